import type { RowArrays } from '../../core/rowArrays.ts';
import type { TextColumn, TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { GrowableLists } from './growableLists.ts';

/** What records are made of, in the order of the file. */
export interface RecordParts {
  readonly rows: RowArrays;
  /** Codes of parties and of sectors by record. */
  readonly partyLists: GrowableLists;
  readonly sectorLists: GrowableLists;
  /** EDTF; '' for a record without a date. */
  readonly dates: TextColumnBuilder;
  readonly titles: TextColumnBuilder;
  /** '' where it is the title. */
  readonly summaries: TextColumnBuilder;
  readonly urls: TextColumnBuilder;
  /** JSON of a `RestOfRecord`, or ''. */
  readonly rests: TextColumnBuilder;
  readonly ids: TextColumn;
}
