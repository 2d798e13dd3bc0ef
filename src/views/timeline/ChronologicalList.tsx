import { dateInWords } from '../../core/dateWords';
import { calendarOf, type Day, isoOf } from '../../core/days';
import { codesOf } from '../../core/lists';
import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import { markStyle } from '../../scene/timeline/marks';
import { wholeRange } from '../../scene/timeline/timeWindow';
import { useAtlas } from '../../state/useAtlas';
import { Legend } from './Legend';
import styles from './list.module.css';
import { MarkShape } from './MarkShape';
import { PeriodFields } from './PeriodFields';
import timeline from './timeline.module.css';

/** Rows by the year their date begins, in time order. */
function byYear(rows: Iterable<number>, minDay: Int32Array): Map<number, number[]> {
  const years = new Map<number, number[]>();
  for (const row of rows) {
    const { year } = calendarOf((minDay[row] ?? 0) as Day);
    years.set(year, [...(years.get(year) ?? []), row]);
  }
  return years;
}

/** The timeline where there is no width for one: the same records, one after the other. */
export function ChronologicalList() {
  const t = useTranslate();
  const { columns, dataset, names, result, view, update } = useAtlas();
  const colourOf = sectorColours(dataset.sectors);
  const { min, max } = wholeRange(columns);
  return (
    <section
      className={styles.list}
      aria-label={t('timeline.region')}
      data-visible-count={result.rows.length}
      data-window={`${isoOf(min)}..${isoOf(max)}`}
    >
      <PeriodFields />
      <details className={styles.listLegend}>
        <summary>{t('timeline.legend')}</summary>
        <Legend />
      </details>
      {result.rows.length === 0 && <p className={timeline.nothing}>{t('timeline.nothing')}</p>}
      {[...byYear(result.rows, columns.minDay)].map(([year, rows]) => (
        <div key={year}>
          <h2>{year}</h2>
          <ul>
            {rows.map((row) => {
              const agreement = columns.agreements[row];
              if (!agreement) return null;
              const style = markStyle(columns, row);
              const partners = [...codesOf(columns.partner, row)].map((code) =>
                names.partner(columns.domains.partner.values[code] ?? ''),
              );
              const width = style.shape === 'dot' ? 13 : 22;
              return (
                <li key={agreement.id}>
                  <button
                    type="button"
                    aria-pressed={view.selected === agreement.id}
                    onClick={() => update((current) => ({ ...current, selected: agreement.id }))}
                  >
                    <svg width="26" height="22" viewBox="-13 -11 26 22" aria-hidden="true">
                      <MarkShape style={style} width={width} size={13} colour={colourOf(style.sector)} />
                    </svg>
                    <span>
                      <strong>{names.text(agreement.title)}</strong>
                      <small>
                        {dateInWords(agreement.date, t, names.locale)} · {partners.join(', ')} ·{' '}
                        {names.value('stage', agreement.stage)}
                      </small>
                      <small>{names.value('sector', style.sector)}</small>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
    </section>
  );
}
