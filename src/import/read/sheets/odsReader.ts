import { timeOfDay } from '../isoTime.ts';
import { type Cell, FileFault } from '../table.ts';
import { type Grid, GridBuilder } from './grid.ts';
import { isAddress } from './gridLinks.ts';
import { OdsStyles } from './odsStyles.ts';
import { cutToPrecision } from './sheetDate.ts';
import { attributeOf, plainText, type XmlHandler } from './xmlScanner.ts';

/** A table of a spreadsheet in OpenDocument format, or why it cannot be read. */
export interface OdsTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly grid: Grid | FileFault;
}

const count = (attributes: string, name: string): number =>
  Math.max(1, Number(attributeOf(attributes, name) ?? 1) || 1);

/** "PT14H30M00S" as "14:30"; what is no time of day as it is shown. */
function timeOf(duration: string, shown: string): string {
  const [, hours = '', minutes = '0', seconds = '0'] =
    /^PT(\d+)H(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  if (hours === '' || Number(hours) > 23) return shown;
  return timeOfDay((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000) || '00:00';
}

/** The last second of a day is the last that is written; noon of a day without its time is not. */
const plainMoment = (iso: string): string =>
  iso.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace(/(T\d\d:\d\d)(?::00(?:\.0+)?|(:\d\d)\.\d+)$/, '$1$2');

/** Reads all tables of `content.xml`, or of a flat document. */
export class OdsReader implements XmlHandler {
  readonly tables: OdsTable[] = [];
  readonly #styles: OdsStyles;
  #builder: GridBuilder | null = null;
  #fault: FileFault | null = null;
  #name = '';
  #isHidden = false;
  #columnStyles: { readonly upTo: number; readonly style: string }[] = [];
  #rowStyle = '';
  #rowRepeats = 1;
  #column = 0;
  /** Attributes of the cell that is open. */
  #cell: string | null = null;
  #text = '';
  #isText = false;
  #links: string[] = [];
  #relativeLinks = 0;
  #notes = 0;

  /** @param styles of `styles.xml`, to which those of the content are added */
  constructor(styles = new OdsStyles()) {
    this.#styles = styles;
  }

  open(name: string, attributes: string): void {
    if (name === 'annotation') this.#notes++;
    if (this.#notes > 0) return;
    if (!this.#builder) {
      if (name === 'table') this.#begin(attributes);
      else this.#styles.open(name, attributes);
      return;
    }
    switch (name) {
      case 'table-column': {
        const upTo = (this.#columnStyles.at(-1)?.upTo ?? 0) + count(attributes, 'number-columns-repeated');
        this.#columnStyles.push({ upTo, style: attributeOf(attributes, 'default-cell-style-name') ?? '' });
        return;
      }
      case 'table-row':
        this.#builder.begin(this.#builder.row + 1);
        this.#rowStyle = attributeOf(attributes, 'default-cell-style-name') ?? '';
        this.#rowRepeats = count(attributes, 'number-rows-repeated');
        this.#column = 0;
        return;
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = attributes;
        this.#text = '';
        this.#links = [];
        return;
      default:
        if (this.#cell !== null) this.#content(name, attributes);
    }
  }

  #begin(attributes: string): void {
    this.#name = attributeOf(attributes, 'name') ?? '';
    this.#isHidden = this.#styles.hides(attributeOf(attributes, 'style-name') ?? '');
    this.#builder = new GridBuilder(this.#name);
    this.#fault = null;
    this.#columnStyles = [];
    this.#relativeLinks = 0;
  }

  /** What stands within a cell. */
  #content(name: string, attributes: string): void {
    if (name === 'p') {
      if (this.#text !== '') this.#text += '\n';
      this.#isText = true;
    } else if (name === 's') this.#text += ' '.repeat(Math.min(count(attributes, 'c'), 1000));
    else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
    else if (name === 'a') {
      const target = attributeOf(attributes, 'href') ?? '';
      if (isAddress(target)) this.#links.push(target);
      else if (target !== '' && !target.startsWith('#')) this.#relativeLinks++;
    }
  }

  close(name: string): void {
    if (name === 'annotation') this.#notes--;
    if (this.#notes > 0) return;
    if (!this.#builder) {
      this.#styles.close(name);
      return;
    }
    if (name === 'p') this.#isText = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#guarded(() => this.#endCell(name));
    else if (name === 'table-row') this.#guarded(() => this.#endRow());
    else if (name === 'table') this.#end();
  }

  text(raw: string): void {
    if (this.#isText && this.#notes === 0) this.#text += plainText(raw.replace(/[ \t\r\n]+/g, ' '));
  }

  /** A table that is too much is given up, and the others read on. */
  #guarded(work: () => void): void {
    if (this.#fault) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.#fault = error;
    }
  }

  #endCell(name: string): void {
    const builder = this.#builder;
    const attributes = this.#cell;
    this.#cell = null;
    if (!builder || attributes === null) return;
    const repeats = count(attributes, 'number-columns-repeated');
    const left = this.#column;
    this.#column += repeats;
    if (name === 'covered-table-cell') return;
    const value = this.#value(attributes, left);
    if (value === null || value === '') return;
    for (let i = 0; i < repeats; i++) builder.put(left + i, value);
    if (this.#links[0] !== undefined)
      builder.link(builder.row, left, this.#links.length === 1 ? this.#links[0] : this.#links);
    const right = left + count(attributes, 'number-columns-spanned') - 1;
    const bottom = builder.row + count(attributes, 'number-rows-spanned') - 1;
    if (right > left || bottom > builder.row) builder.merges.push({ top: builder.row, bottom, left, right });
  }

  #value(attributes: string, column: number): Cell {
    const shown = this.#text;
    switch (attributeOf(attributes, 'value-type')) {
      case 'float':
      case 'percentage':
      case 'currency': {
        const number = Number(attributeOf(attributes, 'value') ?? Number.NaN);
        return Number.isNaN(number) ? shown : number;
      }
      case 'boolean':
        return attributeOf(attributes, 'boolean-value') === 'true';
      case 'date': {
        const iso = plainMoment(attributeOf(attributes, 'date-value') ?? shown);
        const style = attributeOf(attributes, 'style-name') ?? (this.#rowStyle || this.#columnStyle(column));
        return cutToPrecision(iso, this.#styles.precisionOf(style));
      }
      case 'time':
        return timeOf(attributeOf(attributes, 'time-value') ?? '', shown);
      case 'string':
        return attributeOf(attributes, 'string-value') ?? shown;
      default:
        return shown;
    }
  }

  #columnStyle(column: number): string {
    return this.#columnStyles.find(({ upTo }) => column < upTo)?.style ?? '';
  }

  #endRow(): void {
    this.#builder?.end();
    this.#builder?.repeat(this.#rowRepeats - 1);
  }

  #end(): void {
    if (!this.#builder) return;
    const { rows, merges, links } = this.#builder;
    const grid = this.#fault ?? { rows, merges, links, relativeLinks: this.#relativeLinks };
    this.tables.push({ name: this.#name, isHidden: this.#isHidden, grid });
    this.#builder = null;
  }
}
