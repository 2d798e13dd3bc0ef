import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byDate, byNumber, byText } from './sorting.ts';

const compare = new Intl.Collator('en').compare;

function drained<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('sorting rows', () => {
  test('by date puts those without one last, either way', () => {
    const rows = Uint32Array.of(0, 2, 3, 5, 6);
    expect([...byDate({ dated: 4 }, rows, false)]).toEqual([0, 2, 3, 5, 6]);
    expect([...byDate({ dated: 4 }, rows, true)]).toEqual([3, 2, 0, 5, 6]);
    expect([...rows]).toEqual([0, 2, 3, 5, 6]);
  });

  test('by a number, as a stable sort does, either way', () => {
    const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(-0x80000000, 0x7fffffff));
    fc.assert(
      fc.property(fc.array(key), fc.boolean(), (keys, descending) => {
        const rows = Uint32Array.from(keys, (_, i) => i + 5);
        const sign = descending ? -1 : 1;
        const expected = [...rows].sort((a, b) => sign * ((keys[a - 5] ?? 0) - (keys[b - 5] ?? 0)));
        expect([...byNumber(rows, (row) => keys[row - 5] ?? 0, descending)]).toEqual(expected);
      }),
    );
  });

  test('by a text, as a stable sort with a collator does, either way', () => {
    const text = fc.constantFrom('', 'a', 'A', 'á', 'b', 'Zürich', 'zurich', 'Я', '中');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), fc.boolean(), (texts, descending) => {
        const rows = Uint32Array.from(texts, (_, i) => 2 * i);
        const of = (row: number) => texts[row / 2] ?? '';
        const sign = descending ? -1 : 1;
        const expected = [...rows].sort((a, b) => sign * compare(of(a), of(b)));
        expect([...drained(byText(rows, of, compare, descending))]).toEqual(expected);
      }),
    );
  });

  test('pauses in a long sort', () => {
    const rows = Uint32Array.from({ length: 10_000 }, (_, i) => i);
    let pauses = 0;
    const steps = byText(rows, (row) => String((row * 7919) % 10_007), compare, false);
    while (!steps.next().done) pauses++;
    expect(pauses).toBeGreaterThan(10);
  });
});
