import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { classNames } from './classNames.ts';

const SOURCES = join(import.meta.dirname, '../src');

test('a class is named by its file', () => {
  expect(classNames(SOURCES)('value', `${SOURCES}/views/facets/facets.module.css?used`)).toBe('value-facets');
});

test('no two style sheets give the same names, though two have the same file name', () => {
  const nameOf = classNames(SOURCES);
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.module.css'),
  );
  const names = files.map((file) => nameOf('panel', join(SOURCES, file)));
  expect(new Set(names).size).toBe(files.length);
  expect(nameOf('key', join(SOURCES, 'views/map/legend.module.css'))).toBe('key-map-legend');
});
