import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Columns } from '../../core/columns.ts';
import type { Agreement, Dataset, Text } from '../../core/dataset.ts';
import { highlight } from '../../core/tokens.ts';
import { termsHit, wordsAsked } from '../../core/wordMatch.ts';
import { partyTexts, searchTexts } from '../../core/wordSearch.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { columns as builtIn, places } from '../../testing/builtIn.ts';
import { buildLocalIndex } from './textIndex.ts';

const countries = (code: string) => places.get(code)?.name;

const WORDS = [
  ...['satellite', 'satelite', 'satellites', 'digital', 'digit', 'trade', 'trace', 'tirade', 'traded'],
  ...[
    'Popović',
    'popovic',
    'связь',
    'связи',
    'ещё',
    '卫星',
    '卫星通信',
    '星通',
    '통신위성',
    '위성',
    '5G',
    '2017',
    '2018',
    'İstanbul',
    'straße',
    '–',
  ],
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((list) => list.join(' '));
const text: fc.Arbitrary<Text> = fc.oneof(words, fc.record({ en: words, ru: words }));

/** Parts of a record with texts in every field. */
const written: fc.Arbitrary<Partial<Agreement>> = fc.record(
  {
    title: text,
    shortTitle: text,
    summary: text,
    people: fc.array(fc.record({ name: text, role: text }), { maxLength: 2 }),
    commitments: fc.array(text, { maxLength: 2 }),
    amounts: fc.array(fc.record({ value: fc.constant(1), currency: fc.constant('RUB'), of: text }), {
      maxLength: 1,
    }),
    notes: fc.array(text, { maxLength: 2 }),
    place: text,
    sources: fc.array(fc.record({ title: fc.constant('Not looked in: trade'), locator: text }), {
      maxLength: 2,
    }),
    parties: fc.array(
      fc.record({
        type: fc.constant('country' as const),
        code: fc.constantFrom('RUS', 'CHN'),
        bodies: fc.array(text),
      }),
      {
        maxLength: 2,
      },
    ),
  },
  { requiredKeys: [] },
);
const textDatasets: fc.Arbitrary<Dataset> = datasets.chain((dataset) =>
  fc
    .array(written, { minLength: dataset.agreements.length, maxLength: dataset.agreements.length })
    .map((parts) => ({
      ...dataset,
      agreements: dataset.agreements.map((agreement, i) => ({ ...agreement, ...parts[i] })),
    })),
);
/** A word as it might be typed: whole, begun, or with a letter dropped. */
const typed = fc
  .tuple(fc.constantFrom(...WORDS, 'China', 'Китай', '中国', 'club', 'RUS', 'zzz'), fc.nat(9), fc.nat(2))
  .map(([word, at, how]) =>
    how === 0 ? word : how === 1 ? word.slice(0, at + 1) : word.slice(0, at) + word.slice(at + 1),
  );

/** Signs, as an amount of a record is found by its currency and value together, not by the letters of a code. */
const SIGNS: Readonly<Record<string, string>> = { rub: '₽', usd: '$' };

/** Everything that a record is found by, amounts as they are shown; nothing of one text stands beside another. */
function textOf(columns: Columns, row: number): string {
  const record: Partial<Agreement> = columns.recordOf(row) ?? {};
  const textOfParty = partyTexts(columns, countries);
  const named = (record.parties ?? []).map(({ code }) => textOfParty[columns.parties.indexOf(code)] ?? '');
  return [...Object.values(searchTexts(record)), ...named]
    .join(' | ')
    .replace(/#([\d.]+)#([a-z]*)/g, (_, value, code) => `| ${SIGNS[code] ?? code} ${value} |`);
}

describe('the text index', () => {
  test('finds every record in which every word is marked, and no other', () => {
    fc.assert(
      fc.property(textDatasets, fc.array(typed, { minLength: 1, maxLength: 3 }), (dataset, asked) => {
        const columns = buildColumns(dataset);
        const { mask, ranked } = buildLocalIndex(columns, countries).find(asked.join(' '));
        expect([...ranked].sort((a, b) => a - b)).toEqual([...mask.keys()].filter((row) => mask[row] === 1));
        const words = wordsAsked(asked.join(' '));
        for (let row = 0; row < columns.n; row++) {
          const everything = textOf(columns, row);
          const isMarked = (word: string) => highlight(everything, termsHit(word)).some(({ hit }) => hit);
          expect([row, mask[row] === 1]).toEqual([row, words.length > 0 && words.every(isMarked)]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(['satellite projects', 'antitrsut', 'Yin Yong', 'Kurchatov', 'Туркмен', '塔吉克', 'of the'])(
    'finds in the built-in dataset where every word is marked, at every key of %s',
    (asked) => {
      const index = buildLocalIndex(builtIn, countries);
      for (let length = 1; length <= asked.length; length++) {
        const key = asked.slice(0, length);
        const words = wordsAsked(key);
        const isMarked = (row: number) =>
          words.every((word) => highlight(textOf(builtIn, row), termsHit(word)).some(({ hit }) => hit));
        expect([key, ...index.find(key).mask]).toEqual([
          key,
          ...Array.from({ length: builtIn.n }, (_, row) => Number(isMarked(row))),
        ]);
      }
    },
  );

  test('ranks by title, then by fields, then the latest first', () => {
    const record = (id: string, date: string, parts: Partial<Agreement>): Agreement => ({
      id,
      date,
      title: 'A treaty',
      summary: 'About',
      dateBasis: 'event',
      parties: [{ type: 'country', code: 'CHN' }],
      kind: 'agreement',
      stage: 'signed',
      level: 'state',
      sectors: [],
      sources: [],
      ...parts,
    });
    const columns = buildColumns({
      name: 'ranked',
      title: 'Ranked',
      version: '1',
      language: 'en',
      licenses: [],
      sources: [],
      contributors: [],
      sectors: [],
      agreements: [
        record('title-old', '2001', { title: 'On fisheries' }),
        record('title-new', '2011', { title: 'On fisheries' }),
        record('title-and-note', '1999', { title: 'On fisheries', notes: ['fisheries'] }),
        record('title-near', '2020', { title: 'On fisherees' }),
        record('summary', '2021', { summary: 'On fisheries' }),
        record('summary-and-note', '1990', { summary: 'On fisheries', notes: ['fisheries'] }),
        record('nothing', '2022', {}),
      ],
    });
    const index = buildLocalIndex(columns, countries);
    expect([...index.find('fisheries').ranked].map((row) => columns.idOf(row))).toEqual([
      'title-and-note',
      'title-new',
      'title-old',
      'title-near',
      'summary-and-note',
      'summary',
    ]);
    expect(index.find('fisheries china fisheries').ranked).toHaveLength(6);
    expect(index.find('…').ranked).toHaveLength(0);
  });
});
