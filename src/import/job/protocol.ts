import type { DatasetInfo } from '../../core/dataset.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
import type { PreviewRow } from '../assemble/preview.ts';
import type { ImportReport, Repair } from '../assemble/problems.ts';
import type { Guess, Mapping } from '../mapping/mapping.ts';
import type { Cell, FILE_FAULTS, ReadOptions, TableHead } from '../read/table.ts';

/** Where a file comes from. */
export type Origin =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'url'; readonly url: string };

/** A file opened as a table, before anything is imported. */
export interface OpenedTable {
  readonly kind: 'table';
  /** Name of the file, or the last part of its address. */
  readonly name: string;
  readonly head: TableHead;
  /** The first rows, at most `SAMPLE_ROWS`, with their file row numbers. */
  readonly sample: readonly (readonly Cell[])[];
  readonly sampleRows: readonly number[];
  readonly guess: Guess;
  /** Values of each column in the sample, most frequent first, at most 200: those a mapping of terms can name. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A file that is already a dataset of this atlas, or a table that the atlas wrote. */
export interface OpenedDataset {
  readonly kind: 'dataset';
  readonly name: string;
  readonly info: DatasetInfo;
  readonly records: number;
  /** Problems with the rows of a table the atlas wrote; empty for a dataset. */
  readonly problems: ImportReport['problems'];
}

/** The result of an import. */
export interface ImportResult {
  /** The value of `data=` that opens it. */
  readonly id: string;
  readonly info: DatasetInfo;
  readonly report: ImportReport;
  /** Why it could not be kept in this browser, so that it is lost when the page is closed; null if it was kept. */
  readonly notKept: 'full' | 'forbidden' | 'silent' | 'other' | null;
  /** Whether this browser had it already: the same content has the same id and is not stored twice. */
  readonly wasHere: boolean;
  /** Whether its table was kept too, or has to be provided again for corrections; null if neither. */
  readonly source: 'kept' | 'named' | null;
}

/**
 * Faults of the import itself rather than of a file: the worker has ended, a script could not be loaded, or the job was
 * stopped because it made no progress.
 */
export const JOB_FAULTS = ['worker-ended', 'not-loaded', 'stalled'] as const;
export type JobFault = (typeof JOB_FAULTS)[number];

/** A file that could not be opened, or a dataset with faults. */
export interface ImportFault {
  readonly code: (typeof FILE_FAULTS)[number] | 'invalid-dataset' | 'unexpected' | JobFault;
  readonly values: Readonly<Record<string, string | number>>;
  /** For an invalid dataset: JSON path and message of each problem. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** Progress of reading, 0 to 1, and number of rows so far. */
export interface Progress {
  readonly done: number;
  readonly rows: number;
}

export type OnProgress = (progress: Progress) => void;

/** Callback for progress, and signal to abort. */
export type Watch = [onProgress: OnProgress, signal: AbortSignal];

/** Arguments for reading all rows. */
export type ReadArguments = [mapping: Mapping, repairs: readonly Repair[], ...watch: Watch];

/**
 * Import of one file; all work is done in a worker. Every function rejects with {@link ImportFailed}, or with the
 * signal's reason if aborted.
 */
export interface ImportJob {
  open(
    origin: Origin,
    options: ReadOptions,
    signal: AbortSignal,
    onProgress?: OnProgress,
  ): Promise<OpenedTable | OpenedDataset>;
  /** What the sample's rows become. */
  preview(mapping: Mapping, repairs: readonly Repair[]): Promise<readonly PreviewRow[]>;
  /** Reads all rows without keeping anything, to find problems to correct. */
  check(...args: ReadArguments): Promise<ImportReport>;
  /**
   * All records without their texts, read before the rest; null if the file format does not allow it. For a large file
   * at an address this needs only a fraction of its bytes.
   */
  picture(mapping: Mapping, ...watch: Watch): Promise<LoadedDataset | null>;
  /**
   * Imports, keeps the dataset in this browser with its source table, and registers it with the page under its id.
   * @param replaces id of the dataset in this browser that it replaces
   */
  run(...args: [...ReadArguments, replaces?: string | null]): Promise<ImportResult>;
  /** Takes in a file that is already a dataset. */
  runDataset(signal: AbortSignal): Promise<ImportResult>;
  /** Ends the worker. */
  close(): void;
}

/** Rejection reason of a job. */
export class ImportFailed extends Error {
  override readonly name = 'ImportFailed';
  constructor(readonly fault: ImportFault) {
    super(fault.code);
  }
}
