import type { Dataset } from '../../core/dataset.ts';
import type { Deck } from '../../core/deck.ts';
import { type DeckFault, FileReader, isFields } from './fileReader.ts';
import { layersOfDeck, onReadLayers, readLayers } from './layersFile.ts';
import { MAX_BYTES, MAX_BYTES_WITH_DATA, MAX_SLIDES } from './limits.ts';
import { readSlide } from './readSlide.ts';
import { writeRef } from './refFile.ts';
import { readTheme } from './themeFile.ts';

export const FORMAT = 'accord-atlas-briefing';
/**
 * Since version 2 every slide names its dataset, and a file may contain the data. Since version 3 texts are Markdown,
 * slides have layouts, pictures and annotations, and a briefing has a theme and
 * may contain context layers.
 */
export const VERSION = 3;

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

const OLD_KEYS = '$schema format version title author language dataset slides data'.split(' ');
/** Keys of a file: until version 2, and since version 3. */
const KEYS = [new Set(OLD_KEYS), new Set([...OLD_KEYS, 'theme', 'layers'])] as const;

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
  const reader = new FileReader();
  reader.keys(input, KEYS[version < 3 ? 0 : 1], '$');
  if (slides.length > MAX_SLIDES) reader.fault('manySlides', { count: slides.length, most: MAX_SLIDES });
  const read = slides
    .slice(0, MAX_SLIDES)
    .map((slide, index) => readSlide(reader, slide, index, newId(), { version, dataset: input.dataset }))
    .filter((slide) => slide !== null);
  if (read.length < fewest) return refused('noSlides');
  const theme = version < 3 ? undefined : readTheme(reader, input.theme);
  const { layers, ids } = readLayers(reader, version < 3 ? undefined : input.layers);
  const deck = {
    id: newId(),
    title: reader.text(input, 'title', '$', 'title'),
    author: reader.text(input, 'author', '$', 'author'),
    language:
      typeof language === 'string' && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en',
    ...(theme && { theme }),
    slides: read.map((slide) => ({
      ...slide,
      view: onReadLayers(slide.view, ids),
      ...(slide.beside !== undefined && { beside: onReadLayers(slide.beside, ids) }),
    })),
    ...(layers.length > 0 && { layers }),
  };
  const { data } = input;
  return { ok: true, deck, faults: reader.faults, data: Array.isArray(data) ? data : undefined };
}

/** A list of datasets in a file; the data of a picture is text. */
const HAS_DATA = /"data"\s*:\s*\[/;

/** Reads a briefing from the text of a file. Never throws. */
export function parseDeck(text: string, newId: () => string, fewest = 1): DeckReading {
  const most = HAS_DATA.test(text) ? MAX_BYTES_WITH_DATA : MAX_BYTES;
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

/** A briefing as the text of a file, with the given datasets; what isn't set is left out. */
export function writeDeck(deck: Deck, data: readonly Dataset[] = []): string {
  const { title, author, language, theme, slides } = deck;
  const layers = layersOfDeck(deck);
  const file = {
    ...{ format: FORMAT, version: VERSION, title, author, language, theme },
    slides: slides.map(({ id: _, dataset, ...slide }) => ({ ...slide, dataset: writeRef(dataset) })),
    ...(layers.length > 0 ? { layers } : {}),
    ...(data.length > 0 ? { data } : {}),
  };
  return `${JSON.stringify(file, null, data.length > 0 ? 1 : 2)}\n`;
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
