import type { PackedRecords } from './packedRecords.ts';
import { TextColumnBuilder } from './textColumn.ts';

/** Collects the texts of records, in file order: see {@link PackedRecords}. */
export class PackedTexts {
  readonly titles: TextColumnBuilder;
  readonly summaries: TextColumnBuilder;
  readonly urls: TextColumnBuilder;
  readonly rests: TextColumnBuilder;

  /** @param expected approximate number of records */
  constructor(expected = 0) {
    this.titles = new TextColumnBuilder(expected);
    this.summaries = new TextColumnBuilder(expected);
    this.urls = new TextColumnBuilder(expected);
    this.rests = new TextColumnBuilder(expected);
  }

  done(): Pick<PackedRecords, 'titles' | 'summaries' | 'urls' | 'rests'> {
    const { titles, summaries, urls, rests } = this;
    return { titles: titles.done(), summaries: summaries.done(), urls: urls.done(), rests: rests.done() };
  }
}
