import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartyNames } from './partyNames.ts';
import { guessSeparator, type PartySeparator, splitParties } from './splitParties.ts';

const data = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/data/party-names.json'), 'utf8'),
) as {
  readonly parties: readonly (readonly [string, unknown, unknown, readonly string[], readonly string[]])[];
};
const names = parsePartyNames(data);

const CELLS: readonly (readonly [string, PartySeparator, readonly string[]])[] = [
  ['', ';', []],
  ['  ', null, []],
  [' ; ;', ';', []],
  [' Kenya ', null, ['Kenya']],
  ['Kenya; Uganda', null, ['Kenya; Uganda']],
  ['Kenya; Uganda;', ';', ['Kenya', 'Uganda']],
  ['Kenya；Uganda', ';', ['Kenya', 'Uganda']],
  ['Kenya;Kenya; Foo', ';', ['Kenya', 'Foo']],
  ['Kenya|Uganda', '|', ['Kenya', 'Uganda']],
  ['Kenya\r\nUganda\nRwanda', '\n', ['Kenya', 'Uganda', 'Rwanda']],
  ['中国、俄罗斯', '、', ['中国', '俄罗斯']],
  ['中国，俄罗斯', ',', ['中国', '俄罗斯']],
  ['中国和俄罗斯', '和', ['中国', '俄罗斯']],
  ['安提瓜和巴布达和中国', '和', ['安提瓜和巴布达', '中国']],
  ['Korea, Republic of', ',', ['Korea, Republic of']],
  ['Korea, Republic of, Japan', ',', ['Korea, Republic of', 'Japan']],
  [
    'Japan, Congo, Democratic Republic of the, Kenya',
    ',',
    ['Japan', 'Congo, Democratic Republic of the', 'Kenya'],
  ],
  ['Serbia, Montenegro', ',', ['Serbia', 'Montenegro']],
  ['Bosnia and Herzegovina and Japan', ',', ['Bosnia and Herzegovina', 'Japan']],
  ['Austria-Hungary-Serbia', '-', ['Austria-Hungary', 'Serbia']],
  ['Macedonia/FYROM/France', '/', ['Macedonia/FYROM', 'France']],
  ['Japan (2016; 2017); Kenya', ';', ['Japan (2016; 2017)', 'Kenya']],
  ['(France; Kenya)', ';', ['(France', 'Kenya)']],
  ['Japan, USA and 12 others', ',', ['Japan', 'USA and 12 others']],
  ['Kenya, Uganda and Tanzania', ',', ['Kenya', 'Uganda', 'Tanzania']],
  ['Kenya, Uganda, and Tanzania', ',', ['Kenya', 'Uganda', 'Tanzania']],
  ['Kenya, Foo and Bar', ',', ['Kenya', 'Foo and Bar']],
  ['Россия, Китай и Индия', ',', ['Россия', 'Китай', 'Индия']],
  ['Bosnia and Herzegovina and Serbia', ' and ', ['Bosnia and Herzegovina', 'Serbia']],
  ['Bosnia and Herzegovina', ' and ', ['Bosnia and Herzegovina']],
  ['Kenya & Uganda', ' and ', ['Kenya', 'Uganda']],
  ['Россия и Китай', ' и ', ['Россия', 'Китай']],
  ['France et Suisse', ' et ', ['France', 'Suisse']],
  ['Perú y Chile', ' y ', ['Perú', 'Chile']],
  ['Kenya vs. Uganda', ' vs ', ['Kenya', 'Uganda']],
  ['Kenya – Guinea-Bissau', ' - ', ['Kenya', 'Guinea-Bissau']],
  ['Kenya and Latin America and the Caribbean', ' and ', ['Kenya', 'Latin America and the Caribbean']],
  ['Kenya, African Union and EU', ',', ['Kenya', 'African Union', 'EU']],
  ['联合国教育、科学及文化组织、中国', '、', ['联合国教育、科学及文化组织', '中国']],
  ['USA-CHN', '-', ['USA', 'CHN']],
  // Other marks than in the rest of the column
  ['ASEAN; China', ',', ['ASEAN', 'China']],
  ['Korea, Republic of; Chile', ',', ['Korea, Republic of', 'Chile']],
  ['Kenya\nUganda', ';', ['Kenya', 'Uganda']],
  ['Kenya, Uganda | Foo', ';', ['Kenya', 'Uganda', 'Foo']],
  ['Japan (2016; 2017), Kenya', ',', ['Japan (2016; 2017)', 'Kenya']],
  ['France, Japan and Chile', ';', ['France', 'Japan', 'Chile']],
  ['France, Foo', ';', ['France, Foo']],
  ['中国、俄罗斯', ';', ['中国', '俄罗斯']],
  ['فرنسا، اليابان', ',', ['فرنسا', 'اليابان']],
  ['فرنسا؛ اليابان', ';', ['فرنسا', 'اليابان']],
  ['Kenya–Guinea-Bissau', '-', ['Kenya', 'Guinea-Bissau']],
  ['USA/CHN', '/', ['USA', 'CHN']],
  ['USA+CHN', '+', ['USA', 'CHN']],
  ['USA × CHN', '×', ['USA', 'CHN']],
  ['["USA","CHN"]', null, ['USA', 'CHN']],
  ['["Korea, Republic of", 156, ""]', ';', ['Korea, Republic of', '156']],
  ["['USA', 'CHN']", null, ['USA', 'CHN']],
  ['[USA, CHN, USA]', null, ['USA', 'CHN']],
  ['{USA,"Korea, Republic of"}', ',', ['USA', 'Korea, Republic of']],
  ['{"a\\"b",CHN}', null, ['a"b', 'CHN']],
  ['{"a":"USA"}', null, ['{"a":"USA"}']],
  ['[["USA"]]', null, ['[["USA"]]']],
  ['[]', null, []],
];

