import { useId, useMemo } from 'react';
import type { CountryIndex } from '../../core/countries.ts';
import { textIn } from '../../core/dataset.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import open from '../parts/open.module.css';
import styles from './choices.module.css';

type Hub = Mapping['hub'];

interface Props {
  readonly places: CountryIndex;
  readonly locale: string;
  readonly hub: Hub;
  onHub(hub: Hub): void;
}

/** The country at the middle of the map: found by itself, named, or none. */
export function HubPart({ places, locale, hub, onHub }: Props) {
  const t = useTranslate();
  const name = useId();
  const countries = useMemo(() => {
    const all = [...places.values()].filter(({ former }) => former === undefined);
    const named = all.map(({ code, name }) => ({ code, name: textIn(name, [locale, 'en']) }));
    return named.sort((a, b) => a.name.localeCompare(b.name, locale));
  }, [places, locale]);
  const mode = hub === null ? 'none' : hub === 'detect' ? 'detect' : 'country';
  const radio = (id: 'detect' | 'country' | 'none', to: Hub) => (
    <label className={styles.radio}>
      <input type="radio" name={name} checked={mode === id} onChange={() => onHub(to)} />
      <span>{t(`open.hub.${id}`)}</span>
    </label>
  );
  return (
    <fieldset className={styles.hub}>
      <legend>{t('open.hub.title')}</legend>
      <p className={open.hint}>{t('open.hub.hint')}</p>
      {radio('detect', 'detect')}
      <span className={styles.hubCountry}>
        {radio('country', countries[0]?.code ?? null)}
        <select
          aria-label={t('open.hub.which')}
          value={mode === 'country' ? (hub ?? '') : ''}
          onChange={({ target }) => onHub(target.value === '' ? 'detect' : target.value)}
        >
          <option value="">{t('open.hub.choose')}</option>
          {countries.map(({ code, name: country }) => (
            <option key={code} value={code}>
              {country}
            </option>
          ))}
        </select>
      </span>
      {radio('none', null)}
    </fieldset>
  );
}
