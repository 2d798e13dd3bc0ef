import { FileFault } from '../table.ts';
import { type Grid, GridBuilder } from './grid.ts';
import { isAddress } from './gridLinks.ts';

/** A table of a page, or why it cannot be read. */
export interface HtmlTable {
  readonly caption: string;
  readonly grid: Grid | FileFault;
}

interface OpenCell {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  text: string;
  readonly links: string[];
}

type Attributes = Readonly<Record<string, string>>;

const BREAKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'dt', 'dd', 'hr', 'h1', 'h2', 'h3', 'h4']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'textarea', 'select']);
/** What HTML lets a cell span at most. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;

const span = (text: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));

/** Text as a page shows it: spaces are one, lines stay apart. */
const shownText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** One table as its tags come. */
class TableBuilder {
  readonly #builder = new GridBuilder('table');
  /** By column, the last row that a cell above reaches down to. */
  readonly #until: number[] = [];
  #column = 0;
  #fault: FileFault | null = null;
  cell: OpenCell | null = null;
  caption = '';
  isCaption = false;

  row(): void {
    this.endRow();
    this.#builder.begin(this.#builder.row + 1);
    this.#column = 0;
  }

  begin(attributes: Attributes): void {
    this.endCell();
    if (this.#builder.row === 0) this.#builder.begin(1);
    const row = this.#builder.row;
    while ((this.#until[this.#column] ?? 0) >= row) this.#column++;
    const left = this.#column;
    const right = left + span(attributes.colspan, MAX_COLSPAN) - 1;
    const bottom =
      row + (attributes.rowspan === '0' ? MAX_ROWSPAN : span(attributes.rowspan, MAX_ROWSPAN)) - 1;
    for (let column = left; column <= right; column++) this.#until[column] = bottom;
    this.#column = right + 1;
    this.cell = { left, right, bottom, text: '', links: [] };
  }

  endCell(): void {
    const { cell } = this;
    this.cell = null;
    if (!cell || this.#fault) return;
    const builder = this.#builder;
    const { left, right, bottom, links } = cell;
    try {
      builder.put(left, shownText(cell.text));
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.#fault = error;
      return;
    }
    if (links[0] !== undefined) builder.link(builder.row, left, links.length === 1 ? links[0] : links);
    if (right > left || bottom > builder.row) builder.merges.push({ top: builder.row, bottom, left, right });
  }

  endRow(): void {
    this.endCell();
    try {
      if (!this.#fault) this.#builder.end();
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      this.#fault = error;
    }
  }

  countRelative(): void {
    this.#builder.relativeLinks++;
  }

  table(): HtmlTable {
    this.endRow();
    const { rows, merges, links, relativeLinks } = this.#builder;
    const grid = this.#fault ?? { rows, merges, links, relativeLinks };
    return { caption: shownText(this.caption).replaceAll('\n', ' '), grid };
  }
}

/** Gathers the tables of a page from its tags; a table within another stands for itself. */
export class HtmlTables {
  readonly tables: HtmlTable[] = [];
  readonly #open: TableBuilder[] = [];
  #base = '';
  #unseen = 0;

  get #table(): TableBuilder | undefined {
    return this.#open.at(-1);
  }

  onopentag(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen++;
    if (name === 'base' || (name === 'link' && attributes.rel === 'canonical')) {
      if (this.#base === '' && isAddress(attributes.href ?? '')) this.#base = attributes.href ?? '';
    } else if (name === 'table') this.#open.push(new TableBuilder());
    const table = this.#table;
    if (!table) return;
    if (name === 'tr') table.row();
    else if (name === 'td' || name === 'th') table.begin(attributes);
    else if (name === 'caption') table.isCaption = true;
    else if (name === 'a' && table.cell) this.#link(table, table.cell, attributes.href ?? '');
    else if (BREAKS.has(name)) this.ontext('\n');
  }

  #link(table: TableBuilder, cell: OpenCell, href: string): void {
    const target = href.trim();
    if (target === '' || target.startsWith('#') || /^javascript:/i.test(target)) return;
    if (isAddress(target)) cell.links.push(target);
    else if (this.#base !== '' && URL.canParse(target, this.#base))
      cell.links.push(new URL(target, this.#base).href);
    else table.countRelative();
  }

  ontext(text: string): void {
    const table = this.#table;
    if (!table || this.#unseen > 0) return;
    if (table.isCaption) table.caption += text;
    else if (table.cell) table.cell.text += text === '\n' ? '\n' : text.replace(/\s+/g, ' ');
  }

  onclosetag(name: string): void {
    if (UNSEEN.has(name)) this.#unseen = Math.max(0, this.#unseen - 1);
    const table = this.#table;
    if (!table) return;
    if (name === 'td' || name === 'th') table.endCell();
    else if (name === 'tr') table.endRow();
    else if (name === 'caption') table.isCaption = false;
    else if (BREAKS.has(name)) this.ontext('\n');
    else if (name === 'table') {
      this.tables.push(table.table());
      this.#open.pop();
    }
  }

  onend(): void {
    while (this.#open.length > 0) this.onclosetag('table');
  }
}
