import type { LoadedDataset } from '../../data/loaded.ts';
import type { Repair } from '../assemble/problems.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ReadOptions } from '../read/table.ts';
import type { Imported, ImportFault, Origin, Progress } from './protocol.ts';

/** What the page asks of the worker. */
export type Request =
  | { readonly kind: 'open'; readonly origin: Origin; readonly options: ReadOptions }
  | {
      readonly kind: 'preview' | 'check';
      readonly mapping: Mapping;
      readonly repairs: readonly Repair[];
    }
  | {
      readonly kind: 'run';
      readonly mapping: Mapping;
      readonly repairs: readonly Repair[];
      readonly replaces: string | null;
    }
  | { readonly kind: 'picture'; readonly mapping: Mapping }
  | { readonly kind: 'runDataset' };

/** A request with its number, the end of one, or where the files of the atlas are (first of all). */
export type ToWorker =
  | { readonly start: string }
  | { readonly id: number; readonly request: Request }
  | { readonly abort: number };

/** What a run comes to: the dataset goes to the page beside its report. */
export interface RunResult extends Imported {
  readonly loaded: LoadedDataset;
}

export type FromWorker =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly fault: ImportFault };
