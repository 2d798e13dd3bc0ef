import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { historyText } from '../../src/data/history/historyFile.ts';
import { identityOf } from '../../src/data/identity/identityOf.ts';
import { packDataset } from '../../src/data/packed/packDataset.ts';
import { validateDataset } from '../../src/data/validate.ts';
import { PAGES } from '../../src/pages/paths.ts';
import { HISTORY_FILE, publicationInWords, publishedHistory } from '../pages/publishedHistory.ts';

/**
 * Notes in the histories below a folder what has changed in its datasets.
 * @param publicFolder folder with `data/` and `records/`
 * @param day ISO day of the changes
 * @param write whether to write the histories
 * @returns a line for each history that has changed
 * @throws Error if a dataset is not valid, or a history can't be read
 */
export function updateHistories(publicFolder: string, day: string, write: boolean): readonly string[] {
  const lines: string[] = [];
  const data = join(publicFolder, 'data');
  for (const name of readdirSync(data).filter((each) => each.endsWith('.json'))) {
    const input: unknown = JSON.parse(readFileSync(join(data, name), 'utf8'));
    if (typeof input !== 'object' || input === null || !('agreements' in input)) continue;
    const checked = validateDataset(input);
    if (!checked.ok) throw new Error(`${name} is not a dataset: npm run validate -- ${join(data, name)}`);
    const { dataset } = checked;
    const hash = identityOf(packDataset(dataset));
    const { history, former } = publishedHistory(dataset, join(publicFolder, PAGES), hash, day);
    const text = historyText(history);
    if (former !== null && text === historyText(former)) continue;
    lines.push(publicationInWords(history, former));
    const folder = join(publicFolder, PAGES, dataset.name);
    if (!write) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, HISTORY_FILE), text);
  }
  return lines;
}
