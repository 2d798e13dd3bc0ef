import type { BatchBuilder } from '../batches.ts';
import { type RowShape, shapeRow } from '../cells.ts';
import { MAX_COLUMNS, quoteOf } from '../limits.ts';
import { type Cell, FileFault, type Remark } from '../table.ts';
import { columnNames } from '../tableColumns.ts';
import { emitRow, JOIN } from './jsonCells.ts';
import { isObject, type JsonObject } from './jsonObject.ts';

/** Most columns the fields of one key may become. */
const MAX_KEY = 200;
const NONE: ReadonlySet<string> = new Set();

/** Column names for keys or paths; a last key that is only spaces still gets a column. */
export function columnNamesOf(paths: readonly string[]): string[] {
  const names = columnNames([...paths.map((path) => path.replaceAll(JOIN, '.')), 'end']);
  return names.slice(0, paths.length);
}

/** Collects the columns of objects in order of first appearance; fields of nested objects by their paths. */
export class JsonColumns {
  readonly #paths = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** @throws FileFault `too-many-columns` */
  add(row: JsonObject): void {
    emitRow(row, NONE, (path) => {
      if (this.#paths.has(path)) return;
      this.#paths.add(path);
      const [key = ''] = path.split(JOIN, 1);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      if (this.#counts.size > MAX_COLUMNS)
        throw new FileFault('too-many-columns', { columns: this.#counts.size, limit: MAX_COLUMNS });
    });
  }

  /** The columns found; `rest` names a column for everything that has no column of its own. */
  layout(rest: string | null = null): JsonLayout {
    const opaque = new Set<string>();
    let count = this.#paths.size;
    // Keys with most columns are kept as JSON until the number of columns is low enough.
    const byCount = [...this.#counts].sort((a, b) => b[1] - a[1]);
    for (const [key, own] of byCount) {
      if (own <= MAX_KEY && (count <= MAX_COLUMNS || own === 1)) break;
      opaque.add(key);
      count -= own - 1;
    }
    const paths = [...this.#paths].map((path) => {
      const [key = ''] = path.split(JOIN, 1);
      return opaque.has(key) ? key : path;
    });
    return new JsonLayout([...new Set(paths)], opaque, rest);
  }
}

/** Maps the fields of objects to the cells of rows. */
export class JsonLayout {
  readonly columns: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #shape: RowShape;

  constructor(
    paths: readonly string[],
    private readonly opaque: ReadonlySet<string>,
    private readonly rest: string | null,
  ) {
    this.columns = columnNamesOf(rest === null ? paths : [...paths, rest]);
    this.#places = new Map(paths.map((path, i) => [path, i]));
    this.#shape = { columns: this.columns, delimiter: ', ', reportsFew: false };
  }

  /** Remarks about the columns. */
  get remarks(): Remark[] {
    if (this.opaque.size === 0) return [];
    return [{ code: 'fields-as-json', values: { columns: [...this.opaque].join(', ') } }];
  }

  /**
   * Adds a value as row `number` to a batch, or a fault if it isn't an object, or isn't JSON (undefined).
   * @param text text that the fault quotes
   */
  addTo(batch: BatchBuilder, value: unknown, number: number, text = () => JSON.stringify(value)): void {
    if (!isObject(value)) {
      const code = value === undefined ? 'bad-json' : 'not-an-object';
      batch.faults.push({ row: number, code, column: null, value: quoteOf(text()) });
      return;
    }
    const cells: Cell[] = new Array(this.#places.size).fill(null);
    const rest: Record<string, Cell> = {};
    let hasRest = false;
    emitRow(value, this.opaque, (path, cell) => {
      const place = this.#places.get(path);
      if (place !== undefined) cells[place] = cell();
      else {
        hasRest = true;
        rest[path.replaceAll(JOIN, '.')] = cell();
      }
    });
    if (this.rest !== null) cells.push(hasRest ? JSON.stringify(rest) : null);
    batch.add(shapeRow(cells, this.#shape, number, batch.faults), number);
  }
}
