import type { ListColumn } from '../../core/columns.ts';
import type { Agreement } from '../../core/dataset.ts';
import { indexedTerms, isRun } from '../../core/tokens.ts';
import { errorsForgiven, PAIR, pairsAsked, wordsAsked } from '../../core/wordMatch.ts';
import { SEARCH_FIELDS, type SearchField, searchTexts } from '../../core/wordSearch.ts';
import { type TextColumn, textAt } from '../packed/textColumn.ts';
import { type Postings, PostingsBuilder } from './postings.ts';
import { Ranking, type RowHits } from './ranking.ts';
import { fieldsWith } from './runs.ts';
import { termsFrom, termsNear } from './vocabulary.ts';

/** What the search of a dataset needs of it: arrays and plain values, to go to another thread. */
export interface SearchTexts {
  readonly n: number;
  /** By row: its place in the texts. */
  readonly order: Uint32Array;
  readonly titles: TextColumn;
  /** '' where there is none or it is the title. */
  readonly summaries: TextColumn;
  /** JSON of what else the record has, and of what it has instead; '' where that is nothing. */
  readonly rests: TextColumn;
  readonly party: ListColumn;
  /** By code in `party`: everything that party is found by. */
  readonly partyTexts: readonly string[];
}

export interface TextIndex {
  find(words: string): RowHits;
  /** Bytes that its arrays take. */
  readonly bytes: number;
}

const bitOf = (field: SearchField) => 1 << SEARCH_FIELDS.indexOf(field);
const TITLE = bitOf('title');
const SUMMARY = bitOf('summary');
const PARTIES = bitOf('parties');

function ownTexts(texts: SearchTexts): Postings {
  const postings = new PostingsBuilder();
  const add = (text: string, field: number) => {
    if (text !== '') postings.add(indexedTerms(text), field);
  };
  for (let row = 0; row < texts.n; row++) {
    const place = texts.order[row] ?? 0;
    const [title, summary, rest] = [texts.titles, texts.summaries, texts.rests].map((column) =>
      textAt(column, place),
    ) as [string, string, string];
    postings.next();
    if (rest === '') {
      add(title, TITLE);
      add(summary, SUMMARY);
    } else {
      const found = searchTexts({ title, summary, ...(JSON.parse(rest) as Partial<Agreement>) });
      for (const field of SEARCH_FIELDS) add(found[field], bitOf(field));
    }
  }
  return postings.done();
}

/** Names of the parties: one entry for each code. Far fewer than the rows, which share them. */
function partyPostings(partyTexts: readonly string[]): Postings {
  const postings = new PostingsBuilder();
  for (const text of partyTexts) {
    postings.next();
    postings.add(indexedTerms(text), PARTIES);
  }
  return postings.done();
}

/** By value of a list column: its rows, ascending, as `rows[offsets[value] .. offsets[value + 1])`. */
function rowsByValue({ offsets, values }: ListColumn, size: number) {
  const starts = new Uint32Array(size + 1);
  for (const value of values) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let i = 0; i < size; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const places = starts.slice();
  const rows = new Uint32Array(values.length);
  for (let row = 0; row < offsets.length - 1; row++) {
    for (let i = offsets[row] ?? 0; i < (offsets[row + 1] ?? 0); i++) {
      const value = values[i] ?? 0;
      const place = places[value] ?? 0;
      rows[place] = row;
      places[value] = place + 1;
    }
  }
  return { offsets: starts, rows };
}

/** The entries that a word finds, as ranges of the postings; those with a typing error after the others. */
function rangesOf({ vocabulary, offsets }: Postings, word: string) {
  const at = (term: number) => offsets[term] ?? 0;
  const [first, after] = termsFrom(vocabulary, word);
  const ranges = [{ from: at(first), to: at(after), exact: true }];
  const errors = errorsForgiven(word);
  for (const term of errors === 0 ? [] : termsNear(vocabulary, word, errors))
    if (term < first || term >= after) ranges.push({ from: at(term), to: at(term + 1), exact: false });
  return ranges;
}

type Hit = (entry: number, fields: number, exact: boolean) => void;

/** The entries that a sequence of more than a pair stands in: it is looked for where its rarest pair is. */
function eachWith(postings: Postings, sequence: string, hit: Hit): void {
  const { entries, runs } = postings;
  const ranges = pairsAsked(sequence).flatMap((pair) => rangesOf(postings, pair));
  const { from, to } = ranges.reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a));
  for (let at = from; at < to; at++) {
    const entry = entries[at] ?? 0;
    const fields = fieldsWith(runs, entry, sequence);
    if (fields !== 0) hit(entry, fields, true);
  }
}

/** The entries that a word finds, those with a typing error after the others; some more than once. */
function eachHit(postings: Postings, word: string, hit: Hit): void {
  if (word.length > PAIR && isRun(word)) {
    eachWith(postings, word, hit);
    return;
  }
  const { entries, fields } = postings;
  for (const { from, to, exact } of rangesOf(postings, word))
    for (let at = from; at < to; at++) hit(entries[at] ?? 0, fields[at] ?? 0, exact);
}

const bytesOf = ({ vocabulary, offsets, entries, fields, runs }: Postings) =>
  [
    ...[vocabulary, runs].flatMap(({ letters, starts }) => [letters, starts]),
    offsets,
    entries,
    fields,
  ].reduce((sum, { byteLength }) => sum + byteLength, 0);

/**
 * Full text of a large dataset, with the semantics of `buildWordIndex` in some 100 bytes for a short record: every
 * word must be found, from its beginning, longer ones with small typing errors; sequences of Han, kana and Hangul
 * wherever they stand. Ranked by hits in titles (those with a typing error count less), then by how many fields have
 * hits, then the latest first.
 */
export function buildTextIndex(texts: SearchTexts): TextIndex {
  const own = ownTexts(texts);
  const parties = partyPostings(texts.partyTexts);
  const partyRows = rowsByValue(texts.party, texts.partyTexts.length);
  return {
    bytes: bytesOf(own) + bytesOf(parties) + partyRows.rows.byteLength + partyRows.offsets.byteLength,
    find: (words) => {
      const asked = wordsAsked(words);
      const ranking = new Ranking(texts.n, asked.length, TITLE);
      asked.forEach((word, i) => {
        eachHit(own, word, (row, fields, exact) => ranking.hit(row, i, fields, exact));
        eachHit(parties, word, (party) => {
          for (let at = partyRows.offsets[party] ?? 0; at < (partyRows.offsets[party + 1] ?? 0); at++)
            ranking.hit(partyRows.rows[at] ?? 0, i, PARTIES, true);
        });
      });
      return ranking.done();
    },
  };
}
