import { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { Cell } from '../read/table.ts';
import type { TextSpans } from '../read/textSpans.ts';
import { hashOfSpan, PlaceTable } from './placeTable.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { RowCursor } from './rowCursor.ts';

/** Most texts to keep, as bytes and as strings, before all are dropped: a column with more hardly repeats any. */
const [MAX_SPANS, MAX_CELLS] = [1 << 19, 200_000];
/** Longest text that is kept, bytes. */
const MAX_LENGTH = 1000;

/**
 * How many places in the file are remembered: a column with few distinct texts stores each once, and rows point to it.
 */
const PLACES = 1 << 8;

const slotOf = (start: number): number => (start ^ (start >>> 8)) & (PLACES - 1);

/** Key by which two cells are the same; null for an empty cell. */
const keyOf = (cell: Cell) =>
  Array.isArray(cell) ? `\u001f${cell.join('\u001f')}` : (cell as Exclude<Cell, readonly string[]>);

/**
 * Remembers what the cells of a column were read as. A text stored as bytes in the file is found by its bytes, so a
 * repeated one is neither decoded nor read again. Nothing is kept if the column has corrections.
 */
export class ColumnMemo<T> {
  #places = new PlaceTable();
  #texts = new TextColumnBuilder();
  #values: T[] = [];
  readonly #cells = new Map<Cell, T>();
  /** Value for each place in the file, for the texts looked up last. */
  readonly #lying: (T | undefined)[] = Array.from({ length: PLACES }, () => undefined);
  readonly #starts = new Uint32Array(PLACES);
  readonly #lengths = new Int32Array(PLACES);
  #spans: TextSpans | null = null;
  /** The last lookup that found nothing: a text as bytes, or the key of a cell. */
  #missed: { readonly spans: TextSpans; readonly i: number } | { readonly key: Cell } | null = null;

  constructor(private readonly repairs: Pick<Repairs, 'some'>) {}

  /** The value kept for the current row's cell in a column; undefined if there is none. */
  find(run: RowCursor, { at }: Pick<PlannedColumn, 'at'>): T | undefined {
    this.#missed = null;
    if (this.repairs.some) return undefined;
    const spans = run.textsOf(at);
    if (spans) return this.#findSpan(spans, run.i);
    const key = keyOf(run.cellAt(at));
    const known = key === null ? undefined : this.#cells.get(key);
    if (known === undefined && key !== null) this.#missed = { key };
    return known;
  }

  /** Keeps a value for the cell that was last looked up. */
  keep(value: T): void {
    const missed = this.#missed;
    this.#missed = null;
    if (!missed) return;
    if ('key' in missed) {
      if (this.#cells.size >= MAX_CELLS) this.#cells.clear();
      this.#cells.set(missed.key, value);
      return;
    }
    const { spans, i } = missed;
    if (this.#values.length >= MAX_SPANS) {
      this.#places = new PlaceTable();
      this.#texts = new TextColumnBuilder();
      this.#values = [];
      this.#placeOf(spans, i);
    }
    this.#places.add();
    this.#texts.addBytes(spans.view, spans.starts[i] ?? 0, spans.lengths[i] ?? 0);
    this.#values.push(value);
  }

  #findSpan(spans: TextSpans, i: number): T | undefined {
    const length = spans.lengths[i] ?? -1;
    if (length < 0 || length > MAX_LENGTH) return undefined;
    const start = spans.starts[i] ?? 0;
    const slot = slotOf(start);
    if (this.#spans !== spans) {
      this.#spans = spans;
      this.#lying.fill(undefined);
    } else if (this.#starts[slot] === start && this.#lengths[slot] === length) {
      const known = this.#lying[slot];
      if (known !== undefined) return known;
    }
    const place = this.#placeOf(spans, i);
    if (place < 0) {
      this.#missed = { spans, i };
      return undefined;
    }
    this.#starts[slot] = start;
    this.#lengths[slot] = length;
    this.#lying[slot] = this.#values[place];
    return this.#values[place];
  }

  #placeOf({ view, starts, lengths }: TextSpans, i: number): number {
    const [start, length] = [starts[i] ?? 0, lengths[i] ?? 0];
    const isSame = (place: number) => this.#texts.holdsBytes(place, view, start, length);
    return this.#places.find(hashOfSpan(view, start, length), isSame);
  }
}
