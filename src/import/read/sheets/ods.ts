import { timeOfDay } from '../isoTime.ts';
import { inSteps } from '../pace.ts';
import { type Cell, FileFault } from '../table.ts';
import type { Archive } from '../zip.ts';
import type { Book, BookSheet } from './book.ts';
import { GridBuilder } from './grid.ts';
import { isLinkTarget } from './gridLinks.ts';
import { type DatePrecision, dateOfIso } from './sheetDate.ts';
import { scanEntry } from './xlsx.ts';
import { attributeOf, plainText, type XmlHandler, XmlScanner } from './xmlScanner.ts';

const count = (attributes: string, name: string): number =>
  Math.max(1, Number(attributeOf(attributes, name) ?? 1) || 1);

/** "PT14H30M00S" as "14:30"; a duration that isn't a time of day is returned as shown. */
function timeOf(duration: string, shown: string): string {
  const [, hours = '', minutes = '0', seconds = '0'] =
    /^PT(\d+)H(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? [];
  if (hours === '' || Number(hours) > 23) return shown;
  return timeOfDay((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000) || '00:00';
}

/**
 * Reads the styles of an OpenDocument spreadsheet: which dates are shown as months or years, and which tables are
 * hidden.
 */
class OdsStyles implements XmlHandler {
  readonly #formats = new Map<string, DatePrecision>();
  readonly #cells = new Map<string, { readonly format: string | null; readonly parent: string }>();
  readonly #hidden = new Set<string>();
  /** The current date format or style. */
  #format: string | null = null;
  #parts = new Set<string>();
  #style = '';

  open(name: string, attributes: string): void {
    if (this.#format !== null) this.#parts.add(name);
    else if (name === 'date-style') {
      this.#format = attributeOf(attributes, 'name') ?? '';
      this.#parts = new Set();
    } else if (name === 'style') {
      this.#style = attributeOf(attributes, 'name') ?? '';
      if (attributeOf(attributes, 'family') === 'table-cell')
        this.#cells.set(this.#style, {
          format: attributeOf(attributes, 'data-style-name'),
          parent: attributeOf(attributes, 'parent-style-name') ?? '',
        });
    } else if (name === 'table-properties' && attributeOf(attributes, 'display') === 'false')
      this.#hidden.add(this.#style);
  }

  close(name: string): void {
    if (name !== 'date-style' || this.#format === null) return;
    const parts = this.#parts;
    const isWhole = ['day', 'day-of-week', 'hours', 'minutes', 'seconds'].some((part) => parts.has(part));
    const precision = isWhole ? 'day' : parts.has('month') ? 'month' : parts.has('year') ? 'year' : 'day';
    this.#formats.set(this.#format, precision);
    this.#format = null;
  }

  /** Whether a table with this style is hidden. */
  hides(style: string): boolean {
    return this.#hidden.has(style);
  }

  /** What a cell with this style shows of a date. */
  precisionOf(style: string): DatePrecision {
    let name = style;
    // Styles inherit from others, usually a few levels; the limit also ends cycles.
    for (let depth = 0; depth < 10; depth++) {
      const found = this.#cells.get(name);
      if (!found) return 'day';
      if (found.format !== null) return this.#formats.get(found.format) ?? 'day';
      name = found.parent;
    }
    return 'day';
  }
}

/** Reads all tables of `content.xml`, or of a flat document. */
class OdsReader implements XmlHandler {
  readonly sheets: BookSheet[] = [];
  #builder: GridBuilder | null = null;
  #name = '';
  #isHidden = false;
  #columnStyles: { readonly upTo: number; readonly style: string }[] = [];
  #rowStyle = '';
  #rowRepeats = 1;
  #column = 0;
  /** Attributes of the current cell. */
  #cell: string | null = null;
  #text = '';
  #isText = false;
  #links: string[] = [];
  #notes = 0;

  /** @param styles styles of `styles.xml`; those of the content are added to them */
  constructor(private readonly styles = new OdsStyles()) {}

  open(name: string, attributes: string): void {
    if (name === 'annotation') this.#notes++;
    if (this.#notes > 0) return;
    if (!this.#builder) {
      if (name === 'table') this.#begin(attributes);
      else this.styles.open(name, attributes);
      return;
    }
    if (name === 'table-column') {
      const upTo = (this.#columnStyles.at(-1)?.upTo ?? 0) + count(attributes, 'number-columns-repeated');
      this.#columnStyles.push({ upTo, style: attributeOf(attributes, 'default-cell-style-name') ?? '' });
    } else if (name === 'table-row') {
      this.#builder.begin();
      this.#rowStyle = attributeOf(attributes, 'default-cell-style-name') ?? '';
      this.#rowRepeats = count(attributes, 'number-rows-repeated');
      this.#column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#cell = attributes;
      this.#text = '';
      this.#links = [];
    } else if (this.#cell !== null) this.#content(name, attributes, this.#builder);
  }

  #begin(attributes: string): void {
    this.#name = attributeOf(attributes, 'name') ?? '';
    this.#isHidden = this.styles.hides(attributeOf(attributes, 'style-name') ?? '');
    this.#builder = new GridBuilder(this.#name);
    this.#columnStyles = [];
  }

  /** Handles tags within a cell. */
  #content(name: string, attributes: string, builder: GridBuilder): void {
    if (name === 'p') {
      if (this.#text !== '') this.#text += '\n';
      this.#isText = true;
    } else if (name === 's') this.#text += ' '.repeat(Math.min(count(attributes, 'c'), 1000));
    else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
    else if (name === 'a') {
      const target = attributeOf(attributes, 'href') ?? '';
      if (isLinkTarget(target)) this.#links.push(target);
      else if (target !== '' && !target.startsWith('#')) builder.relativeLinks++;
    }
  }

  close(name: string): void {
    if (name === 'annotation') this.#notes--;
    if (this.#notes > 0) return;
    if (!this.#builder) {
      this.styles.close(name);
      return;
    }
    if (name === 'p') this.#isText = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell(this.#builder, name);
    else if (name === 'table-row') {
      this.#builder.end();
      this.#builder.repeat(this.#rowRepeats - 1);
    } else if (name === 'table') {
      const builder = this.#builder;
      this.sheets.push({ name: this.#name, isHidden: this.#isHidden, read: async () => builder.grid() });
      this.#builder = null;
    }
  }

  text(raw: string): void {
    if (this.#isText && this.#notes === 0) this.#text += plainText(raw.replace(/[ \t\r\n]+/g, ' '));
  }

  #endCell(builder: GridBuilder, name: string): void {
    const attributes = this.#cell;
    this.#cell = null;
    if (attributes === null) return;
    const repeats = count(attributes, 'number-columns-repeated');
    const left = this.#column;
    this.#column += repeats;
    if (name === 'covered-table-cell' || builder.fault) return;
    const value = this.#value(attributes, left);
    if (value === null || value === '') return;
    for (let i = 0; i < repeats && !builder.fault; i++) builder.put(left + i, value);
    builder.link(builder.row, left, this.#links);
    const right = left + count(attributes, 'number-columns-spanned') - 1;
    const bottom = builder.row + count(attributes, 'number-rows-spanned') - 1;
    builder.merge({ top: builder.row, bottom, left, right });
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
        const ofColumn = this.#columnStyles.find(({ upTo }) => column < upTo)?.style ?? '';
        const style = attributeOf(attributes, 'style-name') ?? (this.#rowStyle || ofColumn);
        return dateOfIso(attributeOf(attributes, 'date-value') ?? shown, this.styles.precisionOf(style));
      }
      case 'time':
        return timeOf(attributeOf(attributes, 'time-value') ?? '', shown);
      case 'string':
        return attributeOf(attributes, 'string-value') ?? shown;
      default:
        return shown;
    }
  }
}

/** Opens a packed OpenDocument spreadsheet. @throws FileFault `bad-xlsx`, `xlsx-bomb` */
export async function bookOfOds(archive: Archive, signal: AbortSignal): Promise<Book> {
  const find = (path: string) => archive.entries.find((entry) => entry.path === path);
  const styles = new OdsStyles();
  const stylesEntry = find('styles.xml');
  if (stylesEntry) await scanEntry(archive, stylesEntry, styles, signal);
  const content = find('content.xml');
  if (!content) throw new FileFault('bad-xlsx', { entry: 'content.xml' });
  const reader = new OdsReader(styles);
  await scanEntry(archive, content, reader, signal);
  return { format: 'ods', encoding: null, sheets: reader.sheets };
}

/** Opens a flat OpenDocument spreadsheet (`.fods`), a single XML text. */
export async function bookOfFlatOds(text: string, signal: AbortSignal): Promise<Book> {
  const reader = new OdsReader();
  const scanner = new XmlScanner(reader);
  await inSteps(text, signal, (part) => scanner.push(part));
  return { format: 'ods', encoding: null, sheets: reader.sheets };
}
