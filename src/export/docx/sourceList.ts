import { Bookmark, Paragraph } from 'docx';
import type { Source } from '../../core/dataset.ts';
import type { Names, Translate } from '../../core/names.ts';
import { sourceEntry } from '../../scene/figure/recordBlocks.ts';
import { sourceAnchor } from './recordTable.ts';
import { SMALL, type Writer } from './writer.ts';

/** Where the text of a source starts, beside its number, in twentieths of a point. */
const INDENT = 560;

/** The sources of a table of records, each once and numbered in the order they are cited. */
export class SourceList {
  readonly #numbers = new Map<string, number>();
  readonly #sources: Source[] = [];

  /** The number of a source. */
  numberOf(source: Source): number {
    const { title, publisher, url, locator, date } = source;
    const key = JSON.stringify([title, publisher, url, locator, date]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#sources.push(source);
    this.#numbers.set(key, number);
    return number;
  }

  /** The list, to be written after the table. */
  paragraphs(names: Names, t: Translate, writer: Writer): readonly Paragraph[] {
    return this.#sources.map((source, i) => {
      const { main, small, address } = sourceEntry(source, names, t);
      return new Paragraph({
        indent: { left: INDENT, hanging: INDENT },
        children: [
          new Bookmark({ id: sourceAnchor(i + 1), children: [...writer.runs(`${i + 1}.`)] }),
          ...writer.runs('\t'),
          ...writer.link(main, address),
          ...(small === '' ? [] : writer.runs(small, SMALL)),
          ...(address === undefined ? [] : writer.runs(address, SMALL)),
        ],
      });
    });
  }
}
