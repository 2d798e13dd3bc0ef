import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetsOf } from '../../core/deck.ts';
import { DEFAULT_DATASET } from '../../core/viewState.ts';
import { BUILT_IN, contentOf, decks, ids } from '../../testing/decks.ts';
import { translate } from '../../testing/translate.ts';
import { type DeckFault, parseDeck, readDeck, writeDeck } from './deckFile.ts';
import { MAX_SLIDES } from './limits.ts';

const inWords = ({ key, values }: DeckFault) => translate(key, values);

test('is written and read without loss', () => {
  fc.assert(
    fc.property(decks, (deck) => {
      const reading = parseDeck(writeDeck(deck), ids());
      expect(reading.faults).toEqual([]);
      expect(reading.ok && contentOf(reading.deck)).toEqual(contentOf(deck));
    }),
  );
});

test('anything at all is read without a throw, and every fault has words', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (value, slide) => {
      const base = { format: 'accord-atlas-briefing', version: 1, slides: [slide] };
      for (const input of [value, { ...base, title: value }, base]) {
        const { faults } = readDeck(input, ids());
        for (const fault of faults) expect(inWords(fault)).not.toContain('deck.fault');
      }
    }),
  );
});

const whole = {
  format: 'accord-atlas-briefing',
  version: 1,
  title: 'T',
  slides: [{ title: 'A', view: '' }],
};
const faultsOf = (input: unknown) => readDeck(input, ids()).faults.map((fault) => inWords(fault));

test.each([
  ['another format', { ...whole, format: 'x' }, 'isn’t an Accord Atlas briefing'],
  ['a newer version', { ...whole, version: 3 }, 'newer version of the atlas (format 3)'],
  ['no slides', { ...whole, slides: [] }, 'no slides'],
  ['a key of its own', { ...whole, colour: 1 }, '$.colour is not part'],
  ['a slide that is a number', { ...whole, slides: [3, ...whole.slides] }, 'Slide 1 isn’t a slide'],
  ['a view that cannot be read', { ...whole, slides: [{ view: '?from=soon' }] }, 'Slide 1: “from”'],
  ['a text that is a number', { ...whole, title: 4 }, '$.title isn’t text'],
  ['a long title', { ...whole, title: 'x'.repeat(400) }, '$.title is longer than 300'],
  ['many slides', { ...whole, slides: Array(10_000).fill(whole.slides[0]) }, '10000 slides; the first 200'],
])('names %s', (_, input, said) => {
  expect(faultsOf(input).join('\n')).toContain(said);
});

test('of version 1 says name and version for all, and no identity', () => {
  const old = { ...whole, dataset: { name: DEFAULT_DATASET, version: '1.2.0' } };
  const reading = readDeck({ ...old, slides: [{ view: '' }, { view: '?data=local-a' }] }, ids());
  expect(reading.ok && reading.deck.slides.map(({ dataset }) => dataset)).toEqual([
    BUILT_IN,
    { name: 'local-a', title: '', version: '', identity: null, records: null },
  ]);
});

test('of which slides were made on two datasets says so slide by slide', () => {
  const said = { name: 'local-a', title: 'A', version: '1', identity: 'x', records: 3 };
  const input = {
    ...whole,
    version: 2,
    slides: [{ view: '?data=local-a', dataset: said }, { dataset: said }],
  };
  const reading = readDeck(input, ids());
  expect(reading.ok && datasetsOf(reading.deck)).toEqual([said, { ...BUILT_IN, version: '' }]);
});

test('brings data along, apart from the briefing', () => {
  const input = { ...whole, version: 2, data: [{ name: 'x' }] };
  expect(readDeck(input, ids())).toMatchObject({ ok: true, faults: [], data: [{ name: 'x' }] });
  const reading = parseDeck(`${JSON.stringify(input)}${' '.repeat(5_000_001)}`, ids());
  expect(reading.ok).toBe(true);
});

test('opens the rest', () => {
  const reading = readDeck({ ...whole, slides: [3, ...whole.slides] }, ids());
  expect(reading.ok && reading.deck.slides.map(({ title }) => title)).toEqual(['A']);
  const many = readDeck({ ...whole, slides: Array(10_000).fill(whole.slides[0]) }, ids());
  expect(many.ok && many.deck.slides.length).toBe(MAX_SLIDES);
});

test('text is only text, and keys of the prototype are keys like any other', () => {
  const file = `{"format":"accord-atlas-briefing","version":1,"__proto__":{"title":"P"},"slides":[{"title":"<b>\\u0000x</b>"}]}`;
  const reading = parseDeck(file, ids());
  expect(reading.ok && reading.deck.title).toBe('');
  expect(reading.ok && reading.deck.slides[0]?.title).toBe('<b>x</b>');
  expect(reading.faults).toHaveLength(1);
});

test.each([
  ['empty', '', 'empty'],
  ['a web page', '<!doctype html>', 'web page'],
  ['cut off', '{"format":', 'isn’t JSON'],
  ['too large', ' '.repeat(5_000_001), 'larger than 5 MB'],
])('a file that is %s says why not', (_, text, said) => {
  const { ok, faults } = parseDeck(text, ids());
  expect(ok).toBe(false);
  expect(faults.map((fault) => inWords(fault)).join()).toContain(said);
});
