import { expect, test } from 'vitest';
import { commandOf, digitOf, isPress, PLAYER_KEYS, PRESENTER_KEYS, turnsPage } from './keyCommands.ts';

test.each([
  ['и', 'KeyB', 'black'],
  ['к', 'KeyR', 'return'],
  ['д', 'KeyL', 'pointer'],
  ['я', 'KeyZ', 'freeze'],
  ['ь', 'KeyM', 'lens'],
  ['ю', 'Period', 'black'],
  ['Process', 'KeyP', 'presenter'],
  [' ', 'Space', 'next'],
  ['.', '', 'black'],
  ['b', '', 'black'],
  ['PageDown', '', 'next'],
  ['constructor', '', undefined],
  ['q', 'KeyQ', undefined],
])('%s at %s gives the player %s', (key, code, command) => {
  expect(commandOf({ key, code }, PLAYER_KEYS)).toBe(command);
});

test.each([
  ['+', 'BracketRight', 'larger'],
  ['=', 'Equal', 'larger'],
  ['+', 'NumpadAdd', 'larger'],
  ['-', 'Slash', 'smaller'],
  ['-', 'Minus', 'smaller'],
  ['ArrowDown', 'ArrowDown', 'down'],
  ['у', 'KeyE', undefined],
])('%s at %s gives the presenter %s', (key, code, command) => {
  expect(commandOf({ key, code }, PRESENTER_KEYS)).toBe(command);
});

test('digits are known by their place', () => {
  expect(digitOf({ key: 'é', code: 'Digit2' })).toBe('2');
  expect(digitOf({ key: '7', code: 'Numpad7' })).toBe('7');
  expect(digitOf({ key: '7', code: '' })).toBe('7');
  expect(digitOf({ key: 'F1', code: 'F1' })).toBeNull();
});

test('keys of clickers and of buttons are known with a code and without', () => {
  expect(turnsPage({ key: 'PageUp', code: '' })).toBe(true);
  expect(turnsPage({ key: 'ArrowLeft', code: 'ArrowLeft' })).toBe(false);
  expect(isPress({ key: ' ', code: '' })).toBe(true);
  expect(isPress({ key: 'Enter', code: 'NumpadEnter' })).toBe(true);
  expect(isPress({ key: 'b', code: 'KeyB' })).toBe(false);
});
