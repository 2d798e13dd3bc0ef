import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const ASSETS = new URL('../dist/assets/', import.meta.url);
const scripts = new Map(
  readdirSync(ASSETS)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(new URL(name, ASSETS), 'utf8')]),
);

/** Names of built files that `pattern` finds in `text`. */
const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);

// WebKit runs the entry of a worker again when one of its chunks imports it.
test('no chunk imports the entry of the page or of a worker', () => {
  const page = readFileSync(new URL('../index.html', ASSETS), 'utf8');
  const entries = [
    ...namesIn(page, /"\.\/assets\/(index-[^"]+\.js)"/g),
    ...[...scripts.values()].flatMap((text) => namesIn(text, /new URL\([`"']([^`"']+\.js)[`"']/g)),
  ];
  expect(entries.filter((name) => scripts.has(name))).toHaveLength(5);
  expect(entries.filter((name) => /^import\.worker-/.test(name))).toHaveLength(1);
  const imported = [...scripts].flatMap(([importer, text]) =>
    namesIn(text, /(?:\bfrom|\bimport\(?)\s*[`"']\.\/([^`"']+\.js)[`"']/g).map((name) => ({
      importer,
      name,
    })),
  );
  expect(imported.length).toBeGreaterThan(20);
  expect(imported.filter(({ name }) => entries.includes(name))).toEqual([]);
});
