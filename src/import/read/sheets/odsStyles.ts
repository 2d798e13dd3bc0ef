import type { DatePrecision } from './sheetDate.ts';
import { attributeOf, type XmlHandler } from './xmlScanner.ts';

/** Reads the styles of an OpenDocument spreadsheet: which dates are shown as months or years, which tables are hidden. */
export class OdsStyles implements XmlHandler {
  readonly #formats = new Map<string, DatePrecision>();
  readonly #cells = new Map<string, { readonly format: string | null; readonly parent: string }>();
  readonly #hidden = new Set<string>();
  /** The date format, or the style, that is open. */
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
    // Styles stand on others, a few deep; a circle ends too.
    for (let depth = 0; depth < 10; depth++) {
      const found = this.#cells.get(name);
      if (!found) return 'day';
      if (found.format !== null) return this.#formats.get(found.format) ?? 'day';
      name = found.parent;
    }
    return 'day';
  }
}
