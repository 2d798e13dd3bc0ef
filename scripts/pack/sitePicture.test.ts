// @vitest-environment jsdom
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_VIEW, type ViewState } from '../../src/core/viewState.ts';
import { columns } from '../../src/testing/builtIn.ts';
import { atlasHome, drawnPicture } from '../firstPicture/drawnPicture.ts';
import { NotDrawn, whyDifferent, whyNotDrawn, whyUndrawable } from './sitePicture.ts';

const DATA = join(import.meta.dirname, '../../public/data');
const UNSTATED = { kind: 'unstated', stage: 'unstated', level: 'unstated', sectors: ['unstated'] };
const TREATIES = {
  ...{ name: 'treaties', title: '条约', version: '1', language: 'en' },
  ...{ licenses: [], sources: [], contributors: [], hub: 'RUS' },
  sectors: [{ id: 'unstated', label: { en: 'Not stated', ru: 'Не указано', zh: '未说明' } }],
  agreements: [
    {
      ...{ id: 'inf', title: 'INF <Treaty>', summary: 'On missiles', date: '1987-12-08', dateBasis: 'event' },
      ...UNSTATED,
      parties: ['RUS', 'USA'].map((code) => ({ type: 'country', code })),
      sources: [{ title: 'treaties.csv' }],
    },
  ],
};

test('the home page of a site is drawn with its data, name, language and first view', async () => {
  const publicDir = await mkdtemp(join(tmpdir(), 'site-'));
  try {
    await mkdir(join(publicDir, 'data'));
    for (const name of ['countries.json', 'world-110m.json'])
      await symlink(join(DATA, name), join(publicDir, 'data', name));
    await writeFile(join(publicDir, 'data/treaties.json'), JSON.stringify(TREATIES));
    const site = {
      data: 'treaties',
      title: { en: 'Ours', ru: 'Наш' },
      accent: null,
      view: '?lang=ru&lanes=kind',
    };
    const { pages } = await drawnPicture({
      ...atlasHome(['ru']),
      publicDir,
      site: { ...site, slides: 0 },
    });
    const page = new DOMParser().parseFromString(pages.ru ?? '', 'text/html');
    const textOf = (selector: string) => page.querySelector(selector)?.textContent;
    expect(textOf('h1')).toBe('1 запись — Россия и США, 1987');
    expect(textOf('.brand-Workspace')).toBe('Наш');
    expect(textOf('.year-list li')).toContain('INF <Treaty>');
    expect(page.querySelector('option[value="kind"]')?.hasAttribute('selected')).toBe(true);
    expect(page.querySelectorAll('.first-tour')).toHaveLength(0);
    expect(page.querySelectorAll('.first-map')).toHaveLength(3);
  } finally {
    await rm(publicDir, { recursive: true, force: true });
  }
}, 120_000);

test.each<[string, Partial<ViewState>]>([
  ['of map and timeline', { screen: 'matrix' }],
  ['of map and timeline', { embed: true }],
  ['load later', { asOf: '2010-01-01' }],
  ['load later', { words: 'trade' }],
  ['too close', { camera: { lat: 50, lng: 10, zoom: 6 } }],
  ['no record', { facets: { ...DEFAULT_VIEW.facets, stage: ['absent'] } }],
])('a first view that cannot be drawn is said: %s', (words, change) => {
  expect(whyUndrawable({ ...DEFAULT_VIEW, ...change }, columns)).toContain(words);
});

test('the usual view can be drawn where there is a browser', () => {
  expect(whyUndrawable(DEFAULT_VIEW, columns, true)).toBeNull();
  expect(whyUndrawable(DEFAULT_VIEW, columns, false)).toContain('playwright install');
});

test('what the script draws differently is said in a line', () => {
  expect(whyDifferent({ 'en-wide': [], 'en-narrow': [] })).toBeNull();
  expect(whyDifferent({ 'en-wide': ['h1 2 records'], 'ru-wide': ['p', 'a shift of 0.1'] })).toBe(
    'the script draws something else (en-wide: h1 2 records, and 2 more)',
  );
});

test('a failure is said in a line', () => {
  expect(whyNotDrawn(new NotDrawn('it is late'))).toBe('it is late');
  expect(whyNotDrawn(new Error('file.ts:1\n  ^\n\nTypeError: no map\n    at here'))).toBe(
    'drawing it failed (TypeError: no map)',
  );
});
