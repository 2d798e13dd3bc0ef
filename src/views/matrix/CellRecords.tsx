import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { NO_PARTNER } from '../../core/columns';
import { dateInWords } from '../../core/dateWords';
import { type MatrixColumn, yearsText } from '../../core/matrix';
import { cellRows } from '../../core/matrixRows';
import { partyInWords } from '../../core/sentence';
import { shortName } from '../../core/shortName';
import { stageInWords } from '../../core/stageWords';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import { useMarked } from '../../state/useMarked';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton';
import { CloseIcon } from '../../ui/icons';
import { Marked } from '../../ui/Marked';
import { isCellSelected, toggleCell } from './cell';
import styles from './records.module.css';

/** Records that are written out before the reader asks for more. */
const PAGE = 100;
/** Characters of a title. */
const MOST_TITLE = 200;

interface Props {
  /** Those that the matrix counts, ascending. */
  readonly rows: Uint32Array;
  readonly partner: string;
  readonly column: MatrixColumn;
  onClose(): void;
}

/** The records that a cell counts; it takes the focus when it opens. */
export function CellRecords({ rows, partner, column, onClose }: Props) {
  const t = useTranslate();
  const { columns, names, view, update } = useAtlas();
  const mark = useMarked();
  const region = useRef<HTMLElement>(null);
  const heading = useId();
  const [shown, setShown] = useState(PAGE);
  const counted = useMemo(() => cellRows(columns, rows, partner, column), [columns, rows, partner, column]);
  useEffect(() => region.current?.focus(), []);
  const name = shortName(names.partner(partner));
  const left = counted.length - shown;
  return (
    <section ref={region} className={styles.records} aria-labelledby={heading} tabIndex={-1}>
      <div>
        <h2 className={controls.sheetTitle} id={heading}>
          {t(partner === NO_PARTNER ? 'matrix.cell' : 'matrix.records', {
            count: counted.length,
            partner: partner === NO_PARTNER ? name : partyInWords(partner, name, t),
            column: shortName(
              column.years ? yearsText(column.years, names.locale) : names.value('sector', column.id),
            ),
          })}
        </h2>
        <button
          type="button"
          className={controls.button}
          aria-pressed={isCellSelected(view, partner, column)}
          onClick={() => update((now) => toggleCell(now, partner, column))}
        >
          {t('matrix.filterCell')}
        </button>
        <IconButton label={t('app.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <ul>
        {[...counted.subarray(0, shown)].flatMap((row) => {
          const agreement = columns.recordOf(row);
          if (!agreement) return [];
          return (
            <li key={agreement.id}>
              <button
                type="button"
                className={controls.quiet}
                aria-pressed={view.selected === agreement.id}
                onClick={() => update((now) => ({ ...now, selected: agreement.id }))}
              >
                <Marked {...mark(agreement.title)} most={MOST_TITLE} />
              </button>{' '}
              <small>
                {dateInWords(agreement.date, t, names.locale)} · {stageInWords(agreement, names, t)}
              </small>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className={controls.button} onClick={() => setShown(shown + PAGE)}>
          {t('timeline.showMore', { count: Math.min(PAGE, left), left })}
        </button>
      )}
    </section>
  );
}
