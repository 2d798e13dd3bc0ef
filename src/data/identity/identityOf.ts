import { placesIn } from '../../core/codeCounts.ts';
import type { Agreement, DatasetInfo, Source, Text } from '../../core/dataset.ts';
import type { LoadedDataset } from '../packed/loaded.ts';
import type { PackedRecords, RestOfRecord } from '../packed/packedRecords.ts';
import { type TextColumn, textAt } from '../packed/textColumn.ts';
import { CodeHasher } from './codeHasher.ts';
import { fileNameOf, rowOf } from './fileSource.ts';
import { hexOf } from './murmur3.ts';
import { canonicalJson, hashOfText, TextHashes, viewOf, WordWriter } from './wordWriter.ts';

/** Digits of an identity: among a thousand million datasets, the chance that two coincide is one in a million. */
const DIGITS = 20;

/** Keys of a record that are hashed apart. */
const APART = new Set<string>([
  ...['id', 'title', 'summary', 'date', 'dateBasis', 'parties', 'kind', 'stage', 'level'],
  ...['sectors', 'sources'],
]);

/** Form of a locator: none, the row of a file, or any other text. */
const LOCATOR = { none: 0, row: 1, other: 2 } as const;

/** The dataset's metadata about its records, without what a reader may change: title, hub, order and colours. */
function aboutOf(info: DatasetInfo): string {
  const { version, language, description, licenses, contributors, sectors, kinds, stages, levels } = info;
  const inOrder = (terms: readonly { readonly id: string }[] = []) =>
    [...terms].sort((a, b) => (a.id < b.id ? -1 : 1));
  const sources = fileNameOf(info) === null ? info.sources.map(({ accessed, ...source }) => source) : [];
  return canonicalJson({
    ...{ version, language, description, licenses, contributors, sources },
    sectors: inOrder(sectors.map(({ crossCutting, ...sector }) => sector)),
    ...{ kinds: inOrder(kinds), stages: inOrder(stages), levels: inOrder(levels) },
  });
}

/** Whether the summary at an index is the title, in either of the ways it can be packed. */
function isTitle({ titles, summaries }: PackedRecords, place: number): boolean {
  const from = summaries.offsets[place] ?? 0;
  const length = (summaries.offsets[place + 1] ?? 0) - from;
  if (length === 0) return true;
  const start = titles.offsets[place] ?? 0;
  if ((titles.offsets[place + 1] ?? 0) - start !== length) return false;
  for (let i = 0; i < length; i++) if (summaries.bytes[from + i] !== titles.bytes[start + i]) return false;
  return true;
}

/** Texts whose bytes are read four at a time. */
interface ViewedTexts {
  readonly bytes: DataView;
  readonly offsets: Uint32Array;
}

const viewed = ({ bytes, offsets }: TextColumn): ViewedTexts => ({ bytes: viewOf(bytes), offsets });

/** The rest of a record that the columns of codes describe completely. */
const NO_REST: RestOfRecord = {};
const CODED = ['parties', 'kind', 'stage', 'level', 'sectors'] as const;

/** Hashes the records of a dataset one by one; the hash does not depend on how a record was packed. */
class RecordHasher {
  readonly #writer = new WordWriter();
  readonly #hash = new Int32Array(4);
  readonly #hashes = new TextHashes();
  readonly #codes: CodeHasher;
  readonly #fileName: string | null;
  readonly #source: Int32Array;
  readonly #texts: Readonly<Record<'ids' | 'titles' | 'summaries' | 'dates' | 'urls', ViewedTexts>>;
  /** By index of the texts: the row they belong to; null until first needed. */
  #rows: Uint32Array | null = null;
  /** By index of the texts: two words for the codes of the row, used unless the record itself gives any of them. */
  readonly #coded: Int32Array;

