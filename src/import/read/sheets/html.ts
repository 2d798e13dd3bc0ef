import { decodeWhole, detectEncoding } from '../encoding/encoding.ts';
import { inSteps } from '../pace.ts';
import { FileFault } from '../table.ts';
import type { Book } from './book.ts';
import { GridBuilder } from './grid.ts';
import { isLinkTarget } from './gridLinks.ts';

/** Bytes at the start in which a page may declare its encoding. */
const HEAD = 4096;
/** Largest spans that HTML allows for a cell. */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
const BREAKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'dt', 'dd', 'hr', 'h1', 'h2', 'h3', 'h4']);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'textarea', 'select']);

type Attributes = Readonly<Record<string, string>>;

const span = (text: string | undefined, max: number): number =>
  Math.min(max, Math.max(1, Number.parseInt(text ?? '1', 10) || 1));

/** Text as a page shows it: runs of spaces become one, lines stay separate. */
const shownText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Builds one table from its tags in order. */
class HtmlTable {
  readonly builder = new GridBuilder('table');
  caption = '';
  isCaption = false;
  cell: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    text: string;
    readonly links: string[];
  } | null = null;
  /** By column, the last row that a cell above spans. */
  readonly #until: number[] = [];
  #column = 0;

  row(): void {
    this.endRow();
    this.builder.begin();
    this.#column = 0;
  }

  begin(attributes: Attributes): void {
    this.endCell();
    if (this.builder.row === 0) this.builder.begin();
    const { row } = this.builder;
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
    const { builder, cell } = this;
    this.cell = null;
    if (!cell || builder.fault) return;
    const { left, right, bottom, links } = cell;
    builder.put(left, shownText(cell.text));
    builder.link(builder.row, left, links);
    builder.merge({ top: builder.row, bottom, left, right });
  }

  endRow(): void {
    this.endCell();
    this.builder.end();
  }

  /**
   * Whether it has several rows and columns, or is too large to tell: a table with a single row or column is only page
   * layout.
   */
  get isTable(): boolean {
    const { rows, fault } = this.builder;
    return fault !== null || (rows.length > 1 && rows.some(({ cells }) => cells.length > 1));
  }
}

/** Collects the tables of a page from its tags; nested tables are separate tables. */
class HtmlTables {
  readonly tables: HtmlTable[] = [];
  readonly #open: HtmlTable[] = [];
  #base = '';
  #unseen = 0;

  get #table(): HtmlTable | undefined {
    return this.#open.at(-1);
  }

  onopentag(name: string, attributes: Attributes): void {
    if (UNSEEN.has(name)) this.#unseen++;
    if (name === 'base' || (name === 'link' && attributes.rel === 'canonical')) {
      if (this.#base === '' && isLinkTarget(attributes.href ?? '')) this.#base = attributes.href ?? '';
    } else if (name === 'table') this.#open.push(new HtmlTable());
    const table = this.#table;
    if (!table) return;
    if (name === 'tr') table.row();
    else if (name === 'td' || name === 'th') table.begin(attributes);
    else if (name === 'caption') table.isCaption = true;
    else if (name === 'a') this.#link(table, attributes.href ?? '');
    else if (BREAKS.has(name)) this.ontext('\n');
  }

  #link({ builder, cell }: HtmlTable, href: string): void {
    const target = href.trim();
    if (!cell || target === '' || target.startsWith('#') || /^javascript:/i.test(target)) return;
    if (isLinkTarget(target)) cell.links.push(target);
    else if (this.#base !== '' && URL.canParse(target, this.#base))
      cell.links.push(new URL(target, this.#base).href);
    else builder.relativeLinks++;
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
      table.endRow();
      this.tables.push(table);
      this.#open.pop();
    }
  }

  onend(): void {
    while (this.#open.length > 0) this.onclosetag('table');
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}

/**
 * Opens the tables of a web page, or of a file that a program saved as one.
 * @param requestedEncoding requested encoding
 * @throws FileFault `html` if the page has no table
 */
export async function bookOfHtml(
  bytes: Uint8Array,
  requestedEncoding: string | undefined,
  signal: AbortSignal,
): Promise<Book> {
  const encoding = await detectEncoding(bytes, requestedEncoding ?? declaredEncoding(bytes));
  const text = decodeWhole(bytes, encoding);
  const { Parser } = await import('htmlparser2');
  const handler = new HtmlTables();
  const parser = new Parser(handler);
  await inSteps(text, signal, (part) => parser.write(part));
  parser.end();
  const used = new Set<string>();
  const sheets = handler.tables.flatMap(({ caption, builder, isTable }, i) => {
    if (!isTable) return [];
    const base = shownText(caption).replaceAll('\n', ' ') || `Table ${i + 1}`;
    const name = used.has(base) ? `${base} (${i + 1})` : base;
    used.add(name);
    return [{ name, isHidden: false, read: async () => builder.grid() }];
  });
  if (sheets.length === 0) throw new FileFault('html');
  return { format: 'html', encoding: encoding.label, sheets };
}
