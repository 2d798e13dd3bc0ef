import type { PreviewRow } from '../../import/assemble/preview.ts';
import type { ImportReport, Repair } from '../../import/assemble/problems.ts';
import type { DateOrder } from '../../import/dates/dateReading.ts';
import type {
  ImportFault,
  ImportResult,
  OpenedDataset,
  OpenedTable,
  Origin,
  Progress,
} from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import type { PartyCodes } from '../../import/parties/meaning.ts';
import type { ReadOptions } from '../../import/read/table.ts';
import type { OrderQuestion } from './dateExample.ts';
import type { ProblemItem } from './problemItems.ts';

export const STEPS = ['file', 'columns', 'repairs', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** A table being opened, and all choices made about it. */
export interface TableWork {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  /** Whether the mapping was used before for a table of this shape. */
  readonly remembered: boolean;
  /** Whether the reader changed the mapping. */
  readonly touched: boolean;
  /** Keys of the questions about the order of day and month that the reader answered. */
  readonly ordersAnswered: readonly string[];
  /** What the first rows become; `failed` if that could not be computed. */
  readonly preview: readonly PreviewRow[] | 'failed' | null;
  /** Whether the preview is for the current mapping. */
  readonly previewFresh: boolean;
  readonly repairs: readonly Repair[];
  /** Corrections of an earlier table of this shape, which the reader may accept. */
  readonly offered: readonly Repair[];
  /** Whether the reader confirmed the guesses. */
  readonly confirmed: boolean;
  /** Columns of parties for which the reader answered the question about codes. */
  readonly codesAnswered: readonly string[];
  /** Keys of the problems that the reader chose to leave. */
  readonly left: readonly string[];
  /** Problems in the order they were first found; corrected ones stay in their place. */
  readonly items: readonly ProblemItem[];
  readonly report: ImportReport | null;
  /** Whether the report is for the current mapping and repairs. */
  readonly reportFresh: boolean;
  /** Whether counting the rows in the background failed. */
  readonly uncounted: boolean;
}

/** A dataset in this browser to be imported again from its table, with the choices made before. */
export interface Mending {
  readonly id: string;
  readonly options: ReadOptions;
  readonly mapping: Mapping;
  readonly repairs: readonly Repair[];
}

/** What the engine is doing. */
export type JobState =
  | { readonly kind: 'open'; readonly progress: Progress | null }
  | { readonly kind: 'check' | 'import'; readonly progress: Progress };

export interface OpenState {
  readonly step: Step;
  readonly origin: Origin | null;
  /** The dataset being corrected; null for a new table. */
  readonly mending: Mending | null;
  readonly options: ReadOptions;
  readonly running: JobState | null;
  /** The fault of the last task. */
  readonly fault: ImportFault | null;
  readonly work: TableWork | null;
  readonly dataset: OpenedDataset | null;
  readonly imported: ImportResult | null;
}

export const INITIAL_STATE: OpenState = {
  step: 'file',
  origin: null,
  mending: null,
  options: {},
  running: null,
  fault: null,
  work: null,
  dataset: null,
  imported: null,
};

/** Events while a file is being opened. */
export type OpenEvent =
  | {
      readonly type: 'opening';
      readonly origin: Origin;
      readonly options: ReadOptions;
      readonly mending: Mending | null;
    }
  | { readonly type: 'reading'; readonly progress: Progress }
  | {
      readonly type: 'opened';
      readonly opened: OpenedTable | OpenedDataset;
      /** The mapping used before for a table of this shape. */
      readonly remembered: Mapping | null;
      /** Corrections made for that table. */
      readonly offered: readonly Repair[];
    }
  /** The engine was restarted for the open table. */
  | { readonly type: 'restarted' }
  | { readonly type: 'failed'; readonly fault: ImportFault }
  | { readonly type: 'stopped' }
  | { readonly type: 'went'; readonly step: Step }
  | { readonly type: 'mapped'; readonly mapping: Mapping }
  | { readonly type: 'guessTaken' }
  | { readonly type: 'orderAnswered'; readonly question: OrderQuestion; readonly order: DateOrder | null }
  | { readonly type: 'codesAnswered'; readonly column: string; readonly codes: PartyCodes | null }
  | { readonly type: 'confirmed'; readonly confirmed: boolean }
  | { readonly type: 'offerAnswered'; readonly take: boolean }
  | { readonly type: 'uncounted'; readonly mapping: Mapping }
  | { readonly type: 'previewed'; readonly mapping: Mapping; readonly rows: readonly PreviewRow[] | 'failed' }
  | { readonly type: 'repaired'; readonly repairs: readonly Repair[] }
  | { readonly type: 'unrepaired'; readonly repair: Repair }
  | { readonly type: 'left'; readonly key: string; readonly leave: boolean }
  | { readonly type: 'checking'; readonly progress: Progress }
  | {
      readonly type: 'checked';
      readonly mapping: Mapping;
      readonly repairs: readonly Repair[];
      readonly report: ImportReport;
    }
  | { readonly type: 'importing'; readonly progress: Progress }
  | { readonly type: 'imported'; readonly imported: ImportResult };
