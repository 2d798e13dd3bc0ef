import type { Cell } from '../table.ts';
import { blockOf, type CellBlock, columnOfLetters, type Grid, GridBuilder } from './grid.ts';
import { isLinkTarget } from './gridLinks.ts';
import { type DatePrecision, dateOfIso, dateOfSerial } from './sheetDate.ts';
import { type PartLink, textOfWorkbook } from './xlsxParts.ts';
import { attributeOf, plainText, type XmlHandler } from './xmlScanner.ts';

/** Data shared by the cells of all sheets. */
export interface SharedParts {
  readonly texts: readonly string[];
  /** Precision of dates by style. */
  readonly precisions: readonly (DatePrecision | null)[];
  readonly from1904: boolean;
}

/** Most rows to which a link over a block of cells is applied. */
const LINKED_ROWS = 100_000;
const PLACE = /\sr=["']([A-Za-z]{1,3})\d/;
const TYPE = /\st=["'](\w+)/;
const STYLE = /\ss=["'](\d+)/;
const LINK = /^\s*HYPERLINK\(\s*"((?:[^"]|"")*)"/i;

/** Tags whose text is read: a value, a formula, an inline string. */
type TextTag = 'v' | 'f' | 't';
const NO_TEXTS = { v: '', f: '', t: '' };

/** Reads the XML of one sheet. */
export class SheetReader implements XmlHandler {
  readonly #builder: GridBuilder;
  readonly #links: { readonly block: CellBlock; readonly id: string; readonly place: string }[] = [];
  #taken: TextTag | null = null;
  #isReading = false;
  #isCell = false;
  #column = -1;
  #type = 'n';
  #style = 0;
  #texts = NO_TEXTS;

  constructor(
    path: string,
    private readonly shared: SharedParts,
  ) {
    this.#builder = new GridBuilder(path);
  }

  /** Whether `rows` rows have been read, or more than a sheet can have. */
  has(rows: number | null): boolean {
    return this.#builder.fault !== null || (rows !== null && this.#builder.rows.length >= rows);
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#begin(attributes);
    else if (name === 'v' || name === 'f' || name === 't') {
      if (this.#isCell && !this.#isReading) this.#taken = name;
    } else if (name === 'row') {
      const number = Number(attributeOf(attributes, 'r') ?? 0);
      this.#builder.begin(number > this.#builder.row ? number : this.#builder.row + 1);
      this.#column = -1;
    } else if (name === 'rPh') this.#isReading = true;
    else if (name === 'mergeCell' || name === 'hyperlink') {
      const block = blockOf(attributeOf(attributes, 'ref') ?? '');
      const id = attributeOf(attributes, 'id');
      if (block && name === 'mergeCell') this.#builder.merge(block);
      else if (block && id !== null)
        this.#links.push({ block, id, place: attributeOf(attributes, 'location') ?? '' });
    }
  }

  #begin(attributes: string): void {
    const letters = PLACE.exec(attributes)?.[1];
    this.#column = letters === undefined ? this.#column + 1 : columnOfLetters(letters);
    this.#type = TYPE.exec(attributes)?.[1] ?? 'n';
    this.#style = Number(STYLE.exec(attributes)?.[1] ?? 0);
    this.#texts = { ...NO_TEXTS };
    this.#isCell = true;
  }

  close(name: string): void {
    if (name === 'v' || name === 'f' || name === 't') this.#taken = null;
    else if (name === 'c') {
      this.#isCell = false;
      this.#builder.put(this.#column, this.#cell());
      if (this.#texts.f !== '') this.#linkOfFormula();
    } else if (name === 'row') this.#builder.end();
    else if (name === 'rPh') this.#isReading = false;
  }

  text(raw: string): void {
    if (this.#taken) this.#texts[this.#taken] += raw;
  }

  #cell(): Cell {
    const value = this.#texts.v;
    switch (this.#type) {
      case 's':
        return value === '' ? null : (this.shared.texts[Number(value)] ?? null);
      case 'inlineStr':
        return textOfWorkbook(this.#texts.t);
      case 'str':
        return textOfWorkbook(value);
      case 'e':
        return plainText(value);
      case 'b':
        return value === '' ? null : value.trim() === '1' || value.trim() === 'true';
      case 'd':
        return dateOfIso(plainText(value), this.shared.precisions[this.#style] ?? 'day');
      default:
        return this.#number(value);
    }
  }

  #number(value: string): Cell {
    if (value.trim() === '') return null;
    const number = Number(value);
    if (Number.isNaN(number)) return plainText(value);
    const precision = this.shared.precisions[this.#style] ?? null;
    return precision === null ? number : dateOfSerial(number, precision, this.shared.from1904);
  }

  #linkOfFormula(): void {
    const [, quoted] = LINK.exec(plainText(this.#texts.f)) ?? [];
    const address = quoted?.replaceAll('""', '"');
    if (address !== undefined && isLinkTarget(address))
      this.#builder.link(this.#builder.row, this.#column, [address]);
  }

  /** @param relations relations of the sheet */
  grid(relations: ReadonlyMap<string, PartLink>): Grid {
    const { rows } = this.#builder;
    let left = LINKED_ROWS;
    for (const { block, id, place } of this.#links) {
      const target = relations.get(id)?.target ?? '';
      if (!isLinkTarget(target)) continue;
      const address = place === '' || target.includes('#') ? target : `${target}#${place}`;
      const bottom = Math.min(block.bottom, rows.at(-1)?.number ?? 0);
      for (let row = block.top; row <= bottom && left > 0; row++, left--)
        this.#builder.link(row, block.left, [address]);
    }
    return this.#builder.grid();
  }
}
