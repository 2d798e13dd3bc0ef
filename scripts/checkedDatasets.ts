import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { validateDataset } from '../src/data/validate.ts';
import { dataFolder } from './buildFacts.ts';

/**
 * SHA-256 digests, in hexadecimal, of the dataset files in a folder.
 * @throws Error where a file that has `agreements` is not a dataset.
 */
export function datasetDigests(folder: string): string[] {
  const digests: string[] = [];
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const bytes = readFileSync(join(folder, name));
    const input: unknown = JSON.parse(bytes.toString());
    if (typeof input !== 'object' || input === null || !('agreements' in input)) continue;
    const result = validateDataset(input);
    if (!result.ok)
      throw new Error(
        `${name}: ${result.problems.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
      );
    digests.push(createHash('sha256').update(bytes).digest('hex'));
  }
  return digests;
}

/** Vite plugin: checks the datasets served beside the page once, as it is built, and tells the page which ones they are. */
export function checkedDatasets(): Plugin {
  return {
    name: 'checked-datasets',
    config: (config) => ({
      define: { CHECKED_DATASETS: JSON.stringify(datasetDigests(dataFolder(config))) },
    }),
  };
}
