/** The content of a cell. Dates are ISO 8601 text; lists keep their items separate. */
export type Cell = string | number | boolean | null | readonly string[];

/**
 * A file that can be read from any position: a chosen file, a pasted text, or an address that supports range requests.
 */
export interface ByteSource {
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Reads bytes `start` to `end` (exclusive). */
  read(start: number, end: number): Promise<Uint8Array>;
}

export const TABLE_FORMATS = [
  'csv',
  'xlsx',
  'ods',
  'html',
  'json',
  'jsonl',
  'parquet',
  'ris',
  'bibtex',
] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What a reader decided about a file that a person should know, or may want to change. */
export const REMARKS = [
  /** `encoding`; nothing in the file states it. */
  'encoding-guessed',
  /** `rows`: those with undecodable bytes; `count`; `unread`: 1 if only the start was examined. */
  'stray-bytes',
  /** `sheets`: hidden, not read. */
  'hidden-sheets',
  /** `sheets`: hidden, read because there are no others. */
  'only-hidden-sheets',
  /** `sheets`: can't be read, while others can. */
  'unreadable-sheets',
  /** `used`, `others`: sheets, lists or tables of the file that are left out. */
  'other-parts',
  /** `count`: cells that got the value of the merged cell they belong to. */
  'merged-cells',
  /** `columns`: made from the links in cells. */
  'links',
  /** `count`: links left out, because the address they are relative to is unknown. */
  'relative-links',
  /** `columns`: those of a second table beside the first, which become notes. */
  'second-table',
  /** `columns`: those with data beyond the last name in the header. */
  'unnamed-columns',
  /** No row names the columns; the first one is data. */
  'no-header',
  /** `rows`: those above the column names, not read; `text`: how they begin. */
  'lines-above',
  /** No separator occurs regularly in the lines: the text is a single column. */
  'one-column',
  /** `count`: fields of objects kept as JSON, because they are too many or nested too deeply. */
  'fields-as-json',
] as const;

/** See {@link REMARKS}. */
export interface Remark {
  readonly code: (typeof REMARKS)[number];
  readonly values: Readonly<Record<string, string | number>>;
}

/** How a file was understood; every part can be overridden through {@link ReadOptions}. */
export interface TableHead {
  readonly format: TableFormat;
  /** Names of the columns, unique and not empty: a column without a name is "Column 3". */
  readonly columns: readonly string[];
  /** File row of the column names, from 1; 0 if no row has them, null if the format has no such row. */
  readonly headerRow: number | null;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** The part of the file that is read, if it has several: a sheet, a list in JSON by its path, a table of a page. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly remarks: readonly Remark[];
  /** Number of rows below the header, if the file states it before it is read. */
  readonly rowCount: number | null;
}

/** Defaults of a head for formats with nothing to choose. */
export const PLAIN_HEAD: Omit<TableHead, 'format' | 'columns'> = {
  headerRow: null,
  delimiter: null,
  encoding: null,
  sheet: null,
  sheets: [],
  remarks: [],
  rowCount: null,
};

export interface ReadOptions {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  /** From 1; 0: no row names the columns. */
  readonly headerRow?: number | undefined;
  readonly sheet?: string | undefined;
}

/** A row that could not be read, or only in part. */
export interface RowFault {
  /** File row, from 1 (the header counts). */
  readonly row: number;
  readonly code:
    | 'too-many-cells'
    | 'too-few-cells'
    | 'cell-cut'
    | 'quote-unclosed'
    | 'not-an-object'
    | 'bad-json'
    | 'nul-bytes'
    | 'noncharacters'
    | 'stray-bytes'
    | 'encoding-late'
    | 'geometry-ignored';
  /** Column name, if there is one. */
  readonly column: string | null;
  /** The text in question, cut to at most 200 characters. */
  readonly value: string;
}

export interface RowBatch {
  /** Each row is as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
  /** File row of each, from 1. */
  readonly numbers: readonly number[];
  readonly faults: readonly RowFault[];
  /** Share of the file that has been read, 0 to 1. */
  readonly done: number;
}

/** Cells of one column, row by row. */
export interface CellColumn {
  readonly length: number;
  at(row: number): Cell | undefined;
}

/** A run of rows by column, for formats that store them this way. */
export interface ColumnBatch {
  /** One per requested column, in that order; each `rows` long. */
  readonly columns: readonly CellColumn[];
  readonly rows: number;
  /** File row of the first, from 1. */
  readonly firstRow: number;
  /** Share of the file that has been read, 0 to 1. */
  readonly done: number;
  readonly faults: readonly RowFault[];
}

export interface TableReader {
  readonly head: TableHead;
  /** All rows, in batches; ends early with the signal's reason if aborted. Can be called again, starting over. */
  batches(signal: AbortSignal): AsyncIterable<RowBatch>;
  /** The first rows, and perhaps some more, at less cost than all rows; only if the format allows it. */
  first?(rows: number, signal: AbortSignal): AsyncIterable<RowBatch>;
  /** The same rows by column, much faster; only if the format allows it. Unknown names give columns of null. */
  columnBatches?(columns: readonly string[], signal: AbortSignal): AsyncIterable<ColumnBatch>;
}

/** Arguments for opening a file. */
export type OpenArguments = [source: ByteSource, options: ReadOptions, signal: AbortSignal];

/** A table, or a JSON document that is a dataset of this atlas. */
export type Opened =
  | { readonly kind: 'table'; readonly reader: TableReader }
  | { readonly kind: 'dataset'; readonly input: unknown };

export const FILE_FAULTS = [
  'empty',
  'header-only',
  'too-large',
  'too-many-columns',
  'too-deep',
  'html',
  'archive',
  'binary',
  'truncated',
  'bad-json',
  'no-rows',
  'bad-xlsx',
  'xlsx-bomb',
  'no-sheet',
  'bad-parquet',
  'compression',
  'legacy-xls',
  'numbers',
  'document',
  'stata',
  'spss',
  'sas',
  'r-data',
  'arrow',
  'database',
  'pdf',
  'network',
  'no-cors',
  'redirected',
  'missing',
  'refused',
  'server',
] as const;

/** A file that can't be read as a table at all. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  constructor(
    readonly code: (typeof FILE_FAULTS)[number],
    /** Values for the message: sizes, counts, a line, the text in question. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}
