import type { CellContext, RowData } from '@tanstack/react-table';
import { colourField } from '../../core/colourField.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import type { TableColumn } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { Marked } from '../../ui/Marked.tsx';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import type { RowInSight } from './columns.ts';
import styles from './table.module.css';

declare module '@tanstack/react-table' {
  interface TableMeta<TData extends RowData> {
    /** Place of the row whose button is in the tab order. */
    readonly current: number;
    setCurrent(index: number): void;
    /** Opens a record's details. */
    open(row: TData): void;
  }
}

type Cell = CellContext<RowInSight, string>;

function TitleCell({ row: { original }, table }: Cell) {
  const { names, view } = useAtlas();
  const mark = useMarked();
  const { meta } = table.options;
  const { agreement, index } = original;
  return (
    <button
      type="button"
      className={styles.title}
      data-index={index}
      tabIndex={index === meta?.current ? 0 : -1}
      aria-pressed={view.selected === agreement.id}
      onFocus={() => meta?.setCurrent(index)}
      onClick={() => meta?.open(original)}
      title={wholeName(names.text(agreement.title), MOST_IN_CELL)}
    >
      <Marked {...mark(agreement.title)} most={MOST_IN_CELL} />
    </button>
  );
}

function SectorCell({ row }: Cell) {
  const atlas = useAtlas();
  const { names } = atlas;
  const field = colourField(atlas);
  return row.original.agreement.sectors.map((sector, i) => (
    <span key={sector} className={styles.sector} data-primary={i === 0}>
      <ValueSwatch field={field} facet="sector" value={sector} className={styles.swatch} />
      <span title={wholeName(names.value('sector', sector))}>{shortName(names.value('sector', sector))}</span>
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

/** Characters of a cell that holds several names. */
const MOST_IN_CELL = 240;

const TextCell = ({ getValue }: Cell) => (
  <span className={styles.text} title={wholeName(getValue(), MOST_IN_CELL)}>
    {shortName(getValue(), MOST_IN_CELL)}
  </span>
);

/** A kind, level or stage, with its colour where colours go by it. */
function TermCell(cell: Cell) {
  const field = colourField(useAtlas());
  const { facet } = field;
  if (facet === 'sector' || facet !== cell.column.id) return <TextCell {...cell} />;
  const { [facet]: value } = cell.row.original.agreement;
  return (
    <span className={styles.sector} data-primary="true">
      <ValueSwatch field={field} facet={facet} value={value} className={styles.swatch} />
      <TextCell {...cell} />
    </span>
  );
}

const TERMS: readonly TableColumn[] = ['kind', 'level', 'stage'];

/**
 * What draws a column's cells. They are components, and stay the same ones: made anew they would be mounted anew, and the
 * focus lost.
 */
export function cellOf(id: TableColumn) {
  if (id === 'title') return TitleCell;
  if (id === 'sector') return SectorCell;
  if (TERMS.includes(id)) return TermCell;
  return id === 'date' ? DateCell : TextCell;
}
