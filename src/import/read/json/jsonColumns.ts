import { type RowShape, shapeRow } from '../cells.ts';
import { columnNames } from '../columnNames.ts';
import { MAX_COLUMNS } from '../limits.ts';
import { type Cell, FileFault, type Remark, type RowFault } from '../table.ts';
import { emitRow, JOIN } from './jsonCells.ts';
import type { JsonObject } from './jsonRow.ts';

/** Columns the fields of one key may make. */
const MOST_OF_KEY = 200;
const NONE: ReadonlySet<string> = new Set();

/** Names of columns for keys or paths of them; a key of spaces only at the end is a column like any other. */
export function columnNamesOf(paths: readonly string[]): string[] {
  const names = columnNames([...paths.map((path) => path.replaceAll(JOIN, '.')), 'end']);
  return names.slice(0, paths.length);
}

/** Collects the columns of objects in the order they are first seen, fields of objects within them by their paths. */
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

  /** The columns that were found; `rest` is the name of one for what none of them holds. */
  layout(rest: string | null = null): JsonLayout {
    const opaque = new Set<string>();
    let count = this.#paths.size;
    // What makes most columns is kept as it is, until there are few enough.
    const byCount = [...this.#counts].sort((a, b) => b[1] - a[1]);
    for (const [key, own] of byCount) {
      if (own <= MOST_OF_KEY && (count <= MAX_COLUMNS || own === 1)) break;
      opaque.add(key);
      count -= own - 1;
    }
    const paths = new Set([...this.#paths].map((path) => this.#keptPath(path, opaque)));
    return new JsonLayout([...paths], opaque, rest);
  }

  #keptPath(path: string, opaque: ReadonlySet<string>): string {
    const [key = ''] = path.split(JOIN, 1);
    return opaque.has(key) ? key : path;
  }
}

/** Where the fields of objects stand in rows. */
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

  /** What to say of it. */
  get remarks(): Remark[] {
    if (this.opaque.size === 0) return [];
    return [{ code: 'fields-as-json', values: { columns: [...this.opaque].join(', ') } }];
  }

  /** The cells of one object; what is wrong with them is added to `faults`. */
  rowOf(row: JsonObject, number: number, faults: RowFault[]): Cell[] {
    const cells: Cell[] = new Array(this.#places.size).fill(null);
    const rest: Record<string, Cell> = {};
    let hasRest = false;
    emitRow(row, this.opaque, (path, cell) => {
      const place = this.#places.get(path);
      if (place !== undefined) cells[place] = cell();
      else {
        hasRest = true;
        rest[path.replaceAll(JOIN, '.')] = cell();
      }
    });
    if (this.rest !== null) cells.push(hasRest ? JSON.stringify(rest) : null);
    return shapeRow(cells, this.#shape, number, faults);
  }
}
