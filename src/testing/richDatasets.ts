import fc from 'fast-check';
import type { Agreement, CountryParty, Dataset, GroupParty, Text } from '../core/dataset.ts';
import { DATE_BASES, KINDS, LEVELS, RELATION_TYPES, STAGES } from '../core/taxonomy.ts';

/** Few words, so that they often repeat; some contain characters that encoders damage. */
const words = fc.oneof(
  fc.constantFrom('An agreement', 'Соглашение', '协定', '\ufeffmarked', 'half \ud83d', 'two\nlines', ' '),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);

const text: fc.Arbitrary<Text> = fc.oneof(
  { weight: 3, arbitrary: words },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('en', 'ru', 'zh-Hans'), words, {
      minKeys: 1,
      noNullPrototype: true,
    }),
  },
);

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const texts = fc.array(text, { maxLength: 2 });
const dates = fc.constantFrom('1996-04-25', '2017', '2017-09', '202X', '[2022-09-21..2022-09-30]', '-0044');

const country = fc.record<CountryParty>({
  type: fc.constant('country'),
  code: fc.constantFrom('RUS', 'CHN', 'BLR', 'KAZ'),
  bodies: optional(texts),
});

const group: fc.Arbitrary<GroupParty> = fc.record({
  type: fc.constantFrom('region', 'organisation', 'other'),
  // A group may have the code of a country.
  code: fc.constantFrom('SCO', 'CLUB', '002', 'KAZ'),
  name: fc.constantFrom<Text>('The club', { en: 'The club', ru: 'Клуб' }),
  shortName: optional(text),
  members: fc.subarray(['KAZ', 'UZB', 'CHN']),
  membersAsOf: optional(dates),
  membersNote: optional(text),
  bodies: optional(texts),
});

const source = fc.record({
  title: fc.constantFrom<Text>('A source', { en: 'Another', zh: '其他' }),
  publisher: optional(fc.constantFrom('One', 'Two')),
  url: optional(fc.constantFrom('https://a.example/1', 'https://a.example/\ud800', 'https://例.example/')),
  locator: optional(text),
  date: optional(dates),
  accessed: optional(dates),
});

const record: fc.Arbitrary<Omit<Agreement, 'id' | 'relations'>> = fc.record({
  title: text,
  shortTitle: optional(text),
  summary: text,
  date: optional(dates),
  dateBasis: fc.constantFrom(...DATE_BASES),
  validity: optional(fc.constantFrom('2017/2022', '2018-06-01/..', '/2022', '2017~/2022?')),
  parties: fc.uniqueArray(fc.oneof(country, group), { maxLength: 4, selector: ({ code }) => code }),
  kind: fc.constantFrom(...KINDS, 'treaty'),
  stage: fc.constantFrom(...STAGES, 'ratified'),
  level: fc.constantFrom(...LEVELS, 'province'),
  sectors: fc.shuffledSubarray(['energy', 'trade', 'health'], { minLength: 1 }),
  commitments: optional(texts),
  people: optional(fc.array(fc.record({ name: text, role: optional(text) }), { maxLength: 2 })),
  amounts: optional(
    fc.array(
      fc.record({
        value: fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => value + 0),
        currency: fc.constantFrom('RUB', 'USD'),
        qualifier: optional(fc.constantFrom('over', 'about', 'up-to')),
        of: text,
      }),
      { maxLength: 2 },
    ),
  ),
  place: optional(text),
  sources: fc.array(source, { minLength: 1, maxLength: 2 }),
  notes: optional(texts),
});

/** Valid datasets of up to 25 records that use every field of the format, in every form it allows. */
export const richDatasets: fc.Arbitrary<Dataset> = fc
  .record({
    hub: optional(fc.constantFrom('RUS', 'CHN')),
    records: fc.array(record, { maxLength: 25 }),
    relation: fc.constantFrom(...RELATION_TYPES),
  })
  .map(({ hub, records, relation }) => ({
    name: 'rich',
    title: 'Rich',
    version: '1',
    language: 'en',
    licenses: [],
    sources: [],
    contributors: [],
    ...(hub === undefined ? {} : { hub }),
    sectors: ['energy', 'trade', 'health'].map((id) => ({ id, label: id })),
    kinds: [{ id: 'treaty', label: 'Treaty' }],
    stages: [{ id: 'ratified', label: 'Ratified', as: 'in-force' }],
    levels: [{ id: 'province', label: 'Province' }],
    agreements: records.map((each, i) => ({
      ...each,
      id: `record-${i}`,
      ...(i % 4 === 1 ? { relations: [{ type: relation, to: `record-${i - 1}` }] } : {}),
    })),
  }));
