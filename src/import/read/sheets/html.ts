import { decodeWhole } from '../encoding/decode.ts';
import { detectEncoding } from '../encoding/encoding.ts';
import { Pace } from '../pace.ts';
import { FileFault } from '../table.ts';
import type { Book } from './book.ts';
import { HtmlTables } from './htmlTables.ts';

/** Characters taken in at once. */
const STEP = 1 << 17;
/** Bytes in which a page says its encoding. */
const HEAD = 4096;

function saidEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}

/**
 * Opens the tables of a web page, or of a file that a program wrote as one.
 * @param asked encoding
 * @throws FileFault `html` when the page has no table
 */
export async function bookOfHtml(
  bytes: Uint8Array,
  asked: string | undefined,
  signal: AbortSignal,
): Promise<Book> {
  const encoding = await detectEncoding(bytes, asked ?? saidEncoding(bytes));
  const text = decodeWhole(bytes, encoding);
  const { Parser } = await import('htmlparser2');
  const handler = new HtmlTables();
  const parser = new Parser(handler);
  const pace = new Pace(signal);
  for (let at = 0; at < text.length; at += STEP) {
    parser.write(text.slice(at, at + STEP));
    await pace.rest();
  }
  parser.end();
  const used = new Set<string>();
  const sheets = handler.tables.flatMap(({ caption, grid }, i) => {
    // A table of one row, or one column, lays out a page.
    const isTable = grid instanceof FileFault || (grid.rows.length > 1 && grid.rows.some(isWide));
    if (!isTable) return [];
    const base = caption === '' ? `Table ${i + 1}` : caption;
    const name = used.has(base) ? `${base} (${i + 1})` : base;
    used.add(name);
    const read = async () => {
      if (grid instanceof FileFault) throw grid;
      return grid;
    };
    return [{ name, isHidden: false, read }];
  });
  if (sheets.length === 0) throw new FileFault('html');
  return { format: 'html', encoding: encoding.label, sheets };
}

const isWide = (row: { readonly cells: readonly unknown[] }): boolean => row.cells.length > 1;
