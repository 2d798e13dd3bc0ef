import type { Dataset } from '../../core/dataset.ts';
import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck, Slide } from '../../core/deck.ts';
import { parseView, serialiseView } from '../../state/viewUrl.ts';
import { MAX_BYTES, MAX_BYTES_WITH_DATA, MAX_CHARACTERS, MAX_SLIDES } from './limits.ts';

export const FORMAT = 'accord-atlas-briefing';
/** Since version 2 every slide names its dataset, and a file may contain the data. */
export const VERSION = 2;

/** Something in a briefing that could not be used; `key` is a message key. */
export interface DeckFault {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The result of reading a briefing: a deck with faults for what was left out, or only faults. */
export type DeckReading =
  | {
      readonly ok: true;
      readonly deck: Deck;
      readonly faults: readonly DeckFault[];
      /** Datasets that came with it, not yet validated; absent if there are none. */
      readonly data?: readonly unknown[] | undefined;
    }
  | { readonly ok: false; readonly faults: readonly DeckFault[] };

const DECK_KEYS = new Set('$schema format version title author language dataset slides data'.split(' '));
const SLIDE_KEYS = new Set(['title', 'text', 'notes', 'view', 'dataset']);
/** Most faults reported for one file. */
const MAX_FAULTS = 12;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text without lone surrogates and control characters other than line feed and tab. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .toWellFormed();
}

const MAX_VERSION = 40;
const MAX_IDENTITY = 200;

/** The dataset a slide was made on; invalid details are left out. */
export function readRef(value: unknown, name: string): DatasetRef {
  const fields = isFields(value) ? value : {};
  // The dataset named in the view takes precedence: ignore details of another one.
  const details = fields.name === undefined || fields.name === name ? fields : {};
  const text = (field: string, most: number) => {
    const found = details[field];
    return typeof found === 'string'
      ? found
          .replace(/\p{Cc}/gu, '')
          .slice(0, most)
          .toWellFormed()
      : '';
  };
  const { records } = details;
  return {
    name,
    title: text('title', MAX_CHARACTERS.title),
    version: text('version', MAX_VERSION),
    identity: text('identity', MAX_IDENTITY) || null,
    records: typeof records === 'number' && Number.isSafeInteger(records) && records >= 0 ? records : null,
  };
}

/** The known details of a dataset, in the file's format. */
export function writeRef({ name, title, version, identity, records }: DatasetRef) {
  return {
    name,
    ...(title === '' ? {} : { title }),
    ...(version === '' ? {} : { version }),
    ...(identity === null ? {} : { identity }),
    ...(records === null ? {} : { records }),
  };
}

/** Reads the parts of a deck and collects their faults. */
class Reader {
  readonly faults: DeckFault[] = [];

  fault(key: string, values: DeckFault['values'] = {}): void {
    if (this.faults.length < MAX_FAULTS) this.faults.push({ key: `deck.fault.${key}`, values });
  }

  /** The text of a field, cut to its limit; empty if it isn't text. */
  text(fields: Fields, field: keyof typeof MAX_CHARACTERS, where: string): string {
    const value = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (value === undefined || value === null) return '';
    if (typeof value !== 'string') {
      this.fault('notText', { field: `${where}.${field}` });
      return '';
    }
    const most = MAX_CHARACTERS[field];
    const text = clean(value);
    if (text.length <= most) return text;
    this.fault('cut', { field: `${where}.${field}`, most });
    return text.slice(0, most).toWellFormed();
  }

  keys(fields: Fields, known: ReadonlySet<string>, where: string): void {
    for (const key of Object.keys(fields))
      if (!known.has(key)) this.fault('unknownKey', { key: `${where}.${clean(key).slice(0, 60)}` });
  }

  slide(value: unknown, place: number, id: string, whole: unknown): Slide | null {
    const where = `$.slides[${place}]`;
    if (!isFields(value)) {
      this.fault('notSlide', { place: place + 1 });
      return null;
    }
    this.keys(value, SLIDE_KEYS, where);
    const { view, ignored } = parseView(this.text(value, 'view', where));
    for (const { key } of ignored) this.fault('view', { place: place + 1, key: clean(key).slice(0, 60) });
    return {
      id,
      title: this.text(value, 'title', where),
      text: this.text(value, 'text', where),
      notes: this.text(value, 'notes', where),
      view: serialiseView({ ...view, theme: null, language: null, embed: false }),
      dataset: readRef(value.dataset ?? whole, view.data),
    };
  }
}

