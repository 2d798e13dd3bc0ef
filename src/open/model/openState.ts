import type { PreviewRow } from '../../import/assemble/preview.ts';
import type { ImportReport, Repair } from '../../import/assemble/problems.ts';
import type { DateOrder } from '../../import/dates/dateReading.ts';
import type {
  Imported,
  ImportFault,
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

/** A table on its way in, and all that was decided about it. */
export interface TableWork {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  /** Whether the mapping is one that was used before for a table of this shape. */
  readonly remembered: boolean;
  /** Whether the reader changed the mapping. */
  readonly touched: boolean;
  /** Keys of the questions about the order of day and month that the reader answered. */
  readonly ordersAnswered: readonly string[];
  /** What the first rows become; `failed` where that could not be found out. */
  readonly preview: readonly PreviewRow[] | 'failed' | null;
  /** Whether the preview is of this mapping. */
  readonly previewFresh: boolean;
  readonly repairs: readonly Repair[];
  /** Corrections of an earlier table of this shape, which wait to be accepted. */
  readonly offered: readonly Repair[];
  /** Whether the reader confirmed the guesses. */
  readonly confirmed: boolean;
  /** Columns of parties whose codes the reader chose, where that is asked. */
  readonly codesAnswered: readonly string[];
  /** Keys of the problems that the reader chose to leave. */
  readonly left: readonly string[];
  /** Problems in the order they were first found; those that were corrected stay in their place. */
  readonly items: readonly ProblemItem[];
  readonly report: ImportReport | null;
  /** Whether the report is of this mapping and these repairs. */
  readonly reportFresh: boolean;
  /** Whether the rows could not be counted in the background. */
  readonly uncounted: boolean;
}

/** A dataset of this browser that is made anew from its table, as it was read before. */
export interface Mending {
  readonly id: string;
  readonly options: ReadOptions;
  readonly mapping: Mapping;
  readonly repairs: readonly Repair[];
}

/** What the engine is doing. */
export type Running =
  | { readonly kind: 'open'; readonly progress: Progress | null }
  | { readonly kind: 'check' | 'import'; readonly progress: Progress };

export interface OpenState {
  readonly step: Step;
  readonly origin: Origin | null;
  /** The dataset that is mended; null for a table that is new here. */
  readonly mending: Mending | null;
  readonly options: ReadOptions;
  readonly running: Running | null;
  /** What the last thing asked for failed with. */
  readonly fault: ImportFault | null;
  readonly work: TableWork | null;
  readonly dataset: OpenedDataset | null;
  readonly imported: Imported | null;
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

/** What happens on the way of a file into the atlas. */
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
      /** Corrections made then. */
      readonly offered: readonly Repair[];
    }
  /** The engine was started again for the table that is open. */
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
  | { readonly type: 'imported'; readonly imported: Imported };
