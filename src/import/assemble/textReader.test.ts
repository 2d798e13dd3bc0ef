import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './textReader.ts';

describe('cleanText', () => {
  it.each([
    ['co\ufffeoperation', 'cooperation'],
    ['Fish\uffffing', 'Fishing'],
    ['a\ufdd0b\u{1ffff}c', 'abc'],
    ['half \ud83d of a pair', 'half  of a pair'],
    ['half \ude00 of a pair', 'half  of a pair'],
    ['picture\ufffc here', 'picture here'],
    ['bell\u0007', 'bell'],
    ['\u202etrade', 'trade'],
  ])('takes signs that are none out of %j and says so', (text, clean) => {
    expect(cleanText(text)).toEqual({ text: clean, cleaned: true });
  });

  it.each([
    ['Trade\vpact', 'Trade pact'],
    ['One\ftwo', 'One two'],
    ['Fish\u0085pact', 'Fish pact'],
    ['First\u2028second', 'First second'],
    ['First\u2029second', 'First\nsecond'],
    ['a\u001eb', 'a b'],
    ['a\r\nb\rc', 'a\nb\nc'],
  ])('keeps words apart in %j, without a word', (text, clean) => {
    expect(cleanText(text)).toEqual({ text: clean, cleaned: false });
  });

  it.each([
    'Жизнь 😀',
    'Ｆｕｌｌ　ｗｉｄｔｈ',
    'a\u00a0b',
    'می\u200cخواهم',
    '👩\u200d👧',
    'soft\u00adhyphen',
  ])('leaves %j as it is', (text) => {
    expect(cleanText(text)).toEqual({ text, cleaned: false });
  });

  it('leaves no text that is not well formed, and says it whenever a letter is gone', () => {
    const unit = fc.constantFrom(
      'a',
      ' ',
      '😀',
      '\ud83d',
      '\ude00',
      '\ufffe',
      '\uffff',
      '\v',
      '\u0085',
      '\u{3fffe}',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const { text: clean, cleaned } = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).not.toMatch(/\p{Noncharacter_Code_Point}/u);
        const visible = (of: string) =>
          Array.from(of).filter((letter) => letter.trim() !== '' && letter !== '\u0085');
        expect(cleaned).toBe(visible(text).length !== visible(clean).length);
      }),
    );
  });
});
