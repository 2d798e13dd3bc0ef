import { useMemo } from 'react';
import type { CountryIndex } from '../../core/countries.ts';
import { textIn } from '../../core/dataset.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { Select } from '../../ui/Select.tsx';
import { usePage } from '../parts/PageContext.ts';
import { RadioQuestion } from './RadioQuestion.tsx';

type Hub = Mapping['hub'];

interface Props {
  /** Countries to choose from. */
  readonly places: CountryIndex;
  readonly hub: Hub;
  onHub(hub: Hub): void;
}

/** The choice of the country at the centre of the map: automatic, a given one, or none. */
export function HubPart({ places, hub, onHub }: Props) {
  const t = useTranslate();
  const { locale } = usePage();
  const countries = useMemo(() => {
    const all = [...places.values()].filter(({ former }) => former === undefined);
    const named = all.map(({ code, name }) => [code, textIn(name, [locale, 'en'])] as const);
    return named.sort(([, a], [, b]) => a.localeCompare(b, locale));
  }, [places, locale]);
  const isCountry = hub !== null && hub !== 'detect';
  const mode = isCountry ? 'country' : hub === null ? 'none' : 'detect';
  const hubs = { detect: 'detect', country: countries[0]?.[0] ?? null, none: null } as const;
  const which = (
    <Select
      aria-label={t('open.hub.which')}
      value={isCountry ? hub : ''}
      options={[['', t('open.hub.choose')], ...countries]}
      onValue={(code) => onHub(code === '' ? 'detect' : code)}
    />
  );
  return (
    <RadioQuestion
      legend={t('open.hub.title')}
      hint={t('open.hub.hint')}
      value={mode}
      options={(['detect', 'country', 'none'] as const).map((value) => ({
        value,
        label: t(`open.hub.${value}`),
        beside: value === 'country' && which,
      }))}
      onValue={(value) => onHub(hubs[value])}
    />
  );
}