  constructor(private readonly loaded: LoadedDataset) {
    const { info, packed } = loaded;
    this.#fileName = fileNameOf(info);
    this.#source = this.#sourceHash(packed.source);
    this.#codes = new CodeHasher(loaded, this.#hashes);
    const [ids, titles, summaries] = [viewed(packed.ids), viewed(packed.titles), viewed(packed.summaries)];
    this.#texts = { ids, titles, summaries, dates: viewed(packed.dates), urls: viewed(packed.urls) };
    this.#coded = new Int32Array(2 * packed.order.length);
    // The columns are in row order and the texts in file order: switching between them per record takes three times as
    // long.
    for (let row = 0; row < packed.order.length; row++) {
      const place = packed.order[row] ?? 0;
      const hash = this.#codes.row(row, NO_REST);
      this.#coded[2 * place] = hash[0] ?? 0;
      this.#coded[2 * place + 1] = hash[1] ?? 0;
    }
  }

  /** Hash of the record whose texts are at an index; the next call overwrites it. */
  record(place: number): Int32Array {
    const { packed } = this.loaded;
    const writer = this.#writer;
    const restText = textAt(packed.rests, place);
    const rest = restText === '' ? NO_REST : (JSON.parse(restText) as RestOfRecord);
    writer.clear();
    const { ids, titles, summaries, dates } = this.#texts;
    this.#text(rest.id, ids, place);
    this.#text(rest.title, titles, place);
    if (rest.summary === undefined && isTitle(packed, place)) writer.number(0);
    else this.#text(rest.summary, summaries, place);
    this.#text(rest.date, dates, place);
    if (rest !== NO_REST && CODED.some((field) => rest[field] !== undefined))
      writer.pair(this.#codes.row(this.#rowAt(place), rest), 0);
    else writer.pair(this.#coded, place);
    this.#sources(rest, place);
    const others = rest === NO_REST ? [] : Object.entries(rest).filter(([key]) => !APART.has(key));
    writer.number(others.length);
    if (others.length > 0) writer.value(Object.fromEntries(others));
    return writer.hash(this.#hash);
  }

  #rowAt(place: number): number {
    this.#rows ??= placesIn(this.loaded.packed.order);
    return this.#rows[place] ?? 0;
  }

  #text(own: Agreement[keyof Agreement], { bytes, offsets }: ViewedTexts, place: number): void {
    if (own !== undefined) this.#writer.value(own);
    else this.#writer.text(bytes, offsets[place] ?? 0, offsets[place + 1] ?? 0);
  }

  /** Hash of a source without its address, its locator and the day it was read. */
  #sourceHash({ title, url, locator, accessed, ...others }: Source): Int32Array {
    return this.#hashes.of(canonicalJson({ ...others, title: title === this.#fileName ? null : title }));
  }

  #sources(rest: RestOfRecord, place: number): void {
    const { packed } = this.loaded;
    const writer = this.#writer;
    if (rest.sources) {
      writer.number(rest.sources.length);
      for (const source of rest.sources) {
        writer.pair(this.#sourceHash(source), 0);
        writer.value(source.url ?? '');
        this.#locator(source.locator);
      }
      return;
    }
    const fileRow = packed.fileRows[place];
    writer.number(1);
    writer.pair(this.#source, 0);
    this.#text(undefined, this.#texts.urls, place);
    if (fileRow === undefined) this.#locator(packed.source.locator);
    else this.#row(fileRow);
  }

  #row(row: number): void {
    this.#writer.number(LOCATOR.row);
    this.#writer.number(row);
  }

  #locator(locator: Text | undefined): void {
    const row = locator === undefined ? null : rowOf(locator);
    if (row !== null) this.#row(row);
    else if (locator === undefined) this.#writer.number(LOCATOR.none);
    else {
      this.#writer.number(LOCATOR.other);
      this.#writer.pair(this.#hashes.of(canonicalJson(locator)), 0);
    }
  }
}

/**
 * Identifies the content of a dataset: a hash of its records, in any order, and of its metadata about them. It is the
 * same on any machine and whatever way the records were loaded, and does not depend on what a reader decides about
 * them: title, hub, order and colours of sectors. O(n): see docs/performance.md.
 */
export function identityOf(loaded: LoadedDataset): string {
  const hasher = new RecordHasher(loaded);
  const sum = new Int32Array(4);
  for (let place = 0; place < loaded.packed.order.length; place++) {
    const hash = hasher.record(place);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (hash[i] ?? 0);
  }
  const whole = `${loaded.data.n}\n${hexOf(sum)}\n${aboutOf(loaded.info)}`;
  return hexOf(hashOfText(whole)).slice(0, DIGITS);
}
