import { rowsByCode } from '../../core/codeCounts.ts';
import type { Columns, ListColumn } from '../../core/columns.ts';
import { indexedTerms, isRun } from '../../core/tokens.ts';
import { errorsForgiven, PAIR, pairsAsked, termsHit, wordsAsked } from '../../core/wordMatch.ts';
import {
  type CountryNames,
  partyTexts,
  SEARCH_FIELDS,
  type SearchField,
  searchTexts,
} from '../../core/wordSearch.ts';
import { type Postings, PostingsBuilder } from './postings.ts';
import { Ranking, type RowHits } from './ranking.ts';
import { fieldsWith } from './runs.ts';
import { termsFrom, termsNear } from './vocabulary.ts';
import type { LocalIndex } from './wordSearch.ts';

/** The input for the index. */
export interface IndexSource {
  /** Number of rows. */
  readonly n: number;
  textsOf(row: number): Readonly<Partial<Record<SearchField, string>>>;
  readonly party: ListColumn;
  /** By code in `party`: all texts the party is found by. */
  readonly partyTexts: readonly string[];
}

export interface TextIndex {
  find(words: string): RowHits;
  /** Size of its arrays, bytes. */
  readonly bytes: number;
}

const bitOf = (field: SearchField) => 1 << SEARCH_FIELDS.indexOf(field);
const TITLE = bitOf('title');
const PARTIES = bitOf('parties');

function ownTexts({ n, textsOf }: IndexSource): Postings {
  const postings = new PostingsBuilder();
  for (let row = 0; row < n; row++) {
    postings.next();
    const texts = textsOf(row);
    for (const field of SEARCH_FIELDS) {
      const text = texts[field];
      if (text) postings.add(indexedTerms(text), bitOf(field));
    }
  }
  return postings.done();
}

/** Postings of party names: one entry per code. They are far fewer than the rows, which share them. */
function partyPostings(partyTexts: readonly string[]): Postings {
  const postings = new PostingsBuilder();
  for (const text of partyTexts) {
    postings.next();
    postings.add(indexedTerms(text), PARTIES);
  }
  return postings.done();
}

/** The entries that match a word, as ranges of the postings; those with a typing error come last. */
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

/** The entries that contain a sequence longer than a pair: only the entries of its rarest pair are searched. */
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

/** The entries that match a word, those with a typing error last; some more than once. */
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
 * Full-text index of a dataset, using some 100 bytes for a short record. All words have to match; they match from their
 * beginning, ignoring case and diacritics, and longer ones despite small typing errors; sequences of Han, kana and
 * Hangul match anywhere. Ranked by hits in titles (those with a typing error count less), then by the number of fields
 * with hits, then the latest first.
 */
export function buildTextIndex(source: IndexSource): TextIndex {
  const own = ownTexts(source);
  const parties = partyPostings(source.partyTexts);
  const partyRows = rowsByCode(source.party, source.partyTexts.length);
  return {
    bytes: bytesOf(own) + bytesOf(parties) + partyRows.rows.byteLength + partyRows.offsets.byteLength,
    find: (words) => {
      const asked = wordsAsked(words);
      const ranking = new Ranking(source.n, asked.length, TITLE);
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

/** The index of a small dataset, on this thread. */
export function buildLocalIndex(columns: Columns, countryNames: CountryNames): LocalIndex {
  const { n, party, recordOf } = columns;
  const textsOf = (row: number) => searchTexts(recordOf(row) ?? {});
  const index = buildTextIndex({ n, party, partyTexts: partyTexts(columns, countryNames), textsOf });
  return { kind: 'here', find: (words) => ({ ...index.find(words), terms: termsHit(words) }) };
}
