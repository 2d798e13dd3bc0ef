import { useMemo, useState } from 'react';
import { type Columns, codesOf } from '../../core/columns.ts';
import { dateInWords, yearInWords } from '../../core/dateWords.ts';
import { calendarOf, type Day, isoOf } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { shortName } from '../../core/shortName.ts';
import { stageInWords, statusInWords } from '../../core/stageWords.ts';
import { statusOfCode } from '../../core/status.ts';
import { PAGE_PALETTE, valueColour } from '../../scene/palette.ts';
import { markStyle } from '../../scene/timeline/marks.ts';
import { wholeRange } from '../../scene/timeline/timeWindow.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { useSelection } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/Marked.tsx';
import { MAX_PRINTED } from '../../ui/maxPrinted.ts';
import { PrintLimitNote, usePrinting } from '../../ui/printing.tsx';
import { MarkIcon } from '../../ui/ScenePart.tsx';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import styles from './list.module.css';
import { Overview } from './Overview.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { PeriodFields } from './Toolbar.tsx';

/** Number of records listed before the reader asks for more. */
const PAGE = 150;

/** Rows by the year their date begins, in time order; undated ones come last, under null. */
function byYear(rows: Iterable<number>, { dated, minDay }: Columns): Map<number | null, number[]> {
  const years = new Map<number | null, number[]>();
  for (const row of rows) {
    const year = row < dated ? calendarOf((minDay[row] ?? 0) as Day).year : null;
    const list = years.get(year);
    if (list) list.push(row);
    else years.set(year, [row]);
  }
  return years;
}

interface Props {
  /** Whether it replaces the timeline in a narrow window, or is the list screen. */
  readonly standsFor: 'timeline' | 'list';
}

/** The records as a list for reading. */
export function ReadingList({ standsFor }: Props) {
  const { t, columns, names, result } = useAtlas();
  const [shown, setShown] = useState(PAGE);
  const whole = useMemo(() => wholeRange(columns), [columns]);
  const { min, max } = whole;
  const printing = usePrinting();
  const rows = result.rows.subarray(0, printing ? MAX_PRINTED : shown);
  const left = result.rows.length - rows.length;
  return (
    <section
      className={styles.list}
      data-wide={standsFor === 'list'}
      aria-label={t(standsFor === 'timeline' ? 'timeline.region' : 'timeline.listRegion')}
      data-visible-count={result.rows.length}
      data-window={`${isoOf(min)}..${isoOf(max)}`}
      data-own-keys
    >
      {standsFor === 'timeline' && <Overview gutter={0} margin={0} whole={whole} control={null} />}
      <PeriodFields />
      <details className={styles.listLegend}>
        <summary>{t('timeline.legend')}</summary>
        <TimelineLegend />
      </details>
      {result.rows.length === 0 && <p className={controls.nothing}>{t('timeline.nothing')}</p>}
      {printing && <PrintLimitNote count={result.rows.length} />}
      {[...byYear(rows, columns)].map(([year, inYear]) => (
        <div key={year ?? 'none'} className={styles.year}>
          <h2>{year === null ? t('date.none') : yearInWords(year, names.locale)}</h2>
          <ul>
            {inYear.map((row) => (
              <Entry key={row} row={row} />
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && !printing && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('timeline.showMore', { count: Math.min(PAGE, left), left })}
        </Button>
      )}
    </section>
  );
}

function Entry({ row }: { readonly row: number }) {
  const { t, columns, names, result, view, update, field } = useAtlas();
  const selected = useSelection();
  const mark = useMarked();
  const agreement = columns.recordOf(row);
  if (!agreement) return null;
  const status = result.status?.[row];
  const style = markStyle(columns, row, field.facet, status ?? null);
  const partners = [...codesOf(columns.partner, row)].map((code) =>
    shortName(names.partner(columns.domains.partner.values[code] ?? '')),
  );
  const isPossible = result.possible?.[row] === 1;
  const facts = [
    dateInWords(agreement.date, t, names.locale),
    partners.join(', '),
    stageInWords(agreement, names, t),
    ...(status === undefined
      ? []
      : [
          t('timeline.statusThen', {
            status: statusInWords(agreement, statusOfCode(status), parseEdtf(view.asOf ?? '')?.min, names, t),
          }),
        ]),
    ...(isPossible ? [t('timeline.onlyPossible')] : []),
  ];
  return (
    <li data-possible={isPossible} data-id={agreement.id}>
      <button
        type="button"
        aria-pressed={selected === agreement.id}
        onClick={() => update((current) => ({ ...current, selected: agreement.id }))}
      >
        <svg width="26" height="22" viewBox="-13 -11 26 22" aria-hidden="true">
          <MarkIcon
            style={style}
            width={style.shape === 'dot' ? 13 : 22}
            size={13}
            colour={valueColour(PAGE_PALETTE, field, style.value)}
          />
        </svg>
        <span>
          <strong className={controls.clamped}>
            <Marked {...mark(agreement.title)} />
          </strong>
          <small>{facts.join(' · ')}</small>
          <span className={`${controls.clamped} ${styles.summary}`}>
            <Marked {...mark(agreement.summary)} />
          </span>
          <small className={styles.sectors}>
            {agreement.sectors.map((sector) => (
              <span key={sector}>
                <ValueSwatch field={field} facet="sector" value={sector} className={styles.swatch} />
                {shortName(names.value('sector', sector))}
              </span>
            ))}
          </small>
        </span>
      </button>
    </li>
  );
}
