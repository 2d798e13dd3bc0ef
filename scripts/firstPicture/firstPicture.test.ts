// @vitest-environment jsdom
import { beforeAll, expect, test } from 'vitest';
import { allRows, codesOf } from '../../src/core/columns.ts';
import { queryOf, runQuery } from '../../src/core/query.ts';
import { DEFAULT_VIEW } from '../../src/core/viewState.ts';
import { worldPoint } from '../../src/scene/map/equalEarth.ts';
import { columns } from '../../src/testing/builtIn.ts';
import type { FirstPicture } from './drawAll.ts';
import { atlasHome, drawnPicture } from './drawnPicture.ts';
import { withPicture } from './index.ts';
import { UNITS } from './land.ts';

/** The tags are as Vite writes them. */
const PAGE = `<head>
<script type="module" crossorigin src="./assets/index-1.js"></script>
<link rel="modulepreload" crossorigin href="./assets/react-1.js">
<link rel="stylesheet" crossorigin href="./assets/a.css">
</head><body><!-- first picture --></body>`;
const FILES = {
  sheets: ['assets/a.css', 'assets/b.css'],
  contentOf: (file: string) => `.from-${file.at(-5)}{}`,
  addresses: { ru: './assets/first-ru.html' },
};

let picture: FirstPicture;
let page: Document;

beforeAll(async () => {
  picture = await drawnPicture(atlasHome(['en']));
  const html = withPicture(PAGE, picture, FILES);
  page = new DOMParser().parseFromString(html, 'text/html');
}, 120_000);

const { rows } = runQuery(columns, queryOf(DEFAULT_VIEW, undefined));

test('counts are those of the query', () => {
  expect(page.querySelector('.total-facets')?.textContent).toBe(
    `${rows.length} of ${allRows(columns).length} records`,
  );
  const counted = new Map<string, number>();
  const { values } = columns.domains.partner;
  for (const row of rows)
    for (const code of codesOf(columns.partner, row)) {
      const partner = values[code] ?? '';
      counted.set(partner, (counted.get(partner) ?? 0) + 1);
    }
  const boxes = [...page.querySelectorAll<HTMLInputElement>('input[name="partner"]')];
  expect(boxes.length).toBeGreaterThan(5);
  for (const box of boxes)
    expect(box.closest('label')?.querySelector('.count-facets')?.textContent).toBe(
      String(counted.get(box.value)),
    );
  expect(page.querySelectorAll('.year-list li')).toHaveLength(rows.length);
});

test('each window has its map and, beside the narrow one, its timeline', () => {
  const names = (selector: string) =>
    [...page.querySelectorAll(selector)].map((text) => text.textContent).filter((text) => text === 'China');
  for (const side of ['narrow', 'medium', 'wide'])
    expect(names(`.first-${side}-on .first-halo > text`)).toEqual(['China']);
  for (const side of ['medium', 'wide'])
    expect(names(`.first-${side} .first-plot text, .first-plot.first-${side} text`)).toEqual(['China']);
  expect(page.querySelectorAll('#first-land > path').length).toBeGreaterThan(150);
});

test('the land lies where the bubbles and lines are', () => {
  const [x, y] = worldPoint([37.6, 55.75]);
  for (const side of ['narrow', 'medium', 'wide']) {
    const map = page.querySelector(`.first-${side}-on`);
    const moscow = [...(map?.querySelectorAll('g') ?? [])].find(
      ({ firstElementChild }) => firstElementChild?.textContent === 'Moscow',
    );
    const numbersOf = (element: Element | null | undefined) =>
      (element?.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
    const [left = 0, top = 0] = numbersOf(moscow);
    const [landLeft = 0, landTop = 0, scale = 0] = numbersOf(map?.querySelector('use'));
    expect(Math.hypot(landLeft + x * UNITS * scale - left, landTop + y * UNITS * scale - top)).toBeLessThan(
      1,
    );
  }
});

test('the policy of the page is kept, and no id is there twice', () => {
  expect(page.querySelectorAll('[style], canvas')).toHaveLength(0);
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  const used = [...page.body.innerHTML.matchAll(/(?:url\(|href=")#([^")]+)/g)].map(([, id]) => id);
  expect(used.filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
});

test('styles are in the page, and code is fetched after the picture', () => {
  expect([
    ...page.querySelectorAll(
      'link[rel="stylesheet"]:not([disabled]), script[src], link[rel="modulepreload"]',
    ),
  ]).toEqual([]);
  expect(page.querySelector('style')?.textContent).toMatch(/^\.from-a\{\}\.from-b\{\}/);
  const [script] = page.querySelectorAll('script');
  expect(script?.textContent).toContain(
    '(["./assets/index-1.js","./assets/react-1.js"], {"en":null,"ru":"./assets/first-ru.html"})',
  );
});

test('a page without a place for it, or without code, is refused', () => {
  expect(() => withPicture('<head></head>', picture, FILES)).toThrow('first picture');
  expect(() => withPicture(PAGE.replace(/<script.*script>/, ''), picture, FILES)).toThrow('0 module scripts');
});
