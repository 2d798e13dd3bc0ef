import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { NO_PARTNER } from '../../core/columns.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { type MatrixColumn, yearsText } from '../../core/matrix.ts';
import { cellRows } from '../../core/matrixInView.ts';
import { partyInWords } from '../../core/sentence.ts';
import { shortName } from '../../core/shortName.ts';
import { stageInWords } from '../../core/stageWords.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { useSelection } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { isCellSelected, toggleCell } from './cell.ts';
import styles from './records.module.css';

/** Number of records listed before the reader asks for more. */
const PAGE = 100;
/** Most characters of a title. */
const MAX_TITLE = 200;

interface Props {
  /** Rows counted by the matrix, ascending. */
  readonly rows: Uint32Array;
  readonly partner: string;
  readonly column: MatrixColumn;
  onClose(): void;
}

/** The records that a cell counts. The list takes the focus when it opens. */
export function CellRecords({ rows, partner, column, onClose }: Props) {
  const { t, columns, names, view, update } = useAtlas();
  const selected = useSelection();
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
        <Button
          aria-pressed={isCellSelected(view, partner, column)}
          onClick={() => update((now) => toggleCell(now, partner, column))}
        >
          {t('matrix.filterCell')}
        </Button>
        <IconButton icon={CloseIcon} label={t('app.close')} onClick={onClose} />
      </div>
      <ul>
        {[...counted.subarray(0, shown)].flatMap((row) => {
          const agreement = columns.recordOf(row);
          if (!agreement) return [];
          return (
            <li key={agreement.id}>
              <Button
                look="quiet"
                aria-pressed={selected === agreement.id}
                onClick={() => update((now) => ({ ...now, selected: agreement.id }))}
              >
                <Marked {...mark(agreement.title)} max={MAX_TITLE} />
              </Button>{' '}
              <small>
                {dateInWords(agreement.date, t, names.locale)} · {stageInWords(agreement, names, t)}
              </small>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button onClick={() => setShown(shown + PAGE)}>
          {t('timeline.showMore', { count: Math.min(PAGE, left), left })}
        </Button>
      )}
    </section>
  );
}
