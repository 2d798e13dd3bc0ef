import type { ImportReport, Repair } from '../../import/build/problems';
import type { DateOrder } from '../../import/dates/dateReading';
import type {
  Imported,
  ImportFault,
  OpenedDataset,
  OpenedTable,
  Origin,
  PreviewRow,
  Progress,
} from '../../import/job/protocol';
import type { Mapping } from '../../import/mapping/mapping';
import type { ReadOptions } from '../../import/read/table';
import type { OrderQuestion } from './dateExample';
import type { Step } from './openState';

/** What happens on the way of a file into the atlas. */
export type OpenEvent =
  | { readonly type: 'opening'; readonly origin: Origin; readonly options: ReadOptions }
  | {
      readonly type: 'opened';
      readonly opened: OpenedTable | OpenedDataset;
      /** The mapping used before for a table of this shape. */
      readonly remembered: Mapping | null;
    }
  | { readonly type: 'failed'; readonly fault: ImportFault }
  | { readonly type: 'stopped' }
  | { readonly type: 'went'; readonly step: Step }
  | { readonly type: 'mapped'; readonly mapping: Mapping }
  | { readonly type: 'guessTaken' }
  | { readonly type: 'orderAnswered'; readonly question: OrderQuestion; readonly order: DateOrder | null }
  | { readonly type: 'previewed'; readonly mapping: Mapping; readonly rows: readonly PreviewRow[] | 'failed' }
  | { readonly type: 'repaired'; readonly repairs: readonly Repair[] }
  | { readonly type: 'unrepaired'; readonly repair: Repair }
  | { readonly type: 'left'; readonly key: string; readonly leave: boolean }
  /** Asks for another check after one that failed. */
  | { readonly type: 'retried' }
  | { readonly type: 'checking'; readonly progress: Progress }
  | {
      readonly type: 'checked';
      readonly mapping: Mapping;
      readonly repairs: readonly Repair[];
      readonly report: ImportReport;
    }
  | { readonly type: 'importing'; readonly progress: Progress }
  | { readonly type: 'imported'; readonly imported: Imported };
