// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Deck } from '../core/deck.ts';
import { dataset, names } from '../testing/builtIn.ts';
import { translate } from '../testing/translate.ts';
import { fillTemplate } from './fill.ts';
import { decodeBlock, type Payload } from './payload.ts';
import { type OneFileInput, writeOneFile } from './writeOneFile.ts';

const TEMPLATE =
  '<!doctype html><html lang="%one-file-language%"><title>%one-file-title%</title><main>%one-file-plain%</main>' +
  '<script type="text/plain" id="payload">%one-file-payload%</script></html>';
const HOSTILE = '</script><script>alert(1)</script><!-- </title> "\' &amp; $& %one-file-payload%';
const [first, ...others] = dataset.agreements;
if (!first) throw new Error('The built-in dataset is empty');
const hostile = {
  ...dataset,
  agreements: [
    { ...first, title: HOSTILE, sources: [{ title: HOSTILE, url: 'javascript:alert(1)' }] },
    ...others,
  ],
};
const deck: Deck = {
  ...{ id: 'd', title: HOSTILE, author: '', language: 'en' },
  slides: [
    {
      ...{ id: 'a', title: HOSTILE, text: `${HOSTILE}\nsecond line`, notes: '', view: '' },
      dataset: { name: 'own', title: '', version: '1', identity: null, records: 1 },
    },
  ],
};
const INPUT: OneFileInput = {
  ...{ template: TEMPLATE, title: HOSTILE, language: 'en', day: '2026-11-30', countries: '[]', world: '{}' },
  ...{ start: '?data=own#play=d', layers: [], deck: { deck, text: '{}' }, t: translate },
  live: 'https://example.org/atlas/',
  datasets: [{ name: 'own', dataset: hostile, names, isLive: false }],
};

const written = async (input: OneFileInput) =>
  new DOMParser().parseFromString(await writeOneFile(input), 'text/html');

test('hostile texts stay texts', async () => {
  const page = await written(INPUT);
  expect(page.title).toBe(HOSTILE);
  expect(page.querySelectorAll('script')).toHaveLength(1);
  expect(page.querySelector('h1')?.textContent).toBe(HOSTILE);
  expect(page.querySelector('h3')?.textContent).toBe(`1. ${HOSTILE}`);
  expect(page.querySelector(`#record-${first.id}`)?.textContent).toBe(HOSTILE);
  expect([...page.querySelectorAll('a')].filter(({ href }) => !href.startsWith('http'))).toEqual([]);
});

test('it carries its data, and says which of it is also live', async () => {
  const payload = async (input: OneFileInput) =>
    (await decodeBlock((await written(input)).querySelector('#payload')?.textContent ?? '')) as Payload;
  const own = await payload(INPUT);
  expect(JSON.parse(own.files['data/own.json'] ?? '')).toEqual(hostile);
  expect(own.saved).toEqual({ day: '2026-11-30', live: INPUT.live, liveData: [], deck: 'd' });
  const live = { ...INPUT, datasets: INPUT.datasets.map((each) => ({ ...each, isLive: true })) };
  expect((await payload(live)).saved.liveData).toEqual(['own']);
  expect((await payload({ ...live, live: null })).saved.liveData).toEqual([]);
});

test('readers without script have the slides, every record, and the live view', async () => {
  const live = { ...INPUT, datasets: INPUT.datasets.map((each) => ({ ...each, isLive: true })) };
  const page = await written(live);
  expect(page.querySelectorAll('h3')).toHaveLength(1 + dataset.agreements.length);
  expect(page.querySelector('main')?.textContent).toContain('17 June 2024');
  expect(page.querySelector('a')?.href).toBe('https://example.org/atlas/?data=own');
});

test('a template that lacks a place is an error', () => {
  expect(() =>
    fillTemplate('<title>%one-file-title%', { title: '', language: '', plain: '', payload: '' }),
  ).toThrow('%one-file-language%');
});
