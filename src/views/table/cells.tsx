import type { CellContext, RowData } from '@tanstack/react-table';
import { shortName, wholeName } from '../../core/shortName.ts';
import { type ColumnRules, type TableRow, tableRow } from '../../core/tableRules.ts';
import type { TableColumn } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { type Atlas, useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { useSelection } from '../../state/useViewParts.ts';
import controls from '../../ui/controls.module.css';
import { Marked } from '../../ui/Marked.tsx';
import { ShortName } from '../../ui/ShortName.tsx';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import styles from './table.module.css';

/** A rendered row. */
export interface RowInSight extends TableRow {
  /** Its index in the order. */
  readonly index: number;
  /** Its text in a column. */
  text(column: TableColumn): string;
}

/** The rows between two indices of an order, without those that have no record. */
export function rowsInSight(
  atlas: Pick<Atlas, 'columns' | 'result'>,
  rules: ColumnRules,
  order: Uint32Array,
  [first, end]: readonly [number, number],
): RowInSight[] {
  return Array.from(order.subarray(first, end), (row, i): RowInSight | null => {
    const made = tableRow(atlas, row);
    return made && { ...made, index: first + i, text: (column) => rules[column].text(made) };
  }).filter((row) => row !== null);
}

declare module '@tanstack/react-table' {
  interface TableMeta<TData extends RowData> {
    /** Index of the row whose button is in the tab order. */
    readonly current: number;
    setCurrent(index: number): void;
    /** Opens a record's details. */
    open(row: TData): void;
  }
}

type Cell = CellContext<RowInSight, string>;

function TitleCell({ row: { original }, table }: Cell) {
  const { names } = useAtlas();
  const selected = useSelection();
  const mark = useMarked();
  const { meta } = table.options;
  const { agreement, index } = original;
  return (
    <button
      type="button"
      className={`${controls.clamped} ${styles.title}`}
      data-index={index}
      tabIndex={index === meta?.current ? 0 : -1}
      aria-pressed={selected === agreement.id}
      onFocus={() => meta?.setCurrent(index)}
      onClick={() => meta?.open(original)}
      title={wholeName(names.text(agreement.title), MAX_TITLE)}
    >
      <Marked {...mark(agreement.title)} max={MAX_TITLE} />
    </button>
  );
}

function SectorCell({ row }: Cell) {
  const { names, field } = useAtlas();
  return row.original.agreement.sectors.map((sector, i) => (
    <span key={sector} className={styles.sector} data-primary={i === 0}>
      <ValueSwatch field={field} facet="sector" value={sector} />
      <ShortName name={names.value('sector', sector)} />
    </span>
  ));
}

function DateCell({ row, getValue }: Cell) {
  const t = useTranslate();
  return (
    <span className={styles.date}>
      {getValue()}
      {row.original.possible && <em>{t('table.possible')}</em>}
    </span>
  );
}

/** Most characters of a cell with several names. */
const MAX_TITLE = 240;

const TextCell = ({ getValue }: Cell) => (
  <span className={`${controls.clamped} ${styles.text}`} title={wholeName(getValue(), MAX_TITLE)}>
    {shortName(getValue(), MAX_TITLE)}
  </span>
);

/** A kind, level or stage, with its colour if colours show that facet. */
function TermCell(cell: Cell) {
  const { field } = useAtlas();
  const { facet } = field;
  if (facet === 'sector' || facet !== cell.column.id) return <TextCell {...cell} />;
  const { [facet]: value } = cell.row.original.agreement;
  return (
    <span className={styles.sector} data-primary="true">
      <ValueSwatch field={field} facet={facet} value={value} />
      <TextCell {...cell} />
    </span>
  );
}

const TERMS: readonly TableColumn[] = ['kind', 'level', 'stage'];

/** The component of a column's cells; must be stable, because a new one would be remounted and lose the focus. */
export function cellOf(id: TableColumn) {
  if (id === 'title') return TitleCell;
  if (id === 'sector') return SectorCell;
  if (TERMS.includes(id)) return TermCell;
  return id === 'date' ? DateCell : TextCell;
}
