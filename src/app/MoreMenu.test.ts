import { expect, test } from 'vitest';
import { placeInMenu } from './MoreMenu.tsx';

const LABELS = ['О данных', 'Системная', 'Светлая', 'Dark'];

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 0, 3],
  ['ArrowUp', -1, 3],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['с', 0, 1],
  ['С', 1, 2],
  ['с', 2, 1],
  ['d', 1, 3],
  ['?', 2, 2],
  [' ', 0, null],
  ['Enter', 0, null],
  ['F1', 0, null],
])('%s at %d leads to %s', (key, at, place) => {
  expect(placeInMenu(key, LABELS, at)).toBe(place);
});
