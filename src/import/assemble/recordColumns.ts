import { ColumnsBuilder } from '../../core/columnsBuilder.ts';
import type { EdtfInterval } from '../../core/edtf.ts';
import type { PackedTexts } from '../../data/packed/packedTexts.ts';
import { type TextColumn, TextColumnBuilder } from '../../data/packed/textColumn.ts';

/** A validity as EDTF, and its parsed form. */
export interface Validity {
  readonly edtf: string;
  readonly interval: EdtfInterval;
}

/** What records are drawn and counted by, in file order. Codes are those of the table's vocabularies. */
export class DrawnRecords extends ColumnsBuilder {
  /** EDTF; '' for a record without a date. */
  readonly dates: TextColumnBuilder;

  /** @param expected approximate number of records */
  constructor(expected = 0) {
    super(undefined, expected);
    this.dates = new TextColumnBuilder(expected);
  }
}

/** The data that a dataset's records are built from. */
export interface RecordColumns {
  readonly drawn: DrawnRecords;
  readonly texts: PackedTexts;
  readonly ids: TextColumn;
}
