import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Dataset } from '../../src/core/dataset.ts';
import { writePages } from './writePages.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sources = [{ title: 'A source' }];
const parties = [
  { type: 'country', code: 'CHN' },
  { type: 'country', code: 'RUS' },
] as const;
const record = (id: string, title: string) => ({
  ...{ id, title, summary: title, date: '2020', dateBasis: 'event' as const, parties },
  ...{ kind: 'talks', stage: 'held', level: 'state', sectors: ['trade'], sources },
});
const datasetOf = (...agreements: Dataset['agreements']): Dataset => ({
  ...{
    name: 'treaties',
    title: 'Treaties',
    version: '1',
    language: 'en',
    licenses: [],
    sources,
    contributors: [],
  },
  sectors: [{ id: 'trade', label: 'Trade' }],
  agreements,
});

/** Publishes a dataset after what is in a folder, and reads its feed and its history. */
async function published(dataset: Dataset, today: string, after: string) {
  const out = join(folder, today);
  const said: string[] = [];
  await writePages({
    ...{ datasets: [dataset], out, today, url: null, title: null, accent: null },
    dataFolder: join(import.meta.dirname, '../../public/data'),
    historyFolder: join(folder, after, 'records'),
    say: (line) => said.push(line),
  });
  const read = (name: string) => readFileSync(join(out, 'records/treaties', name), 'utf8');
  return { said, feed: read('feed.xml'), history: read('history.json') };
}

const titles = (feed: string) =>
  [...feed.matchAll(/<title>(.*)<\/title>/g)].map(([, title]) => title).slice(1);

test('a site published again tells in its feed what has changed, and only that', async () => {
  const before = datasetOf(record('a', 'A'), record('b', 'B'), record('c', 'C'));
  const after = datasetOf(record('a', 'A'), { ...record('b', 'B'), date: '2021' }, record('d', 'D & E'));
  const first = await published(before, '2026-01-01', 'absent');
  expect(titles(first.feed)).toEqual(['Published: version 1']);
  expect(first.said[0]).toBe('treaties: this is the first publication.');

  const same = await published(before, '2026-01-02', '2026-01-01');
  expect(same.feed).toBe(first.feed);
  expect(same.history).toBe(first.history);
  expect(same.said[0]).toBe('treaties: nothing has changed since 2026-01-01.');

  const edited = await published(after, '2026-01-03', '2026-01-02');
  expect(titles(edited.feed)).toEqual([
    'Added: D &amp; E',
    'Changed: B',
    'Removed: C',
    'Published: version 1',
  ]);
  expect(edited.feed).toContain('2020 → 2021');
  expect(edited.said[0]).toBe('treaties: 1 record added, 1 changed and 1 removed since 2026-01-01.');

  const again = await published(after, '2026-01-04', '2026-01-03');
  expect(again.feed).toBe(edited.feed);
  expect(again.history).toBe(edited.history);
});
