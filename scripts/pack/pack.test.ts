import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PALETTES } from '../../src/scene/palette.ts';
import { contrast } from '../../src/scene/slide/contrast.ts';
import { main } from './main.ts';
import { parseSiteSettings } from './siteSettings.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The history of the built-in data. */
const OTHER = join(ROOT, 'public/records/russia-digital-economy/history.json');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the command prints, and its exit code. */
async function said(...words: readonly string[]) {
  let text = '';
  const outlet = { write: (part: string) => (text += part), complain: (part: string) => (text += part) };
  return { code: await main(words, ROOT, outlet), text };
}

describe('what cannot be published is said with what to do', () => {
  test.each([
    ['a file that is not there', 'absent.csv', [], 'There is no file'],
    ['a briefing that is not there', 'good.csv', ['absent.briefing.json'], 'There is no briefing'],
    ['a folder without data', 'empty', [], 'There is no data in the folder'],
    ['a folder with several files', 'several', [], 'a.csv, b.csv'],
    ['a table without rows', 'none.csv', [], 'no rows'],
    ['settings that are not there', 'good.csv', ['--site', 'absent.json'], 'Check the path after --site'],
    ['a colour without contrast', 'good.csv', ['--site', 'pale.json'], "can't be read on light ground"],
    ['a view that the data does not have', 'good.csv', ['--site', 'view.json'], "can't be shown"],
    ['a folder that is not empty', 'good.csv', [], "isn't empty"],
    [
      'a history that is not there',
      'good.csv',
      ['-o', 'new', '--history', 'absent.json'],
      'leave out --history',
    ],
    ['a history that is cut', 'good.csv', ['-o', 'new', '--history', 'cut.json'], 'it is not JSON'],
    [
      'a file that is no history',
      'good.csv',
      ['-o', 'new', '--history', 'pale.json'],
      'not the history of a dataset',
    ],
    [
      'the history of other data',
      'good.csv',
      ['-o', 'new', '--history', OTHER],
      'is that of another dataset',
    ],
    ['the site of other data', 'good.csv', ['-o', 'other'], 'has the site of another dataset: b'],
    ['a site with a damaged history', 'good.csv', ['-o', 'damaged'], "can't be used"],
    ['a history for one HTML file', 'good.csv', ['-o', 'a.html', '--history', 'pale.json'], 'has no feed'],
  ])('%s', async (_, data, more, message) => {
    const files: Readonly<Record<string, string>> = {
      'good.csv': 'date,parties,title\n2020-01-02,China;Russia,A',
      'none.csv': 'date,parties,title\n',
      'pale.json': '{"accent": "#ffee88"}',
      'view.json': '{"view": "?partner=XXX"}',
      'several/a.csv': 'a',
      'several/b.csv': 'b',
      'cut.json': '{"format": "accord-atlas-history", "form',
      'other/index.html': '',
      'other/records/b/history.json': '',
      'damaged/index.html': '',
      'damaged/records/good/history.json': '{}',
    };
    for (const name of ['empty/a', ...Object.keys(files)])
      await mkdir(dirname(join(folder, name)), { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const paths = more.map((word) => (/^[-/]/.test(word) ? word : join(folder, word)));
    const { code, text } = await said(
      join(folder, data),
      ...(more.includes('-o') ? [] : ['-o', folder]),
      ...paths,
    );
    expect(text).toContain(message);
    expect(code).toBe(1);
  });
});

describe('settings of a site', () => {
  test('have a colour for either ground, a query and an address with a slash', () => {
    const settings = parseSiteSettings(
      '{"title": {"en": "A"}, "accent": "#0b6e4f", "view": "https://a.example/?view=list#x", "url": "https://b.example/c"}',
      'site.json',
    );
    expect(settings).toMatchObject({ title: { en: 'A' }, view: '?view=list', url: 'https://b.example/c/' });
    const { light = '', dark = '' } = settings.accent ?? {};
    expect(light).toBe('#0b6e4f');
    expect(contrast(dark, PALETTES.dark.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ['{', "isn't JSON"],
    ['{"colour": "red"}', 'colour'],
    ['{"accent": "red"}', 'must be a colour'],
    ['{"accent": {"light": "#0b6e4f", "dark": "#101010"}}', 'Choose a lighter colour'],
    ['{"url": "example.org"}', 'must be an address'],
    ['{"title": {}}', 'This has no text'],
  ])('say what is wrong in %s', (text, message) => {
    expect(() => parseSiteSettings(text, 'site.json')).toThrow(message);
  });
});
