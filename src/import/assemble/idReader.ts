import { hashOf, isSlug, slugOf } from '../../core/slug.ts';
import type { TextColumn } from '../../data/packed/textColumn.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import { isMissing } from '../read/missing.ts';
import { isPlainSlug } from './plainBytes.ts';
import type { Plan, PlannedColumn, Repairs } from './plan.ts';
import { ProblemLog } from './problemLog.ts';
import type { RowCursor } from './rowCursor.ts';
import { UniqueIds } from './uniqueIds.ts';
import type { VisualColumns } from './visualColumns.ts';

/** Longest id that a link may contain, characters. */
const MAX_LENGTH = 100;

/**
 * Gives every record an id that fits in a link and is not a row number: the table's own id if there is one, else one
 * made from the record's content, so that it stays the same when rows move.
 */
export class IdReader {
  /** Problems with ids only. */
  readonly problems = new ProblemLog();
  readonly #ids: UniqueIds;
  private readonly column: PlannedColumn | undefined;
  #made = 0;

  constructor(
    { single, rows }: Plan,
    private readonly repairs: Repairs,
  ) {
    this.column = single.id;
    this.#ids = new UniqueIds([], rows);
  }

  /** Ids of all records, in order. */
  done(): TextColumn {
    return this.#ids.done();
  }

  /** Whether all ids come from the table. */
  get areOwn(): boolean {
    return this.#made === 0;
  }

  /** Gives the next record the id of the current row, if the table has one that can be used unchanged. */
  addPlain(run: RowCursor): boolean {
    const texts = this.repairs.textsOf(run, this.column);
    return texts !== null && isPlainSlug(texts, run.i, MAX_LENGTH) && this.#ids.takeSpan(texts, run.i);
  }

  /** Gives the next record, which the current row became, its id. */
  add(run: RowCursor, title: string, drawn: VisualColumns, record: number): void {
    const { row } = run;
    const cell = this.column ? run.cellAt(this.column.at) : null;
    const written = textOfCell(this.repairs.cellOf(run, this.column)).trim();
    const own = isMissing(written) ? '' : written;
    const wanted = own === '' ? this.#idOf(title, isEmptyCell(cell), drawn, record) : this.#asSlug(own);
    const taken = this.#ids.take(wanted);
    if (own === '') return;
    const column = this.column?.name ?? null;
    if (!isSlug(own)) this.problems.add('id-changed', row, column, own, null, taken);
    if (taken !== wanted) this.problems.add('id-repeated', row, column, own);
  }

  #asSlug(own: string): string {
    if (isSlug(own)) return own;
    const slug = slugOf(own, MAX_LENGTH);
    return slug === '' || own.length > 90 ? `x${hashOf(own)}` : slug;
  }

  /** Makes an id from the content of a record. */
  #idOf(title: string, withParties: boolean, drawn: VisualColumns, record: number): string {
    this.#made++;
    const date = drawn.records.dates.at(record);
    const parties = withParties ? drawn.partiesOf(record).join() : '';
    const slug = slugOf(title, 40);
    const hash = hashOf(`${title}\0${date}\0${parties}`).slice(0, 6);
    if (slug !== '') return `${slug}-${hash}`;
    return date === '' ? `r-${hash}` : `r-${date.slice(0, 4).replace(/\D/g, '0')}-${hash}`;
  }
}
