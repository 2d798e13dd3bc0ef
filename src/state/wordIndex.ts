import MiniSearch from 'minisearch';
import type { Columns } from '../core/columns';
import type { Agreement, Text } from '../core/dataset';
import type { Names } from '../core/names';
import { passage } from '../core/passage';
import { fold, type Stretch, termsOf } from '../core/terms';

type TextNames = Pick<Names, 'text' | 'languageOf'>;

interface Passage {
  readonly stretches: readonly Stretch[];
  /** Its language, where that is not the page's. */
  readonly lang: string | undefined;
}

/** What a search found. */
export interface WordHits {
  /** By row: 1 where it was found. */
  readonly mask: Uint8Array;
  /** Rows, best first. */
  readonly ranked: readonly number[];
  /** Folded terms of the records that matched, for highlighting. */
  readonly terms: ReadonlySet<string>;
  /** Where a record was found, if not in its title: the words around the first hit in the reader's language. */
  passageOf(agreement: Agreement, names: TextNames): Passage | null;
}

export interface WordIndex {
  find(words: string): WordHits;
}

const FIELDS = ['title', 'summary', 'parties', 'people', 'commitments', 'more'] as const;
const BOOST = { title: 4, parties: 3, people: 3, summary: 2, commitments: 1.5, more: 1 };

/** Letters a word must have before a typing error is forgiven; one in five letters may be wrong. */
const FUZZY_FROM = 4;
const FUZZY = 0.2;

/** A text in every language it has: what a reader knows under any of its names is found. */
const every = (text: Text | undefined): string =>
  text === undefined ? '' : typeof text === 'string' ? text : Object.values(text).join(' ');

const all = (texts: readonly (Text | undefined)[] | undefined) => (texts ?? []).map(every).join(' ');

function documentOf(agreement: Agreement, row: number, partyNames: (code: string) => string) {
  const { parties, people, amounts, notes, place, sources } = agreement;
  return {
    id: row,
    title: all([agreement.title, agreement.shortTitle]),
    summary: every(agreement.summary),
    parties: parties
      .flatMap((party) => [
        party.code,
        partyNames(party.code),
        party.type === 'country' ? '' : all([party.name, party.shortName]),
        all(party.bodies),
      ])
      .join(' '),
    people: all(people?.flatMap(({ name, role }) => [name, role])),
    commitments: all(agreement.commitments),
    more: [
      all(amounts?.map(({ of }) => of)),
      all(notes),
      every(place),
      all(sources.map(({ locator }) => locator)),
    ].join(' '),
  };
}

/** What a record says beside its title, in the order in which a reader would look. */
function textsOf({ summary, people, parties, commitments, amounts, notes, place }: Agreement) {
  return [
    summary,
    ...(people ?? []).flatMap(({ name, role }) => [name, role]),
    ...parties.flatMap(({ bodies }) => bodies ?? []),
    ...(commitments ?? []),
    ...(amounts ?? []).map(({ of }) => of),
    ...(notes ?? []),
    place,
  ].filter((text) => text !== undefined);
}

/**
 * Full text of a dataset: titles, summaries, parties with their bodies, people, commitments, and the rest. Every word
 * asked for must be found; words match from their beginning, without regard to case and diacritics, and longer ones
 * with small typing errors. `partyNames` gives all names of a party code.
 */
export function buildWordIndex(columns: Columns, partyNames: (code: string) => string): WordIndex {
  const index = new MiniSearch({
    fields: [...FIELDS],
    tokenize: (text) => termsOf(text).map(({ folded }) => folded),
    processTerm: (term) => fold(term),
    searchOptions: {
      boost: BOOST,
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length >= FUZZY_FROM ? FUZZY : false),
      maxFuzzy: 2,
    },
  });
  for (let row = 0; row < columns.n; row++) {
    const agreement = columns.recordOf(row);
    if (agreement) index.add(documentOf(agreement, row, partyNames));
  }
  return {
    find: (words) => {
      const mask = new Uint8Array(columns.n);
      const terms = new Set<string>();
      const results = index.search(words);
      for (const { id, terms: matched } of results) {
        mask[id as number] = 1;
        for (const term of matched) terms.add(term);
      }
      return {
        mask,
        ranked: results.map(({ id }) => id as number),
        terms,
        passageOf: (agreement, names) => {
          if (passage(names.text(agreement.title), terms)) return null;
          for (const text of textsOf(agreement)) {
            const stretches = passage(names.text(text), terms);
            if (stretches) return { stretches, lang: names.languageOf(text) };
          }
          return null;
        },
      };
    },
  };
}
