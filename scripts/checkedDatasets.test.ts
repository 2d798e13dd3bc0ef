import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { datasetDigests } from './checkedDatasets.ts';

const DATA = join(import.meta.dirname, '../public/data');

test('the dataset served beside the page is checked, its other files are passed over', () => {
  expect(datasetDigests(DATA)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
});

test('a dataset that is wrong stops the build, with its name and what is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  const dataset = JSON.parse(readFileSync(join(DATA, 'russia-digital-economy.json'), 'utf8'));
  dataset.agreements[0].date = '2019-13';
  writeFileSync(join(folder, 'wrong.json'), JSON.stringify(dataset));
  expect(() => datasetDigests(folder)).toThrow(/wrong\.json: \$\.agreements\[0\]/);
  rmSync(folder, { recursive: true });
});
