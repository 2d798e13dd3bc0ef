import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Colours that a style sheet declares for both themes, by name. */
const coloursOf = (file: string): ReadonlyMap<string, string> =>
  new Map(
    [
      ...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/(--[\w-]+): (light-dark\([^;]+\));/g),
    ].map(([, name = '', value = '']) => [name, value]),
  );

test('record pages have the colours of the atlas', () => {
  const theme = coloursOf('../../src/app/theme.css');
  const pages = coloursOf('records.css');
  expect(pages.size).toBeGreaterThan(5);
  for (const [name, value] of pages) expect([name, theme.get(name)]).toEqual([name, value]);
});