describe('a cell', () => {
  it.each(CELLS)('%j by %j', (cell, separator, parties) =>
    expect(splitParties(cell, separator, names)).toEqual(parties),
  );
});

const COLUMNS: readonly (readonly [PartySeparator, readonly string[]])[] = [
  [null, []],
  [null, ['', ' ']],
  [null, ['Kenya', 'Uganda', 'USA']],
  [null, ['Korea, Republic of', 'Iran (Islamic Republic of)', 'Bosnia and Herzegovina', 'Guinea-Bissau']],
  [null, ['Korea, Republic of', 'European Union, its Member States', 'Foo, Bar and Sons']],
  [null, ['ASEAN', 'A; B', 'x, y']],
  [null, ['["USA","CHN"]', '["KEN"]']],
  [';', ['Kenya; Uganda', 'Korea, Republic of; Japan']],
  [';', ['Kenya; ECOWAS', 'EU']],
  [';', ['Kenya', 'Uganda', 'Kenya; Uganda']],
  [',', ['Kenya, Uganda and Tanzania', 'Japan, Korea, Republic of']],
  [',', ['USA,CHN', 'RUS,KAZ,BLR']],
  ['|', ['USA|CHN']],
  ['/', ['USA/CHN', 'Kenya / Uganda']],
  ['\n', ['Kenya\nUganda']],
  ['+', ['USA + CHN']],
  ['、', ['中国、俄罗斯', '日本']],
  ['和', ['中国和俄罗斯', '日本与韩国']],
  [' and ', ['Kenya and Uganda', 'Bosnia and Herzegovina and Croatia']],
  [' и ', ['Россия и Китай']],
  [' et ', ['la France et la Suisse']],
  [' y ', ['Perú y Chile']],
  [' vs ', ['Kenya v. Uganda', 'Nicaragua v. United States of America']],
  [' - ', ['Kenya - Uganda', 'Guinea-Bissau – Senegal']],
  ['-', ['USA-CHN', 'Guinea-Bissau-Senegal']],
  ['-', ['China-Russia', 'France-Germany', 'Guinea-Bissau-Senegal']],
  [null, ['Austria-Hungary', 'Tuscany', 'United Kingdom', 'France', 'Italy']],
  [null, ['Bosnia-Herzegovina', 'Serbia-Montenegro', 'Guinea-Bissau', 'Timor-Leste', 'Congo-Brazzaville']],
  [null, ['France', 'Kenya', 'Schleswig-France', 'Japan-Foo']],
  [null, ['France', 'Kenya', 'Body/France', 'Japan/Sons']],
  [';', ['Austria-Hungary; France', 'Bosnia-Herzegovina; Kenya']],
  [',', ['Austria-Hungary, France', 'Trinidad and Tobago, Kenya']],
  [';', ['Government of France; Government of Japan', 'Japan (2016); NA']],
];

describe('a column', () => {
  it.each(COLUMNS)('is separated by %j: %j', (separator, cells) =>
    expect(guessSeparator(cells, names)).toBe(separator),
  );

  it('of long cells that name no country has no separator', () => {
    const cells = Array.from({ length: 2000 }, (_, i) => `Body ${i}, ${'x, '.repeat(i)}`);
    expect(guessSeparator(cells, names)).toBeNull();
  });
});

it('parts cells of any length', () => {
  expect(splitParties('a, '.repeat(30_000), ',', names)).toEqual(['a']);
  expect(splitParties(`[${'"a",'.repeat(20_000)}"b"]`, ',', names)).toEqual(['a', 'b']);
  expect(splitParties(`[${'"\\",'.repeat(20_000)}]`, ',', names)).toEqual(['"\\"']);
});

it('joins names of any language and parts them again', () => {
  const known = data.parties
    .flatMap(([, , , list, former]) => [...list, ...former])
    .filter((name) => !/;/.test(name));
  const codesIn = (pieces: readonly string[]) =>
    new Set(pieces.flatMap((piece) => names.meaningOf(piece)?.meanings.map(({ code }) => code) ?? [piece]));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...known), { minLength: 1, maxLength: 6 }), (list) => {
      expect(codesIn(splitParties(list.join('; '), ';', names))).toEqual(codesIn(list));
    }),
    { numRuns: 2000 },
  );
});

it('never fails, whatever the text; pieces are trimmed, filled and different', () => {
  const letters = fc.constantFrom(
    ...`Kenya USA "'[]{},;|/\n、-–×+&和 and и \\`.split(''),
    'Kenya',
    ' and ',
    'CHN',
  );
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(letters, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.array(letters, { maxLength: 30 }).map((parts) => `[${parts.join('')}]`),
  );
  const separators = [...new Set([...CELLS.map(([, separator]) => separator), null])];
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 5 }), fc.constantFrom(...separators), (cells, separator) => {
      expect(separators).toContain(guessSeparator(cells, names));
      for (const any of cells) {
        const pieces = splitParties(any, separator, names);
        expect(new Set(pieces).size).toBe(pieces.length);
        for (const piece of pieces) expect(piece !== '' && piece === piece.trim()).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

it('guesses the mark between most parties where another stands within a name', () => {
  const cells = ['Kenya\nUganda\nTanzania', 'UK & NI\nFrance', 'Holy See\nItaly'];
  expect(guessSeparator(cells, names)).toBe('\n');
});
