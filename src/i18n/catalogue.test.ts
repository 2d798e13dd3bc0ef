import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, LEVELS, STAGES } from '../core/taxonomy';
import { FIRST_ENGLISH } from './catalogue';
import { LATER_ENGLISH } from './laterEnglish';

const ENGLISH = { ...FIRST_ENGLISH, ...LATER_ENGLISH };

const SOURCES = join(import.meta.dirname, '..');
const keys = Object.keys(ENGLISH);

const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  .map((path) => readFileSync(join(SOURCES, path), 'utf8'))
  .join('\n');

/** Values of closed lists are named by `<facet>.<value>`. */
const values = [
  ...KINDS.map((kind) => `kind.${kind}`),
  ...STAGES.map((stage) => `stage.${stage}`),
  ...LEVELS.map((level) => `level.${level}`),
];
/** Keys as the sources write them: whole, or as a pattern where a part is put in. */
const literals = [...source.matchAll(/'([a-z]\w*\.[\w.-]+)'/g)].map(([, key]) => key ?? '');
const patterns = [...source.matchAll(/`([a-z]\w*\.[^`]*\$\{[^`]*)`/g)].map(
  ([, text]) => new RegExp(`^${(text ?? '').replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
);
const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key]) => key ?? '');

describe('the catalogue', () => {
  test('holds every key that is asked for', () => {
    expect(asked.length).toBeGreaterThan(80);
    expect([...asked, ...values].filter((key) => !keys.includes(key))).toEqual([]);
    for (const pattern of patterns)
      expect(
        keys.some((key) => pattern.test(key)),
        String(pattern),
      ).toBe(true);
  });

  test('holds no key that nothing asks for', () => {
    const unused = keys.filter(
      (key) =>
        !literals.includes(key) && !values.includes(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });
});
