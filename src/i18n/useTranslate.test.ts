import { expect, test } from 'vitest';
import { translate } from './useTranslate';

test('formats a message of the catalogue', () => {
  expect(translate('stage.in-force')).toBe('In force');
});
