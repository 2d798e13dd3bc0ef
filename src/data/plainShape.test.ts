import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { dataset as builtIn } from '../testing/builtIn.ts';
import { richDatasets } from '../testing/richDatasets.ts';
import { isPlainAgreement } from './plainShape.ts';
import { agreementSchema } from './schema.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const records = fc.oneof(
  fc.constantFrom(...builtIn.agreements),
  richDatasets.filter(({ agreements }) => agreements.length > 0).map(({ agreements }) => agreements[0]),
);

/** What anyone may write where something else belongs. */
const wrong = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    '',
    'x',
    'CHN',
    'Country',
    'country',
    'region',
    'slug-1',
    'https://a.example/',
    'javascript:alert(1)',
    'x'.repeat(201),
    'x'.repeat(20_001),
    [],
    [[]],
    ['energy'],
    [''],
    {},
    { en: 'x' },
    { en: '' },
    { english: 'x' },
    { type: 'country', code: 'CHN' },
    { title: 'A source' },
  ),
  fc
    .constantFrom('{"__proto__": "x", "en": "y"}', '{"constructor": 5}', '1e999')
    .map((text): Json => JSON.parse(text)),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
);

const KEYS = ['__proto__', 'constructor', 'colour', 'code', 'type', 'name', 'members', 'title', 'url', 'id'];

/** A copy of a value in which one place, chosen by `seeds`, holds something else, lacks a key or has one more. */
function spoilt(value: Json, seeds: readonly number[], key: string, to: Json): Json {
  const [seed = 0, ...rest] = seeds;
  if (typeof value !== 'object' || value === null || rest.length === 0) return to;
  if (Array.isArray(value)) {
    if (value.length === 0) return [to];
    const at = seed % value.length;
    return value.map((each, i) => (i === at ? spoilt(each, rest, key, to) : each));
  }
  const names = Object.keys(value);
  const choice = seed % (names.length + 2);
  if (choice === names.length)
    return JSON.parse(
      `{${JSON.stringify(key)}: ${JSON.stringify(to)}, ${JSON.stringify(value).slice(1)}`.replace(', }', '}'),
    );
  const gone = names[seed % names.length];
  if (choice > names.length)
    return Object.fromEntries(Object.entries(value).filter(([name]) => name !== gone));
  return Object.fromEntries(
    Object.entries(value).map(([name, each], i) => [name, i === choice ? spoilt(each, rest, key, to) : each]),
  );
}

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));

test('records that are right are known without the schema', () => {
  fc.assert(fc.property(records, (record) => isPlainAgreement(json(record))));
});

test('nothing passes that the schema refuses or would change', () => {
  let passed = 0;
  fc.assert(
    fc.property(
      records,
      fc.array(fc.nat(100), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...KEYS),
      wrong,
      (record, seeds, key, to) => {
        const input = spoilt(json(record), seeds, key, to);
        if (!isPlainAgreement(input)) return;
        passed++;
        const result = v.safeParse(agreementSchema, input);
        expect(result.issues).toBeUndefined();
        expect(result.output).toEqual(input);
      },
    ),
    { numRuns: 5000 },
  );
  expect(passed).toBeGreaterThan(100);
});
