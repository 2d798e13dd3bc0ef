import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '../../core/days.ts';
import { textWidth } from '../pen/text.ts';
import { HALO_GAP, LABEL_SIZE, placeLabels } from './labels.ts';
import { timeScale } from './timeScale.ts';

const scale = timeScale({ min: dayOf(2000, 1, 1), max: dayOf(2010, 12, 31) }, 0, 900);

test('the selected mark has its label before all others, with room for bold type and beside its halo', () => {
  const place = fc.record({ x: fc.integer({ min: 200, max: 700 }), y: fc.constantFrom(10, 25, 40) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), fc.nat(), (places, pick) => {
      const marks = places.map(({ x, y }, row) => ({
        row,
        key: `${row}`,
        x0: x,
        x1: x + 12,
        y,
        size: 12,
        style: { reported: false },
        validity: null,
      }));
      const selected = marks[pick % marks.length];
      if (!selected) throw new Error('there is no mark');
      const textOf = ({ row }: { readonly row: number }) => `Agreement ${row}`;
      const label = placeLabels(marks, scale, 15, textOf, selected.row).find(
        ({ key }) => key === selected.key,
      );
      // Only other marks may keep it from both sides.
      if (!label) {
        expect(marks.length).toBeGreaterThan(2);
        return;
      }
      expect(label.box.x1 - label.box.x0).toBeCloseTo(textWidth(label.text, LABEL_SIZE, true));
      const [left, right] = [selected.x0 - HALO_GAP, selected.x1 + HALO_GAP];
      expect(label.box.x1 <= left || label.box.x0 >= right).toBe(true);
    }),
  );
});
