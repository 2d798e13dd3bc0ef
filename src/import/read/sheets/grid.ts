import type { RawRow } from '../headerRow.ts';
import { type Cell, FileFault } from '../table.ts';

/** A block of cells: rows by their number in the sheet, columns from 0; both ends are included. */
export interface CellBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Addresses that the cells of a row link to, by column from 0. */
export type RowLinks = Map<number, string | readonly string[]>;

/** The contents of a sheet, or of a table in a web page. */
export interface Grid {
  /** Non-empty rows, in order. */
  readonly rows: readonly RawRow[];
  readonly merges: readonly CellBlock[];
  /** Links by row number. */
  readonly links: ReadonlyMap<number, RowLinks>;
  /** Number of links left out because they are relative to an unknown address. */
  readonly relativeLinks: number;
}

/** Most cells, filled or not, in the rows of a sheet, each counted up to its last filled cell. */
const MAX_AREA = 30_000_000;
/** Largest size of a sheet. */
const MAX_ROWS = 1 << 20;
const MAX_COLUMN = 1 << 14;

/** Collects the cells of one sheet, row by row, until there are too many. */
export class GridBuilder {
  readonly rows: RawRow[] = [];
  readonly #merges: CellBlock[] = [];
  readonly #links = new Map<number, RowLinks>();
  /** Number of links left out, see {@link Grid}. */
  relativeLinks = 0;
  /** `xlsx-bomb` once there are more rows or cells than a sheet can have; everything after that is left out. */
  fault: FileFault | null = null;
  #cells: Cell[] = [];
  #number = 0;
  #area = 0;

  /** @param path path named in faults */
  constructor(private readonly path: string) {}

  get row(): number {
    return this.#number;
  }

  begin(number = this.#number + 1): void {
    this.#number = number;
    this.#cells = [];
  }

  /** Sets a cell of the row; null or an empty text leaves it empty. */
  put(column: number, value: Cell): void {
    if (value === null || value === '' || this.fault) return;
    if (column >= MAX_COLUMN || this.#area + column > MAX_AREA) {
      this.#giveUp({ columns: column + 1, limit: MAX_COLUMN });
      return;
    }
    const cells = this.#cells;
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  end(): void {
    if (this.#cells.length === 0 || this.fault) return;
    this.#area += this.#cells.length;
    if (this.#number > MAX_ROWS) this.#giveUp({ rows: this.#number, limit: MAX_ROWS });
    else if (this.#area > MAX_AREA) this.#giveUp({ cells: this.#area, limit: MAX_AREA });
    else this.rows.push({ cells: this.#cells, number: this.#number });
    this.#cells = [];
  }

  #giveUp(values: Readonly<Record<string, number>>): void {
    this.fault = new FileFault('xlsx-bomb', { entry: this.path, ...values });
  }

  /** Repeats the row just ended another `times` times. */
  repeat(times: number): void {
    const last = this.rows.at(-1);
    if (last?.number !== this.#number) {
      this.#number += times;
      return;
    }
    for (let i = 0; i < times && !this.fault; i++) {
      this.begin();
      this.#cells = [...last.cells];
      this.end();
    }
  }

  /** Merges a block, unless it is a single cell. */
  merge(block: CellBlock): void {
    if (block.right > block.left || block.bottom > block.top) this.#merges.push(block);
  }

  link(row: number, column: number, addresses: readonly string[]): void {
    const [address] = addresses;
    if (address === undefined) return;
    const links = this.#links.get(row) ?? new Map();
    this.#links.set(row, links.set(column, addresses.length === 1 ? address : addresses));
  }

  /** @throws FileFault `xlsx-bomb` if there were too many cells */
  grid(): Grid {
    if (this.fault) throw this.fault;
    const { rows, relativeLinks } = this;
    return { rows, merges: this.#merges, links: this.#links, relativeLinks };
  }
}

/** The column for letters such as "A" or "XFD", from 0; -1 if there are none. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

/** A block as written in sheets: "B2" or "B2:D5"; null for anything else. */
export function blockOf(reference: string): CellBlock | null {
  const found = /^\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$/i.exec(reference.trim());
  if (!found) return null;
  const [, letters = '', digits = '', endLetters = letters, endDigits = digits] = found;
  const [a, b] = [columnOfLetters(letters), columnOfLetters(endLetters)];
  const [c, d] = [Number(digits), Number(endDigits)];
  return { top: Math.min(c, d), bottom: Math.max(c, d), left: Math.min(a, b), right: Math.max(a, b) };
}
