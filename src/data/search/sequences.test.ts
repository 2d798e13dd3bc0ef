import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { highlight } from '../../core/tokens.ts';
import { termsHit } from '../../core/wordMatch.ts';
import { buildColumns } from '../../testing/buildColumns.ts';
import { buildLocalIndex } from './textIndex.ts';

/** Columns of records between RUS and KAZ that say no more than their parts. */
const columnsOf = (parts: readonly Partial<Agreement>[]) => {
  const dataset: Dataset = {
    name: 'sequences',
    title: 'Sequences',
    version: '1',
    language: 'zh',
    licenses: [],
    sources: [],
    contributors: [],
    sectors: [],
    agreements: parts.map((part, i) => ({
      id: `record-${i}`,
      date: '2017',
      title: 'A treaty',
      summary: 'About',
      dateBasis: 'event',
      parties: [
        { type: 'country', code: 'RUS' },
        { type: 'country', code: 'KAZ' },
      ],
      kind: 'agreement',
      stage: 'signed',
      level: 'state',
      sectors: [],
      sources: [],
      ...part,
    })),
  };
  return buildColumns(dataset);
};

const COUNTRIES: Readonly<Record<string, string>> = { RUS: '俄罗斯', KAZ: '哈萨克斯坦' };
const countries = (code: string) => COUNTRIES[code];

/** The ids that words find, in the order of their rows. */
function found(parts: readonly Partial<Agreement>[], words: string): string[] {
  const columns = columnsOf(parts);
  const { mask, ranked } = buildLocalIndex(columns, countries).find(words);
  const rows = [...ranked].sort((a, b) => a - b);
  expect([...mask.keys()].filter((row) => mask[row] === 1)).toEqual(rows);
  return rows.map((row) => columns.idOf(row));
}

const TEXTS: readonly Partial<Agreement>[] = [
  { title: '与华为签署合作备忘录' },
  { title: '中华人民共和国成为观察员', summary: '华北，为期五年' },
  { title: '대한항공우주협정', summary: 'デジタル庁とデータセンター' },
  { title: 'Huawei and 华为技术', notes: ['5G网络'] },
  { title: '항만과 공항' },
];

describe('a sequence of a script without blanks', () => {
  test.each([
    ['not where its characters stand apart', '华为', [0, 3]],
    ['of one character', '华', [0, 1, 3]],
    ['of many', '华为签署合作', [0]],
    ['not where only its pairs are', '人民共成为', []],
    ['in a longer Korean word', '항공', [2]],
    ['of all of it', '대한항공우주협정', [2]],
    ['not with another syllable', '대한항만', []],
    ['not of the beginning of a syllable', '하', []],
    ['in kana, long vowels included', 'ータセ', [2]],
    ['not with other sound marks', 'テータ', []],
    ['beside a word', 'huawai 华为', [3]],
    ['beside other sequences', '为 五年', [1]],
    ['joined to a word', '5g网络', [3]],
    ['in names of parties', '哈萨克斯', [0, 1, 2, 3, 4]],
    ['not across names of parties', '罗斯哈萨', []],
  ])('is found %s: %s', (_, words, rows) => {
    expect(found(TEXTS, words)).toEqual(rows.map((row) => `record-${row}`));
  });

  test('is found however it is encoded', () => {
    expect(found(TEXTS, '항공'.normalize('NFD'))).toEqual(['record-2']);
    expect(found([{ title: '대한항공'.normalize('NFD') }], '항공')).toEqual(['record-0']);
    expect(found([{ title: '葛\u{E0100}城市' }], '葛城市')).toEqual(['record-0']);
  });

  test('is found in full and half width alike', () => {
    const wide = [{ title: '５Ｇ ﾃｽﾄ' }, { title: '5G テスト' }, { title: 'ﾃﾞｰﾀ' }, { title: 'データ' }];
    for (const words of ['5G', '５ｇ', 'テスト', 'ﾃｽﾄ', 'スト'])
      expect(found(wide, words)).toEqual(['record-0', 'record-1']);
    for (const words of ['データ', 'ﾃﾞｰﾀ', 'ータ'])
      expect(found(wide, words)).toEqual(['record-2', 'record-3']);
  });

  test('is found by every record that contains it, and by no other', () => {
    const letters = fc.constantFrom(...'华为中항공ータ𠮷𠮸', 'ガ', 'カ', ' ', '，', 'a');
    const text = fc.string({ unit: letters, maxLength: 12 });
    const record = fc.record({
      title: text,
      summary: text,
      place: text,
      notes: fc.array(text, { maxLength: 2 }),
    });
    const asked = fc.string({
      unit: fc.constantFrom(...'华为中항공ータ𠮷𠮸', 'ガ', 'カ'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), asked, (records, sequence) => {
        const containing = records.flatMap(({ title, summary, place, notes }, i) =>
          [title, summary, place, ...notes].some((each) => each.includes(sequence)) ? [`record-${i}`] : [],
        );
        expect(found(records, sequence)).toEqual(containing);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the mark of a sequence', () => {
  const marked = (text: string, words: string) =>
    highlight(text, termsHit(words))
      .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
      .join('');

  test.each([
    ['中华人民与华为技术', '华为', '中华人民与[华为]技术'],
    ['대한항공, 항만', '항공', '대한[항공], 항만'],
    ['5G网络和网', '5g网', '[5G][网]络和[网]'],
    ['あああい', 'ああ', '[あああ]い'],
    ['合作华为', '合作 华为', '[合作华为]'],
    ['与Huawei华为', 'Huawe 华', '与[Huawei][华]为'],
    ['葛\u{E0100}城市', '葛城', '[葛\u{E0100}城]市'],
    ['新ﾃﾞｰﾀﾍﾞｰｽ', 'ベース', '新ﾃﾞｰﾀ[ﾍﾞｰｽ]'],
    ['次世代５Ｇ通信', '5G 通', '次世代[５Ｇ][通]信'],
  ])('is where it stands: %s, %s', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });

  test('is where it stands in decomposed text', () => {
    expect(marked('대한항공사'.normalize('NFD'), '항공')).toBe(
      `${'대한'.normalize('NFD')}[${'항공'.normalize('NFD')}]${'사'.normalize('NFD')}`,
    );
  });

  test('is wherever the sequence is, and nowhere else', () => {
    const unit = fc.constantFrom(...'华为항ガカ𠮷', ' ', 'a');
    const sequence = fc.string({ unit: fc.constantFrom(...'华为항ガカ𠮷'), minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), sequence, (text, asked) => {
        const isMarked = highlight(text, termsHit(asked)).flatMap(({ text: part, hit }) =>
          Array.from({ length: part.length }, () => hit),
        );
        const expected = Array.from({ length: text.length }, () => false);
        for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1))
          expected.fill(true, at, at + asked.length);
        expect(isMarked).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
