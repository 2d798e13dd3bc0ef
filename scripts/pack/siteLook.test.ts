import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/viewState.ts';
import { ATLAS, siteLook } from './siteLook.ts';

const MESSAGES = fileURLToPath(new URL('../../src/i18n', import.meta.url));
const naming = LANGUAGES.flatMap((language) => {
  const folder = join(MESSAGES, language);
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((file) => file.endsWith('.json') && readFileSync(file, 'utf8').includes(ATLAS));
});

test('every catalogue that names the atlas names the site instead', () => {
  const { load } = siteLook({ title: { en: 'Our Treaties' }, accent: null });
  expect(naming.length).toBeGreaterThan(LANGUAGES.length);
  for (const file of naming) {
    const loaded = typeof load === 'function' ? load.call({} as never, file) : null;
    expect(JSON.stringify(loaded), file).toContain('Our Treaties');
  }
});
