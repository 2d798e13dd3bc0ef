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
import type { Mending, Step } from './openState.ts';

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
