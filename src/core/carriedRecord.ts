import type { Agreement, DatasetInfo, Sector, StageTerm, VocabularyTerm } from './dataset.ts';
import { hash32 } from './slug.ts';

/** Column of exported tables that carries each record whole; `…_2` and so on continue it if a cell is too small. */
export const RECORD_COLUMN = 'accord_atlas_record';

/** Most characters to put in a cell; Excel's limit is 32,767. */
const MAX_CELL = 30_000;

/** How a cell was written next to a carried record. */
export interface WrittenCell {
  /** Name of its column in the file. */
  readonly name: string;
  /** {@link cellMark} of its text. */
  readonly mark: string;
}

/** A whole record in a row of an exported file, with marks of the other cells to detect which were changed. */
export interface CarriedRecord {
  readonly record: Agreement;
  /** The dataset, in brief. */
  readonly from: Pick<DatasetInfo, 'name' | 'title' | 'version' | 'language' | 'hub'>;
  /** Language of the cells. */
  readonly shown: string;
  /** Sectors of the record, with their indexes in the dataset's list. */
  readonly sectors: readonly { readonly at: number; readonly sector: Sector }[];
  /** The record's kind, stage and level if they are the dataset's own values. */
  readonly kind?: VocabularyTerm | undefined;
  readonly stage?: StageTerm | undefined;
  readonly level?: VocabularyTerm | undefined;
  /** By id of the field. */
  readonly cells: Readonly<Record<string, WrittenCell>>;
  /** Metadata of the dataset; in the first row only. */
  readonly dataset?: DatasetInfo | undefined;
}

/** Name of the column that holds the given part of a record, counted from 0. */
export const recordColumn = (part: number): string =>
  part === 0 ? RECORD_COLUMN : `${RECORD_COLUMN}_${part + 1}`;

/** A cell without the apostrophe that CSV export puts before text a spreadsheet would take for a formula. */
export const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');

/** Separators that only some programs treat as white space. */
const SEPARATORS = '\u001c\u001d\u001e\u001f\u0085';
const SPACES = new RegExp(`[\\s${SEPARATORS}]+`, 'g');
/** Characters that readers or writers of a format leave out or replace. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\ufffc\ufffd]|\p{Noncharacter_Code_Point}/gu;
/** A quick test: text that doesn't match has no unseen characters, no combining marks and no unusual spaces. */
const MAYBE_ODD =
  /[^!-~\u00a1-\u00ac\u00ae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u3001-\u3029\u3030-\u303f\u4e00-\u9fff ]|^[' ]| $| {2}/;

/** Normalises a cell's text, so that it compares equal however a program has rewritten it. */
export function settledCell(text: string): string {
  if (!MAYBE_ODD.test(text)) return text;
  return text
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(/^[ ']+| +$/g, '')
    .replace(SPACES, ' ');
}

/** A short hash of a cell's text, to see later whether it is still the same. */
export const cellMark = (text: string): string => hash32(settledCell(text)).toString(36);

/** Characters to escape in JSON: forbidden ones, ones that readers strip, and those XLSX reads as its own escape. */
const UNSAFE =
  /[^\t\n\r\u0020-\u007e\u00a1-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u00ad\u2028-\u202e\ufdd0-\ufdef\ufeff\ufffc\ufffd]|\p{Noncharacter_Code_Point}|_(?=x[0-9a-f]{4}_)/giu;

/** A quick test: text that doesn't match has nothing {@link UNSAFE}. */
const MAYBE_UNSAFE = /[^\t\n\r -~\u00a1-\u00ac\u00ae-\u1fff\u2010-\u2027\u2030-\ud7ff]|_x/i;

const escaped = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Two characters to split a text between: no reader trims them, and no spreadsheet takes them for a formula. */
const PARTING = /^[\p{L}\p{N}",:[\]{}]{2}$/u;

/** A carried record as texts for the cells of its columns. */
export function carriedCells(carried: CarriedRecord): string[] {
  const json = JSON.stringify(carried);
  let rest = MAYBE_UNSAFE.test(json) ? json.replace(UNSAFE, escaped) : json;
  const cells: string[] = [];
  while (rest.length > MAX_CELL) {
    let at = MAX_CELL;
    while (at > 1 && !PARTING.test(rest.slice(at - 1, at + 1))) at--;
    cells.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...cells, rest];
}
