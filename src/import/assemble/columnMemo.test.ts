import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../read/table.ts';
import { TextSpans } from '../read/textSpans.ts';
import { ColumnMemo } from './columnMemo.ts';
import { cursorOfRows, RowCursor } from './rowCursor.ts';

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

const COLUMN = { at: 0 };
const CORRECTED = { some: true };
const PLAIN = { some: false };

/** What is found for each row of a column, as soon as the rows before it are kept. */
function reader<T>(memo: ColumnMemo<T>, run: RowCursor): (i: number) => T | undefined {
  return (i) => {
    run.i = i;
    return memo.find(run, COLUMN);
  };
}

const runOf = (spans: TextSpans) => new RowCursor(spans.length, [spans], (i) => i + 1);

const text = fc.oneof(fc.constantFrom('', 'a', 'b', 'ж', null), fc.string({ maxLength: 8 }));

test('a text that was kept is found again, and no other', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3000, size: 'max' }), (texts) => {
      const memo = new ColumnMemo<string>(PLAIN);
      const known = new Map<string, string>();
      const find = reader(memo, runOf(spansOf(texts)));
      texts.forEach((each, i) => {
        expect(find(i)).toBe(each === null ? undefined : known.get(each));
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
      const memo = new ColumnMemo<string>(PLAIN);
      const known = new Set<string>();
      for (const [texts, codes] of files) {
        const whole = spansOf(texts);
        const starts = Uint32Array.from(codes, (code) => whole.starts[code] ?? 0);
        const lengths = Int32Array.from(codes, (code) => whole.lengths[code] ?? 0);
        const find = reader(memo, runOf(new TextSpans(whole.bytes, starts, lengths)));
        codes.forEach((code, i) => {
          const each = texts[code] ?? '';
          expect(find(i)).toBe(known.has(each) ? `read ${each}` : undefined);
          memo.keep(`read ${each}`);
          known.add(each);
        });
      }
    }),
  );
});

test('what was not looked for is not kept', () => {
  const memo = new ColumnMemo<number>(PLAIN);
  const find = reader(memo, runOf(spansOf([null, 'a', 'x'.repeat(2000)])));
  for (const i of [0, 2]) {
    find(i);
    memo.keep(i);
    expect(find(i)).toBeUndefined();
  }
  find(1);
  memo.keep(1);
  memo.keep(2);
  expect(find(1)).toBe(1);
});

test('cells are the same by their kind and what they hold', () => {
  const cells: readonly Cell[] = ['5', 5, ['5'], ['a', 'b'], 'a\u001fb', '', true];
  const memo = new ColumnMemo<number>(PLAIN);
  const find = reader(memo, cursorOfRows({ rows: cells.map((cell) => [cell]), numbers: [] }, 1));
  for (const i of cells.keys()) {
    expect(find(i)).toBeUndefined();
    memo.keep(i);
  }
  expect([...cells.keys()].map(find)).toEqual([...cells.keys()]);
});

test('nothing is kept of cells that hold nothing, nor where cells are corrected', () => {
  for (const [cell, repairs] of [
    [null, PLAIN],
    ['a', CORRECTED],
  ] as const) {
    const memo = new ColumnMemo<number>(repairs);
    const find = reader(memo, cursorOfRows({ rows: [[cell]], numbers: [1] }, 1));
    expect(find(0)).toBeUndefined();
    memo.keep(1);
    expect(find(0)).toBeUndefined();
  }
});
