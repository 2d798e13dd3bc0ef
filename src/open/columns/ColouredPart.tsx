import { useTranslate } from '../../i18n/useTranslate';
import type { Mapping } from '../../import/mapping/mapping';
import controls from '../../ui/controls.module.css';
import type { TableWork } from '../model/openState';
import open from '../open.module.css';
import styles from './columns.module.css';

/** Colours there are. */
const COLOURS = 8;

interface Props {
  readonly preview: TableWork['preview'];
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** Sectors of the previewed rows, those with most records first. */
function sectorsOf(preview: TableWork['preview']): readonly string[] {
  const counts = new Map<string, number>();
  for (const { record } of Array.isArray(preview) ? preview : [])
    for (const sector of record?.sectors ?? []) counts.set(sector, (counts.get(sector) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([sector]) => sector);
}

/** Which sectors have a colour, where there are more of them than colours. */
export function ColouredPart({ preview, mapping, onMapping }: Props) {
  const t = useTranslate();
  const sectors = sectorsOf(preview);
  if (sectors.length <= COLOURS) return null;
  const chosen = mapping.coloured ?? sectors.slice(0, COLOURS);
  const full = chosen.length >= COLOURS;
  return (
    <details className={styles.terms}>
      <summary>
        <strong>{t('open.coloured.title')}</strong>{' '}
        {t('open.coloured.count', { chosen: chosen.length, count: sectors.length })}
      </summary>
      <p className={open.hint}>{t('open.coloured.hint')}</p>
      <div className={styles.checks} role="group" aria-label={t('open.coloured.title')}>
        {sectors.map((sector) => {
          const on = chosen.includes(sector);
          return (
            <label key={sector} data-off={!on && full}>
              <input
                type="checkbox"
                checked={on}
                disabled={!on && full}
                onChange={() =>
                  onMapping({
                    ...mapping,
                    coloured: on ? chosen.filter((each) => each !== sector) : [...chosen, sector],
                  })
                }
              />
              {sector}
            </label>
          );
        })}
      </div>
      {mapping.coloured !== null && (
        <button
          type="button"
          className={controls.quiet}
          onClick={() => onMapping({ ...mapping, coloured: null })}
        >
          {t('open.coloured.most')}
        </button>
      )}
    </details>
  );
}
