import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextSpans } from '../read/textSpans.ts';
import { ColumnMemo } from './columnMemo.ts';

const encoder = new TextEncoder();

function spansOf(texts: readonly (string | null)[]): TextSpans {
  const bytes = texts.map((text) => encoder.encode(text ?? ''));
  const starts = new Uint32Array(texts.length);
  bytes.forEach(({ length }, i) => {
    if (i + 1 < texts.length) starts[i + 1] = (starts[i] ?? 0) + length;
  });
  const lengths = Int32Array.from(texts, (text, i) => (text === null ? -1 : (bytes[i]?.length ?? 0)));
  return new TextSpans(encoder.encode(texts.join('')), starts, lengths);
}

const text = fc.oneof(fc.constantFrom('', 'a', 'b', 'ж', null), fc.string({ maxLength: 8 }));

test('a text that was kept is found again, and no other', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3000, size: 'max' }), (texts) => {
      const memo = new ColumnMemo<string>();
      const known = new Map<string, string>();
      const spans = spansOf(texts);
      texts.forEach((each, i) => {
        expect(memo.find(spans, i)).toBe(each === null ? undefined : known.get(each));
        if (each === null || known.has(each)) return;
        memo.keep(`read ${each}`);
        known.set(each, `read ${each}`);
      });
    }),
    { numRuns: 20 },
  );
});

test('texts that lie in one place for many rows are found as others are, in one file and the next', () => {
  const rows = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 60 });
  const dictionary = fc.uniqueArray(fc.string({ maxLength: 5 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(dictionary, rows), { minLength: 1, maxLength: 4 }), (files) => {
      const memo = new ColumnMemo<string>();
      const known = new Set<string>();
      for (const [texts, codes] of files) {
        const whole = spansOf(texts);
        const starts = Uint32Array.from(codes, (code) => whole.starts[code] ?? 0);
        const lengths = Int32Array.from(codes, (code) => whole.lengths[code] ?? 0);
        const spans = new TextSpans(whole.bytes, starts, lengths);
        codes.forEach((code, i) => {
          const each = texts[code] ?? '';
          expect(memo.find(spans, i)).toBe(known.has(each) ? `read ${each}` : undefined);
          memo.keep(`read ${each}`);
          known.add(each);
        });
      }
    }),
  );
});

test('what was not looked for is not kept', () => {
  const memo = new ColumnMemo<number>();
  const spans = spansOf([null, 'a', 'x'.repeat(2000)]);
  for (const i of [0, 2]) {
    memo.find(spans, i);
    memo.keep(i);
    expect(memo.find(spans, i)).toBeUndefined();
  }
  memo.find(spans, 1);
  memo.keep(1);
  memo.keep(2);
  expect(memo.find(spans, 1)).toBe(1);
});