/** A failed reading with a single fault. */
export const refused = (key: string, values: DeckFault['values'] = {}): DeckReading => ({
  ok: false,
  faults: [{ key: `deck.fault.${key}`, values }],
});

/** Reads a briefing with at least `fewest` slides from any value; unusable parts become faults. Never throws. */
export function readDeck(input: unknown, newId: () => string, fewest = 1): DeckReading {
  if (!isFields(input) || input.format !== FORMAT) return refused('notBriefing');
  const { version, slides, language } = input;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return refused('noVersion');
  if (version > VERSION) return refused('newer', { version });
  if (!Array.isArray(slides) || slides.length < fewest) return refused('noSlides');
  const reader = new Reader();
  reader.keys(input, DECK_KEYS, '$');
  if (slides.length > MAX_SLIDES) reader.fault('manySlides', { count: slides.length, most: MAX_SLIDES });
  const read = slides
    .slice(0, MAX_SLIDES)
    .map((slide, place) => reader.slide(slide, place, newId(), input.dataset))
    .filter((slide) => slide !== null);
  if (read.length < fewest) return refused('noSlides');
  const deck = {
    id: newId(),
    title: reader.text(input, 'title', '$'),
    author: reader.text(input, 'author', '$'),
    language:
      typeof language === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en',
    slides: read,
  };
  const { data } = input;
  return { ok: true, deck, faults: reader.faults, data: Array.isArray(data) ? data : undefined };
}

/** Reads a briefing from the text of a file. Never throws. */
export function parseDeck(text: string, newId: () => string, fewest = 1): DeckReading {
  const most = text.includes('"data"') ? MAX_BYTES_WITH_DATA : MAX_BYTES;
  if (text.length > most) return refused('large', { most: most / 1e6 });
  const content = text.replace(/^\ufeff/, '').trim();
  if (content === '') return refused('empty');
  if (content.startsWith('<')) return refused('html');
  let input: unknown;
  try {
    input = JSON.parse(content);
  } catch {
    return refused('notJson');
  }
  return readDeck(input, newId, fewest);
}

/** A briefing as stored in the browser: the text of its file, and the slide ids, which files don't contain. */
export interface DeckCopy {
  readonly text: string;
  /** In slide order; missing in copies by older versions of the atlas. */
  readonly slideIds?: readonly string[] | undefined;
}

/** Reads a stored briefing, which may have no slides left. Never throws. */
export function readCopy(id: string, { text, slideIds = [] }: DeckCopy): DeckReading {
  let count = 0;
  const reading = parseDeck(text, () => slideIds[count++] ?? `${id}.${count}`, 0);
  return reading.ok ? { ...reading, deck: { ...reading.deck, id } } : reading;
}

/** A briefing as the text of a file, with the given datasets. */
export function writeDeck({ title, author, language, slides }: Deck, data: readonly Dataset[] = []): string {
  const file = {
    ...{ format: FORMAT, version: VERSION, title, author, language },
    slides: slides.map(({ title: heading, text, notes, view, dataset }) => ({
      ...{ title: heading, text, notes, view },
      dataset: writeRef(dataset),
    })),
    ...(data.length > 0 ? { data } : {}),
  };
  return `${JSON.stringify(file, null, data.length > 0 ? 1 : 2)}\n`;
}

/** Cache; decks are immutable. */
const copies = new WeakMap<Deck, DeckCopy>();

/** A briefing as stored in the browser. Cached, because each change stores it in two places. */
export function copyOf(deck: Deck): DeckCopy {
  const known = copies.get(deck);
  if (known) return known;
  const copy = { text: writeDeck(deck), slideIds: deck.slides.map(({ id }) => id) };
  copies.set(deck, copy);
  return copy;
}

/** Bytes at the start of a file searched for its format, which the atlas writes first. */
const BEGINNING = 4096;

const NAMED = new RegExp(`"format"\\s*:\\s*"${FORMAT}"`);

/** Whether a file is a briefing, judged by its name or first bytes. Never rejects. */
export async function isBriefingFile(file: File): Promise<boolean> {
  if (/\.briefing\.json$/i.test(file.name)) return true;
  const text = await file
    .slice(0, BEGINNING)
    .text()
    .catch(() => '');
  return /^\ufeff?\s*\{/.test(text) && NAMED.test(text);
}
