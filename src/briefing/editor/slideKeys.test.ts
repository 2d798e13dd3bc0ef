import { expect, test } from 'vitest';
import { placeAfter, slideCommand } from './slideKeys.ts';

const pressed = (
  key: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) =>
  slideCommand({
    ...{ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false },
    ...{ code: key.length === 1 ? `Key${key.toUpperCase()}` : key },
    ...held,
  });

test('keys are known with what is held beside them', () => {
  expect(pressed('ArrowDown')).toBe('next');
  expect(pressed('ArrowDown', { shiftKey: true })).toBe('extendDown');
  expect(pressed('ArrowDown', { altKey: true })).toBe('moveDown');
  expect(pressed('a', { ctrlKey: true })).toBe('all');
  expect(pressed('a', { metaKey: true })).toBe('all');
  expect(pressed('a')).toBeNull();
  expect(pressed('b')).toBeNull();
  expect(pressed('Tab')).toBeNull();
});

test('places stay within the list', () => {
  expect(placeAfter('next', 3, 4)).toBe(3);
  expect(placeAfter('previous', 0, 4)).toBe(0);
  expect(placeAfter('pageDown', 5, 200)).toBe(15);
  expect(placeAfter('extendLast', 5, 200)).toBe(199);
  expect(placeAfter('remove', 5, 200)).toBeNull();
});
