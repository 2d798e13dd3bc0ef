import { expect, test } from 'vitest';
import { answerTo, EMBEDDED_PAGE } from './answers.ts';

const SCOPE = 'https://example.org/atlas/';

const answer = (path: string, isPage = false) => answerTo(`https://example.org${path}`, SCOPE, isPage);

test('the page is answered whatever its query, and embedded views with a page of their own', () => {
  for (const path of ['/atlas/', '/atlas/?sector=trade&lang=ru', '/atlas/index.html?embed=0'])
    expect(answer(path, true), path).toEqual({ kind: 'page', address: './' });
  expect(answer('/atlas/?view=table&embed=1', true)).toEqual({ kind: 'page', address: EMBEDDED_PAGE });
});

test('other pages and other folders are left to the browser', () => {
  for (const path of ['/atlas/records/a.html', '/atlas/data/x.json', '/other/', '/atlas'])
    expect(answer(path, true), path).toBeNull();
  expect(answer('/other/data/x.json')).toBeNull();
  expect(answerTo('https://example.com/atlas/data/x.json', SCOPE, false)).toBeNull();
});

test('data and briefings come from the server if it can be reached, parts of the app do not', () => {
  for (const path of ['/atlas/data/treaties.json', '/atlas/briefings/a.en.briefing.json'])
    expect(answer(path), path).toEqual({ kind: 'data' });
  expect(answer('/atlas/data/parts/1.json')).toEqual({ kind: 'file' });
  expect(answer('/atlas/favicon.svg')).toEqual({ kind: 'file' });
});

test('a part that is asked for again is found without its query', () => {
  expect(answer('/atlas/assets/Table-1a2b.js?again=x')).toEqual({
    kind: 'hashed',
    address: 'https://example.org/atlas/assets/Table-1a2b.js',
  });
});
