import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteLook } from './siteLook.ts';

test('every catalogue that names the atlas names the site instead', () => {
  const { load } = siteLook({ title: { en: 'Our Treaties' }, accent: null });
  const files = ['app', 'oneFile'].map(
    (name) => new URL(`../../src/i18n/en/${name}.json`, import.meta.url).pathname,
  );
  for (const file of files) {
    expect(readFileSync(file, 'utf8')).toContain('Accord Atlas');
    const loaded = typeof load === 'function' ? load.call({} as never, file) : null;
    expect(JSON.stringify(loaded)).toContain('Our Treaties');
  }
});
