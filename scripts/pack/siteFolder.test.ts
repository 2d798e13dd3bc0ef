import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replaceSite, siteFolder } from './siteFolder.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function folderWith(name: string, files: readonly string[]): Promise<string> {
  for (const file of files) {
    await mkdir(dirname(join(folder, name, file)), { recursive: true });
    await writeFile(join(folder, name, file), name);
  }
  return join(folder, name);
}

test('a site is replaced by the next one of the same dataset; other files stay', async () => {
  const theirs = ['CNAME', '.git/HEAD', 'assets/logo.png', 'data/source.csv', 'records/other/index.html'];
  const gone = [
    'assets/old-C5d_x-9a.js',
    'records/a/old.html',
    'sitemap-2.xml',
    'briefings/a.en.briefing.json',
  ];
  const both = ['index.html', 'assets/same-DkR2aaaa.js', 'data/a.json', 'records/a/history.json'];
  const site = await folderWith('site', [...theirs, ...gone, ...both]);
  expect(await siteFolder(site, 'a')).toBe(join(site, 'records/a/history.json'));
  await replaceSite(site, 'a', await folderWith('next', [...both, 'sitemap.xml']));
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  expect(files.sort()).toEqual([...theirs, ...both, 'sitemap.xml'].map((file) => join(site, file)).sort());
  const textOf = (name: string) => readFile(join(site, name), 'utf8');
  expect(await Promise.all(['CNAME', 'index.html', 'data/a.json'].map(textOf))).toEqual([
    'site',
    'next',
    'next',
  ]);
});

test('a new folder has no site', async () => {
  expect(await siteFolder(join(folder, 'new'), 'a')).toBeNull();
});
