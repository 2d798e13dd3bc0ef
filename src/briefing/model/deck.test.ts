import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { type Deck, datasetsOf } from '../../core/deck';
import { DEFAULT_DATASET } from '../../core/viewState';
import { parseView } from '../../state/viewUrl';
import { translate } from '../../testing/translate';
import { faultInWords, parseDeck, readDeck, writeDeck } from './deckFile';
import { deckHash, readDeckHash } from './deckLink';
import { addSlide, changeSlide, duplicateSlide, moveSlide, removeSlide } from './edit';
import { begin, commit, redo, undo } from './history';
import { MOST_SLIDES } from './limits';
import { newId } from './newId';
import { deckStore, type KeyValues, StoreFault } from './store';

/** As a briefing of version 1 says it. */
const BUILT_IN = { name: DEFAULT_DATASET, title: '', version: '1.2.0', identity: null, records: null };

const ids = () => {
  let count = 0;
  return () => `id-${count++}`;
};

/** Text as a file keeps it: no control characters but for line and tab. */
const words = fc
  .string({ maxLength: 60, unit: 'binary' })
  .map((text) => [...text].filter((letter) => !/\p{Cc}|\p{Cs}/u.test(letter) || letter === '\n').join(''));
const views = fc.constantFrom(
  '',
  '?partner=CHN',
  '?sector=connectivity&from=2017',
  '?q=5G&view=table',
  '?data=local-a',
);
const dataset = fc.record({
  title: words.map((text) => text.replaceAll('\n', '')),
  version: fc.constantFrom('', '1.2.0'),
  identity: fc.constantFrom(null, '0123456789abcdef0123', 'built-in@1.2.0'),
  records: fc.option(fc.nat()),
});
const nameIn = (view: string) => parseView(view).view.data;
const slides = fc.array(fc.record({ title: words, text: words, notes: words, view: views, dataset }), {
  minLength: 1,
  maxLength: 6,
});
const decks: fc.Arbitrary<Deck> = fc
  .record({ title: words, author: words, language: fc.constantFrom('en', 'ru', 'zh'), slides })
  .map(({ slides: list, ...rest }) => ({
    ...rest,
    id: 'deck',
    slides: list.map((slide, i) => ({
      ...slide,
      id: `s${i}`,
      dataset: { ...slide.dataset, name: nameIn(slide.view) },
    })),
  }));

/** Without ids, which are new at every reading. */
const contentOf = ({ id: _, slides: list, ...deck }: Deck) => ({
  ...deck,
  slides: list.map(({ id: __, ...slide }) => slide),
});

test('an id is made also where a page has no https', () => {
  const { randomUUID } = crypto;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
  expect(newId()).toMatch(/^[0-9a-f]{32}$/);
  expect(newId()).not.toBe(newId());
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
});

describe('the file', () => {
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
          for (const fault of faults) expect(faultInWords(fault, translate)).not.toContain('deck.fault');
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
  const faultsOf = (input: unknown) =>
    readDeck(input, ids()).faults.map((fault) => faultInWords(fault, translate));

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
    expect(many.ok && many.deck.slides.length).toBe(MOST_SLIDES);
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
    expect(faults.map((fault) => faultInWords(fault, translate)).join()).toContain(said);
  });
});

