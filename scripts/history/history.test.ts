import { join } from 'node:path';
import { expect, test } from 'vitest';
import { updateHistories } from './main.ts';

test('the history of the built-in data is up to date; if this fails, run: npm run history', () => {
  expect(updateHistories(join(import.meta.dirname, '../../public'), '2000-01-01', false)).toEqual([]);
});
