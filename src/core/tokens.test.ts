import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { foldedTerms, highlight, tokensOf } from './tokens.ts';

const folded = (text: string) => tokensOf(text).map((term) => term.folded);

describe('the terms of a text', () => {
  test.each([
    ['Nenad Popović', ['nenad', 'popovic']],
    ['Berdimuhamedow’s visit', ['berdimuhamedow', 's', 'visit']],
    ['Ещё раз: связь', ['еще', 'раз', 'связь']],
    ['e-government, 2024–2026', ['e', 'government', '2024', '2026']],
    ['卫星通信项目', ['卫星通信项目']],
    ['5G网络和Wi-Fi', ['5g', '网络和', 'wi', 'fi']],
    ['대한항공, 항공', ['대한항공', '항공']],
    ['データの扱い・ガ', ['データの扱い', 'ガ']],
    ['５Ｇ Ａ１ ﾃｽﾄ', ['5g', 'a1', 'テスト']],
    ['ﾃﾞｰﾀ ﾊﾟｽ', ['データ', 'パス']],
    ['ﬁnance № ② m²', ['finance', '2', 'm2']],
    ['', []],
  ])('%s', (text, terms) => {
    expect(folded(text)).toEqual(terms);
  });

  test('are found where they stand, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, folded: term } of tokensOf(text))
          expect(fold(text.slice(start, end))).toBe(term);
      }),
    );
  });
});

test('terms alone are those of the text, whatever its letters', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'grapheme-ascii' }),
    fc.string({
      unit: fc.constantFrom(
        'A',
        'z',
        '9',
        '_',
        ' ',
        '-',
        '\u007f',
        'İ',
        'ß',
        '卫',
        'é',
        '항',
        'カ\u3099',
        '\u1112',
      ),
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(foldedTerms(text)).toEqual(folded(text));
    }),
  );
});

describe('highlighting', () => {
  test('marks whole words, whatever their case and diacritics', () => {
    expect(highlight('Talks with Popović, POPOVIC', new Set(['popovic']))).toEqual([
      { text: 'Talks with ', hit: false },
      { text: 'Popović', hit: true },
      { text: ', ', hit: false },
      { text: 'POPOVIC', hit: true },
    ]);
  });

  test('loses nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, hits) => {
        const segments = highlight(text, new Set([...hits, ...folded(text).slice(0, 2)]));
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });
});
