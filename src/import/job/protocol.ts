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

/** A file that was opened as a table, before anything is imported. */
export interface OpenedTable {
  readonly kind: 'table';
  /** Name of the file, or the last part of its address. */
  readonly name: string;
  readonly head: TableHead;
  /** The first rows, at most `SAMPLE_ROWS`, with their numbers in the file. */
  readonly sample: readonly (readonly Cell[])[];
  readonly sampleRows: readonly number[];
  readonly guess: Guess;
  /** Values of each column in the sample, most frequent first, at most 200: what a mapping of terms can name. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** A file that is a dataset of this atlas already, or a table that the atlas wrote. */
export interface OpenedDataset {
  readonly kind: 'dataset';
  readonly name: string;
  readonly info: DatasetInfo;
  readonly records: number;
  /** What is to be said of the rows of a table of ours; none of a dataset. */
  readonly problems: ImportReport['problems'];
}

/** The end of an import. */
export interface Imported {
  /** The value of `data=` that shows it. */
  readonly id: string;
  readonly info: DatasetInfo;
  readonly report: ImportReport;
  /** Why it could not be kept in this browser and is there only until the page is left; null if it was kept. */
  readonly notKept: 'full' | 'forbidden' | 'silent' | 'other' | null;
  /** Whether this browser had it already: the same content has the same id, and is not kept twice. */
  readonly wasHere: boolean;
  /** Whether its table was kept too, has to be given again to be mended, or neither. */
  readonly source: 'kept' | 'named' | null;
}

/**
 * Faults of the engine rather than of a file: its worker has ended, a part of it could not be loaded, it was stopped as
 * nothing moved.
 */
export const JOB_FAULTS = ['worker-ended', 'not-loaded', 'stalled'] as const;
export type JobFault = (typeof JOB_FAULTS)[number];

/** A file that could not be opened, or a dataset with faults. */
export interface ImportFault {
  readonly code: (typeof FILE_FAULTS)[number] | 'invalid-dataset' | 'unexpected' | JobFault;
  readonly values: Readonly<Record<string, string | number>>;
  /** Of an invalid dataset: JSON path and message of each. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/** Progress of reading, 0 to 1, and rows so far. */
export interface Progress {
  readonly done: number;
  readonly rows: number;
}

export type OnProgress = (progress: Progress) => void;

/** How work is watched, and ended before its time. */
export type Watch = [onProgress: OnProgress, signal: AbortSignal];

/** How all rows are read. */
export type ReadArguments = [mapping: Mapping, repairs: readonly Repair[], ...watch: Watch];

/**
 * One file on its way in; everything happens in a worker. Every function rejects with {@link ImportFailed}, or with the
 * signal's reason when it is aborted.
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
  /** Reads all rows without keeping anything: the problems to repair. */
  check(...args: ReadArguments): Promise<ImportReport>;
  /**
   * All records without their texts, read before the rest; null where the file's format does not allow it. Of a large
   * file at an address this is a fraction of its bytes.
   */
  picture(mapping: Mapping, ...watch: Watch): Promise<LoadedDataset | null>;
  /**
   * Imports, keeps the dataset in this browser with the table it was made of, and makes it known to the page under its id.
   * @param replaces id of a dataset of this browser whose place it takes
   */
  run(...args: [...ReadArguments, replaces?: string | null]): Promise<Imported>;
  /** Takes in a file that is a dataset already. */
  runDataset(signal: AbortSignal): Promise<Imported>;
  /** Ends the worker. */
  close(): void;
}

/** Rejection of a job. */
export class ImportFailed extends Error {
  override readonly name = 'ImportFailed';
  constructor(readonly fault: ImportFault) {
    super(fault.code);
  }
}
