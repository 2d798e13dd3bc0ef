import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasetsOf } from '../../core/deck.ts';
import { DEFAULT_DATASET } from '../../core/site.ts';
import { parseMarkup, plainMarkup } from '../../scene/slide/markup.ts';
import { BUILT_IN, contentOf, decks, ids, PICTURE } from '../../testing/decks.ts';
import { translate } from '../../testing/translate.ts';
import { parseDeck, readDeck, writeDeck } from './deckFile.ts';
import type { DeckFault } from './fileReader.ts';
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
      for (const input of [value, { ...base, title: value }, base, { ...base, version: 3, theme: value }]) {
        const { faults } = readDeck(input, ids());
        for (const fault of faults) expect(inWords(fault)).not.toContain('deck.fault');
      }
    }),
  );
});

test('whatever a field is, the rest of the slide is read', () => {
  const values = fc.oneof(
    fc.anything(),
    fc.array(
      fc.record(
        {
          kind: fc.constantFrom('callout', 'band', 'milestone', 'arrow', 'highlight', 'circle'),
          ...{ text: fc.anything(), at: fc.anything(), from: fc.anything(), to: fc.anything() },
          ...{ date: fc.anything(), of: fc.anything(), step: fc.anything(), offset: fc.anything() },
        },
        { requiredKeys: ['kind'] },
      ),
    ),
  );
  const fields = fc.constantFrom('subtitle', 'layout', 'beside', 'picture', 'annotations', 'reveal');
  fc.assert(
    fc.property(fields, values, (field, value) => {
      const reading = readDeck({ ...whole, version: 3, slides: [{ title: 'A', [field]: value }] }, ids());
      for (const fault of reading.faults) expect(inWords(fault)).not.toContain('deck.fault');
      expect(reading.ok && reading.deck.slides[0]?.title).toBe('A');
      if (!reading.ok) return;
      // What was read is a briefing without faults.
      const again = parseDeck(writeDeck(reading.deck), ids());
      expect(again.faults).toEqual([]);
      expect(again.ok && contentOf(again.deck)).toEqual(contentOf(reading.deck));
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
  ['a newer version', { ...whole, version: 4 }, 'newer version of the atlas (format 4)'],
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

const callout = { kind: 'callout', text: 'Here', at: { kind: 'partner', code: 'CHN' }, step: 0 };
const sliding = (slide: object) => ({ ...whole, version: 3, slides: [{ title: 'A', ...slide }] });
const marking = (...annotations: object[]) => sliding({ annotations });
const themed = (theme: object) => ({ ...whole, version: 3, theme });

test.each([
  ['an unknown layout', sliding({ layout: 'poster' }), 'Slide 1: “poster” is not a known layout'],
  ['an unknown order', sliding({ reveal: 'dice' }), 'Slide 1: “dice” is not a known reveal'],
  ['a second view', sliding({ beside: '?from=soon' }), 'Slide 1: “from” in its second view'],
  [
    'a second view of other data',
    sliding({ beside: '?data=local-a' }),
    'Slide 1: its second view is of other',
  ],
  [
    'a picture that is SVG',
    sliding({ picture: { ...PICTURE, data: 'data:image/svg+xml;base64,AA==' } }),
    'The picture of slide 1 isn’t a PNG',
  ],
  [
    'a picture elsewhere',
    sliding({ picture: { ...PICTURE, data: 'https://example.org/a.png' } }),
    'The picture of slide 1 isn’t a PNG',
  ],
  [
    'a large picture',
    sliding({ picture: { ...PICTURE, data: `data:image/png;base64,${'A'.repeat(2_000_004)}` } }),
    'The picture of slide 1 is larger than 1.5 MB',
  ],
  [
    'a picture without a size',
    sliding({ picture: { data: PICTURE.data } }),
    'The picture of slide 1 doesn’t state',
  ],
  [
    'an annotation of its own',
    marking(callout, { kind: 'circle' }),
    'Slide 1: annotation 2 is of an unknown kind (“circle”)',
  ],
  [
    'a date that is none',
    marking({ kind: 'milestone', text: '', date: 'soon', step: 0 }),
    'annotation 1 was left out, because “soon” isn’t a date',
  ],
  [
    'a band that has one end',
    marking({ kind: 'band', text: '', from: '2014', step: 0 }),
    'annotation 1 was left out, because “” isn’t a date',
  ],
  [
    'an anchor that lacks something',
    marking({ ...callout, at: { kind: 'record' } }),
    'what it points to can’t be used',
  ],
  ['a step that is a fraction', marking({ ...callout, step: 1.5 }), 'its step, 1.5, isn’t a whole number'],
  [
    'a place far away',
    marking({ ...callout, offset: { dx: 7, dy: 0 } }),
    'annotation 1 is placed automatically',
  ],
  [
    'a highlight of something else',
    marking({ kind: 'highlight', of: [callout.at, 3] }),
    'highlight 1 can’t use 1 of',
  ],
  ['many annotations', marking(...Array(41).fill(callout)), 'Slide 1 has 41 annotations; the first 40'],
  ['annotations that are no list', sliding({ annotations: {} }), '$.slides[0].annotations isn’t a list'],
  ['a look that is none', themed([]), '$.theme isn’t an object'],
  ['a colour by name', themed({ accent: 'red' }), '“red” isn’t of the form #rrggbb'],
  ['a colour that is too light', themed({ accent: '#ffee00' }), '#ffee00 can hardly be seen'],
  ['another typeface', themed({ font: 'comic' }), '“comic” is neither'],
  ['a logo that is a page', themed({ logo: { data: '<html>' } }), 'The logo isn’t a PNG'],
])('names %s', (_, input, said) => {
  expect(faultsOf(input)).toEqual([expect.stringContaining(said)]);
});

test('leaves out what it names, and nothing else', () => {
  const good = { ...callout, text: 'Kept' };
  const reading = readDeck(marking({ kind: 'circle' }, good, { ...good, step: -1 }), ids());
  expect(reading.ok && reading.deck.slides[0]?.annotations).toEqual([good, { ...good, step: 0 }]);
  const theme = { accent: '#ffee00', foot: 'Ministry', logo: PICTURE };
  const other = readDeck(themed(theme), ids());
  expect(other.ok && other.deck.theme).toEqual({ foot: 'Ministry', logo: PICTURE });
});

test.each([1, 2])('text of version %i reads as it did, and its lists stay lists', (version) => {
  const text = '2 * 3 * 4 and snake_case_name\n- **one**\n- _two_';
  const reading = readDeck({ ...whole, version, slides: [{ text }] }, ids());
  expect(reading.faults).toEqual([]);
  const read = (reading.ok && reading.deck.slides[0]?.text) || '';
  const lines = parseMarkup(read);
  expect(plainMarkup(read)).toBe('2 * 3 * 4 and snake_case_name\n• **one**\n• _two_');
  expect(lines.map(({ sign }) => sign)).toEqual(['', '•', '•']);
  expect(lines.flatMap(({ runs }) => runs.filter(({ weight, italic }) => weight || italic))).toEqual([]);
});

test('what is not set is not written', () => {
  const reading = readDeck({ ...whole, version: 3 }, ids());
  const file = JSON.parse(reading.ok ? writeDeck(reading.deck) : '');
  expect(Object.keys(file)).toEqual(['format', 'version', 'title', 'author', 'language', 'slides']);
  expect(Object.keys(file.slides[0])).toEqual(['title', 'text', 'notes', 'view', 'dataset']);
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
  const reading = parseDeck(`${JSON.stringify(input)}${' '.repeat(40_000_001)}`, ids());
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
  ['too large', ' '.repeat(40_000_001), 'larger than 40 MB'],
])('a file that is %s says why not', (_, text, said) => {
  const { ok, faults } = parseDeck(text, ids());
  expect(ok).toBe(false);
  expect(faults.map((fault) => inWords(fault)).join()).toContain(said);
});

test('a view without a dataset is on that of its slide, as sites leave out the name of their own', () => {
  const slide = { title: '', text: '', notes: '', view: '?partner=CHN', beside: '', layout: 'compare' };
  const file = {
    ...{ format: 'accord-atlas-briefing', version: 3, title: 'On treaties', author: '', language: 'en' },
    slides: [{ ...slide, dataset: { name: 'treaties', version: '1' } }],
  };
  const reading = parseDeck(JSON.stringify(file), () => 'id');
  expect(reading.faults).toEqual([]);
  expect(reading.ok && reading.deck.slides[0]).toMatchObject({
    view: '?data=treaties&partner=CHN',
    beside: '?data=treaties',
    dataset: { name: 'treaties', version: '1' },
  });
});
