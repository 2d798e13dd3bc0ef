/** What a file holds in one place. Dates are ISO 8601 text; lists keep their items apart. */
export type Cell = string | number | boolean | null | readonly string[];

/** A place in the file to read from; made from a chosen file, a pasted text, or an address that serves ranges. */
export interface ByteSource {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Bytes `start` to `end` (exclusive). */
  read(start: number, end: number): Promise<Uint8Array>;
}

export type TableFormat = 'csv' | 'xlsx' | 'ods' | 'html' | 'json' | 'jsonl' | 'parquet' | 'ris' | 'bibtex';

/** What a reader understood of a file by itself and a person should know, or may want otherwise. */
export const REMARKS = [
  /** `encoding`; nothing in the file says it. */
  'encoding-guessed',
  /** `rows`: where bytes stand that belong to no character; `count`; `unread`: 1 where only the start was looked at. */
  'stray-bytes',
  /** `sheets`: hidden, not looked at. */
  'hidden-sheets',
  /** `sheets`: hidden, read for want of others. */
  'only-hidden-sheets',
  /** `sheets`: cannot be read, while others can. */
  'unreadable-sheets',
  /** `used`, `others`: sheets, lists or tables of the file that are left out. */
  'other-parts',
  /** `count`: cells that got the value of the merged cell they belong to. */
  'merged-cells',
  /** `columns`: made of the links in cells. */
  'links',
  /** `count`: links left out, since the address they are relative to is not known. */
  'relative-links',
  /** `columns`: of a second table beside the first, which become notes. */
  'second-table',
  /** `columns`: of the data beyond the last name in the header. */
  'unnamed-columns',
  /** No row names the columns; the first is data like the others. */
  'no-header',
  /** `rows`: above the names of the columns, not read; `text`: how they begin. */
  'lines-above',
  /** No separator stands evenly in the lines: the text is one column. */
  'one-column',
  /** `count`: of fields of objects that are kept as JSON, as there are too many or they are too deep. */
  'fields-as-json',
] as const;

/** See {@link REMARKS}. */
export interface Remark {
  readonly code: (typeof REMARKS)[number];
  readonly values: Readonly<Record<string, string | number>>;
}

/** How a file was understood; every part can be said otherwise through {@link ReadOptions}. */
export interface TableHead {
  readonly format: TableFormat;
  /** Names of the columns, unique and not empty: what has no name is "Column 3". */
  readonly columns: readonly string[];
  /** Row of the file the names stand in, from 1; 0 where no row has them, null where the format has no such row. */
  readonly headerRow: number | null;
  readonly delimiter: string | null;
  readonly encoding: string | null;
  /** The part of the file that is read, where it has several: a sheet, a list within JSON by its path, a table of a page. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly remarks: readonly Remark[];
  /** Rows below the header, where the file says so before it is read. */
  readonly rowCount: number | null;
}

/** What a head says where the format leaves nothing to choose. */
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

/** A row that could not be read as one, or only in part. */
export interface RowFault {
  /** Row in the file, from 1 (the header counts). */
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
  /** Column by name, where there is one. */
  readonly column: string | null;
  /** What was found, cut to at most 200 characters. */
  readonly value: string;
}

export interface RowBatch {
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
  /** Row in the file of each, from 1. */
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

/** A run of rows by column, where the format stores them so. */
export interface ColumnBatch {
  /** One per column asked for, in that order; each `rows` long. */
  readonly columns: readonly CellColumn[];
  readonly rows: number;
  /** Row in the file of the first, from 1. */
  readonly firstRow: number;
  /** Share of the file that has been read, 0 to 1. */
  readonly done: number;
  readonly faults: readonly RowFault[];
}

export interface TableReader {
  readonly head: TableHead;
  /** Every row, in batches; ends early with the signal's reason when it is aborted. Can be called again from the start. */
  batches(signal: AbortSignal): AsyncIterable<RowBatch>;
  /** The first rows, and perhaps some more, for less than all rows take; only where the format allows it. */
  first?(rows: number, signal: AbortSignal): AsyncIterable<RowBatch>;
  /** The same rows by column, much faster; only where the format allows it. Names that are not columns are null throughout. */
  columnBatches?(columns: readonly string[], signal: AbortSignal): AsyncIterable<ColumnBatch>;
}

/** What a file is opened with. */
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

/** A file that cannot be read as a table at all. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  constructor(
    readonly code: (typeof FILE_FAULTS)[number],
    /** What the message names: sizes, counts, a line, what was found. */
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(values)}`);
  }
}
