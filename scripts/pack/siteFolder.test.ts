import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { replaceSite } from './replaceSite.ts';
import { siteFolder } from './siteFolder.ts';

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

async function filesOf(site: string): Promise<readonly string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
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
  expect(await filesOf(site)).toEqual(
    [...theirs, ...both, 'sitemap.xml'].map((file) => join(site, file)).sort(),
  );
  const textOf = (name: string) => readFile(join(site, name), 'utf8');
  expect(await Promise.all(['CNAME', 'index.html', 'data/a.json'].map(textOf))).toEqual([
    'site',
    'next',
    'next',
  ]);
});

test('a site that can not be copied leaves the former one as it was', async () => {
  const files = ['index.html', 'records/b/history.json', 'assets/old-C5d_x-9a.js'];
  const site = await folderWith('kept', files);
  const replaced = replaceSite(site, 'b', join(folder, 'absent'));
  await expect(replaced).rejects.toThrow('What was there before is as it was');
  expect(await filesOf(site)).toEqual(files.map((file) => join(site, file)).sort());
});

test('a site that can not be replaced in whole can still be used, and has a history', async () => {
  const site = await folderWith('half', [
    ...['index.html', 'records/b/history.json', 'assets/old-C5d_x-9a.js'],
    'briefings/b.en.briefing.json/in-the-way',
  ]);
  const parts = ['index.html', 'sw.js', 'records/b/history.json', 'assets/new-C5d_x-9b.js'];
  const next = await folderWith('whole', [...parts, 'briefings/b.en.briefing.json']);
  await expect(replaceSite(site, 'b', next)).rejects.toThrow('Publish again');
  const there = await filesOf(site);
  for (const file of ['assets/old-C5d_x-9a.js', 'assets/new-C5d_x-9b.js', 'records/b/history.json'])
    expect(there).toContain(join(site, file));
  expect(there).not.toContain(join(site, 'sw.js'));
  expect(there.some((file) => file.includes('.atlas-next'))).toBe(false);
  expect(await readFile(join(site, 'index.html'), 'utf8')).toBe('half');
});

test('a new folder has no site', async () => {
  expect(await siteFolder(join(folder, 'new'), 'a')).toBeNull();
  expect(await siteFolder(await folderWith('interrupted', ['.atlas-next/index.html']), 'a')).toBeNull();
});

test('a folder with a history but no home page is no site', async () => {
  const sources = await folderWith('sources', ['records/a/history.json', 'data/a.json']);
  await expect(siteFolder(sources, 'a')).rejects.toThrow("isn't empty");
  await expect(siteFolder(sources, 'b')).rejects.toThrow("isn't empty");
});
