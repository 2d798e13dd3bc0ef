import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeOfText, TextColumnBuilder, textAt } from './textColumn.ts';

it('gives back every text that was added, and finds each where it first stands', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 300 }), (texts) => {
      const builder = new TextColumnBuilder();
      for (const text of texts) builder.add(text);
      const column = builder.done();
      expect(texts.map((_, i) => textAt(column, i))).toEqual(texts);
      for (const text of texts) expect(placeOfText(column, text)).toBe(texts.indexOf(text));
      expect(placeOfText(column, `${texts.join('')}…`)).toBe(-1);
      expect(textAt(column, texts.length)).toBe('');
    }),
  );
});
