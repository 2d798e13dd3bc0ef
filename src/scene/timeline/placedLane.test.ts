import { expect, test } from 'vitest';
import { haveMoved, type PlacedMark } from './placedLane.ts';

const mark = (key: string, x: number): PlacedMark => ({
  key,
  row: 0,
  lane: 0,
  x0: x,
  x1: x + 10,
  y: 20,
  size: 10,
  style: { shape: 'dot', fill: 'solid', value: 'trade', reported: false },
  validity: null,
  presence: 'counted',
  isOutside: false,
  lead: null,
});

test('marks have moved where one of both lists stands elsewhere', () => {
  expect(haveMoved([mark('a', 1), mark('b', 2)], [mark('a', 1), mark('b', 3)])).toBe(true);
});

test('marks that only came or went have not', () => {
  expect(haveMoved([mark('a', 1), mark('b', 2)], [mark('b', 2), mark('c', 3)])).toBe(false);
});