describe('the link', () => {
  test('holds the whole briefing', async () => {
    await fc.assert(
      fc.asyncProperty(decks, async (deck) => {
        const hash = await deckHash(deck);
        expect(hash).toMatch(/^#deck=[\w-]+$/);
        const reading = await readDeckHash(hash, ids());
        expect(reading.ok && contentOf(reading.deck)).toEqual(contentOf(deck));
      }),
      { numRuns: 30 },
    );
  });

  test('cut off or spoiled, it says so', async () => {
    await fc.assert(
      fc.asyncProperty(decks, fc.nat({ max: 40 }), async (deck, most) => {
        const hash = await deckHash(deck);
        const reading = await readDeckHash(hash.slice(0, Math.min(hash.length - 1, 6 + most)), ids());
        expect(reading.ok).toBe(false);
        expect(reading.faults).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  test('a bomb is stopped', async () => {
    const stream = new Blob([new Uint8Array(40_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    const code = Buffer.from(bytes).toString('base64url');
    const { faults } = await readDeckHash(`#deck=${code}`, ids());
    expect(faults[0]?.key).toBe('deck.fault.linkLarge');
  });
});

describe('edits', () => {
  test('moving keeps every slide', () => {
    fc.assert(
      fc.property(decks, fc.nat(8), fc.nat(8), (deck, from, to) => {
        const moved = moveSlide(deck, from, to);
        expect([...moved.slides].sort((a, b) => a.id.localeCompare(b.id))).toEqual(deck.slides);
        const isWithin = from < deck.slides.length && to < deck.slides.length;
        if (isWithin) expect(moved.slides[to]).toBe(deck.slides[from]);
      }),
    );
  });

  test('a slide is doubled, changed and removed', () => {
    fc.assert(
      fc.property(decks, (deck) => {
        const doubled = duplicateSlide(deck, 's0', 'new');
        expect(doubled.slides[1]).toEqual({ ...deck.slides[0], id: 'new' });
        const changed = changeSlide(doubled, 'new', { title: 'Other' });
        expect(changed.slides[1]?.title).toBe('Other');
        expect(removeSlide(changed, 'new')).toEqual(deck);
      }),
    );
  });

  test('a full deck takes no more', () => {
    const slide = { id: 'a', title: '', text: '', notes: '', view: '', dataset: BUILT_IN };
    const full: Deck = {
      id: 'd',
      title: '',
      author: '',
      language: 'en',
      slides: Array(MOST_SLIDES).fill(slide),
    };
    expect(addSlide(full, slide)).toBe(full);
  });

  test('undo takes back what was done, redo does it again', () => {
    fc.assert(
      fc.property(decks, fc.array(decks, { minLength: 1, maxLength: 8 }), (first, later) => {
        const done = later.reduce((history, deck) => commit(history, deck), begin(first));
        let back = done;
        while (back.past.length > 0) back = undo(back);
        expect(back.present).toBe(first);
        let again = back;
        while (again.future.length > 0) again = redo(again);
        expect(again.present).toBe(done.present);
        expect(again.past).toEqual(done.past);
      }),
    );
  });

  test('typing in one field is one step', () => {
    fc.assert(
      fc.property(decks, decks, decks, (a, b, c) => {
        const typed = commit(commit(begin(a), b, 'title'), c, 'title');
        expect(undo(typed).present).toBe(a);
        expect(undo(commit(commit(begin(a), b, 'title'), c, 'text')).present).toBe(b);
      }),
    );
  });
});

describe('the store', () => {
  const memory = (): KeyValues => {
    const values = new Map<string, unknown>();
    return {
      get: async (key) => values.get(key),
      update: async (key, change) => void values.set(key, structuredClone(change(values.get(key)))),
      del: async (key) => void values.delete(key),
      entries: async () => [...values],
    };
  };
  const deck: Deck = {
    id: 'a',
    title: 'A',
    author: '',
    language: 'en',
    slides: [{ id: 's', title: 'One', text: '', notes: '', view: '?partner=CHN', dataset: BUILT_IN }],
  };

  test('keeps, lists the last changed first, and deletes', async () => {
    const values = memory();
    let minute = 10;
    const store = deckStore(
      () => values,
      () => `2026-11-24T00:${minute++}:00Z`,
    );
    const first = await store.put(deck, null);
    await store.put({ ...deck, id: 'b', title: 'B' }, null);
    expect((await store.list()).map(({ id }) => id)).toEqual(['b', 'a']);
    const stored = await store.load('a');
    expect(first).toEqual({ kind: 'put', revision: stored?.revision });
    expect(stored?.slideIds).toEqual(deck.slides.map(({ id }) => id));
    const reading = parseDeck(stored?.text ?? '', ids());
    expect(reading.ok && contentOf(reading.deck)).toEqual(contentOf(deck));
    await store.remove('a');
    expect(await store.load('a')).toBeNull();
  });

  test('a deck is not put over one that was stored or deleted meanwhile', async () => {
    const values = memory();
    const store = deckStore(() => values);
    const first = await store.put(deck, null);
    const base = first.kind === 'put' ? first.revision : '';
    await store.put({ ...deck, title: 'Theirs' }, base);
    const late = await store.put({ ...deck, title: 'Mine' }, base);
    expect(late).toMatchObject({ kind: 'newer', stored: { text: expect.stringContaining('Theirs') } });
    await store.remove('a');
    expect(await store.put(deck, base)).toEqual({ kind: 'gone' });
    expect(await store.load('a')).toBeNull();
  });

  test('storage that never answers is told as silent', async () => {
    vi.useFakeTimers();
    const blocked = deckStore(() => ({ ...memory(), get: () => new Promise(() => {}) }));
    const answer = expect(blocked.load('a')).rejects.toEqual(new StoreFault('silent'));
    await vi.advanceTimersByTimeAsync(11_000);
    await answer;
    vi.useRealTimers();
  });

  test('what is spoiled is not listed', async () => {
    const values = memory();
    await values.update('x', () => ({ id: 3 }));
    expect(await deckStore(() => values).list()).toEqual([]);
  });

  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'forbidden'],
    ['UnknownError', 'other'],
  ])('%s is told as %s', async (name, reason) => {
    const refusing = deckStore(() => ({
      ...memory(),
      update: () => Promise.reject(new DOMException('no', name)),
    }));
    await expect(refusing.put(deck, null)).rejects.toEqual(new StoreFault(reason as StoreFault['reason']));
  });
});
