import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the committed boundaries are what the script builds', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-world-'));
  execFileSync('node', [join(import.meta.dirname, 'build-world.mjs'), folder]);
  for (const name of ['world-110m.json', 'world-50m.json']) {
    const committed = readFileSync(join(import.meta.dirname, '../public/data', name), 'utf8');
    expect(readFileSync(join(folder, name), 'utf8') === committed, name).toBe(true);
  }
  rmSync(folder, { recursive: true });
});
