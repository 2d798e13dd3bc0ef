import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { COLOURS } from '../../core/colouredSectors.ts';
import { textIn } from '../../core/dataset.ts';
import type { Settings, SettingsFacts } from '../../data/kept/settings.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { whenSettled } from '../../ui/whenSettled.ts';
import { ColourChoice } from '../columns/Colours.tsx';
import { HubPart } from '../columns/HubPart.tsx';
import { usePage } from '../parts/PageContext.ts';
import styles from './file.module.css';

interface Props {
  readonly title: string;
  facts(): Promise<SettingsFacts>;
  /** Resolves when done, whether it succeeded or not. */
  onSave(settings: Settings): Promise<void>;
  onCancel(): void;
}

/** Sectors that can have a colour: all but the placeholder for records without a sector. */
const choosable = ({ sectors }: SettingsFacts) => sectors.filter(({ id }) => id !== 'unstated');

const inColour = (facts: SettingsFacts) =>
  choosable(facts)
    .filter(({ crossCutting }) => !crossCutting)
    .slice(0, COLOURS)
    .map(({ id }) => id);

const withMost = (facts: SettingsFacts) =>
  [...choosable(facts)]
    .sort((a, b) => b.records - a.records)
    .slice(0, COLOURS)
    .map(({ id }) => id);

/** Settings of a dataset: the country at the centre, and which sectors have a colour. */
export function KeptSettings({ title, facts: read, onSave, onCancel }: Props) {
  const t = useTranslate();
  const [facts, setFacts] = useState<SettingsFacts | 'failed' | null>(null);
  const reading = useRef(read);
  useEffect(() => whenSettled(reading.current(), setFacts, () => setFacts('failed')), []);
  return (
    <div className={styles.settings} role="group" aria-label={t('open.kept.settingsNamed', { title })}>
      {facts === null && <p className={controls.note}>{t('open.kept.reading')}</p>}
      {facts === 'failed' && <p role="alert">{t('open.kept.unreadable')}</p>}
      {facts !== null && facts !== 'failed' ? (
        <Form facts={facts} onSave={onSave} onCancel={onCancel} />
      ) : (
        <Button look="quiet" onClick={onCancel}>
          {t('open.cancel')}
        </Button>
      )}
    </div>
  );
}

interface FormProps extends Pick<Props, 'onSave' | 'onCancel'> {
  readonly facts: SettingsFacts;
}

function Form({ facts, onSave, onCancel }: FormProps) {
  const t = useTranslate();
  const { places, locale } = usePage();
  const [hub, setHub] = useState<Settings['hub']>(facts.hub);
  const [coloured, setColoured] = useState<readonly string[]>(() => inColour(facts));
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  const parties = useMemo(
    () => new Map([...places].filter(([code]) => facts.countries.includes(code))),
    [places, facts],
  );
  const options = choosable(facts).map(({ id, label, records }) => ({
    id,
    name: t('open.kept.sector', { name: textIn(label, [locale, facts.language]), records }),
  }));
  const most = withMost(facts);
  const areMost = coloured.length === most.length && most.every((id) => coloured.includes(id));
  return (
    <form
      className={styles.settings}
      ref={form}
      aria-busy={saving}
      onSubmit={(event) => {
        event.preventDefault();
        if (saving) return;
        setSaving(true);
        const isChoice = options.length > COLOURS;
        onSave({ hub, coloured: isChoice ? coloured : null }).finally(() => setSaving(false));
      }}
    >
      <HubPart places={parties} hub={hub} onHub={setHub} />
      <ColourChoice
        options={options}
        chosen={coloured}
        listed=""
        onChosen={setColoured}
        onMost={areMost ? null : () => setColoured(most)}
      />
      <div className={styles.keptTools}>
        <Button type="submit" aria-disabled={saving}>
          {t('open.kept.save')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t('open.cancel')}
        </Button>
      </div>
    </form>
  );
}
