import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REVEALS, SLIDE_LAYOUTS } from '../core/deck.ts';
import { SHIPPED_SLIDES } from '../core/site.ts';
import { LANGUAGES } from '../core/viewState.ts';
import { loadLanguage, loadLaterEnglish, translatorOf } from '../i18n/languages.ts';
import { slideDrawing } from '../scene/slide/slideDrawing.ts';
import { MIN_TYPE, WIDE } from '../scene/slide/stage.ts';
import { takeSnapshot } from '../state/takeSnapshot.ts';
import { bundle, columns, dataset, namesIn, world } from '../testing/builtIn.ts';
import { decks } from '../testing/decks.ts';
import { ExtentPen } from '../testing/extentPen.ts';
import { FORMAT, parseDeck, VERSION, writeDeck } from './model/deckFile.ts';
import { MAX_ANNOTATIONS, MAX_CHARACTERS, MAX_PICTURE_SIZE, MAX_SLIDES, MAX_STEP } from './model/limits.ts';
import { PICTURE_TYPES } from './model/pictureFile.ts';
import { slideInput } from './slideInput.ts';

/** What a room reads from the back row. */
const MAX_LENGTH = { title: 60, text: 300 };

function shipped(language: string) {
  const path = `../../public/briefings/russia-digital-economy.${language}.briefing.json`;
  let count = 0;
  const reading = parseDeck(readFileSync(join(import.meta.dirname, path), 'utf8'), () => `id-${count++}`);
  if (!reading.ok) throw new Error(`The briefing in ${language} cannot be opened`);
  return reading;
}

await Promise.all([loadLaterEnglish(), ...LANGUAGES.map(loadLanguage)]);

describe.each(LANGUAGES)('the briefing that ships, in %s', (language) => {
  const { deck, faults } = shipped(language);

  test('is read without a fault, and made with the present dataset', () => {
    expect(faults).toEqual([]);
    expect(deck.language).toBe(language);
    for (const { dataset: ref } of deck.slides)
      expect(ref).toMatchObject({ name: dataset.name, version: dataset.version });
    expect(deck.slides).toHaveLength(SHIPPED_SLIDES);
  });

  test('shows something on every slide, of what the dataset has', async () => {
    for (const { view } of deck.slides) {
      const { snapshot, ignored } = await takeSnapshot(bundle, view);
      expect(ignored).toEqual([]);
      expect(snapshot.result.rows.length).toBeGreaterThan(0);
    }
  });

  test('is short enough to be read, and has notes', () => {
    for (const { title, text, notes } of deck.slides) {
      expect(title.length).toBeLessThanOrEqual(MAX_LENGTH.title);
      expect(text.length).toBeLessThanOrEqual(MAX_LENGTH.text);
      expect(notes).not.toBe('');
    }
  });

  test('has every text in the script of its language', () => {
    const script = { en: /\p{Script=Latin}/u, ru: /\p{Script=Cyrillic}/u, zh: /\p{Script=Han}/u }[language];
    const slides = deck.slides.flatMap(({ title, text, notes }) => [title, text, notes]);
    for (const text of [deck.title, ...slides]) if (text !== '') expect(text).toMatch(script);
  });

  test('is drawn with type for a room, and its annotations point to something', async () => {
    const of = namesIn(dataset, columns, language);
    for (const [place, slide] of deck.slides.entries()) {
      const taken = (view: string) => takeSnapshot({ ...bundle, names: of }, view);
      const { view, beside } = slide;
      const drawing = slideDrawing(
        slideInput(
          {
            ...{
              look: { author: deck.author, theme: deck.theme, total: deck.slides.length, isMixed: false },
            },
            ...{ slide, place, world: world(), theme: 'light', t: translatorOf(language) },
          },
          { view: await taken(view), beside: beside === undefined ? null : await taken(beside) },
        ),
      );
      expect(drawing.pointing.lost).toEqual([]);
      const pen = new ExtentPen();
      drawing.draw(pen);
      expect(pen.texts.filter(({ size }) => size < MIN_TYPE - 0.01)).toEqual([]);
      expect(pen.beyond(WIDE.width, WIDE.height).filter(({ what }) => what.startsWith('“'))).toEqual([]);
    }
  });

  test('counts what the dataset has', async () => {
    const found = (view: string) => takeSnapshot(bundle, view);
    const [first, , , , summer, end] = deck.slides;
    const numbers = (text = '') => (text.match(/\d+/g) ?? []).map(Number);
    expect(numbers(first?.text)[0]).toBe(columns.n);
    expect(numbers(summer?.text)).toContain((await found(summer?.view ?? '')).snapshot.result.rows.length);
    const { status, rows } = (await found(end?.view ?? '')).snapshot.result;
    const tally = new Map<number, number>();
    for (const row of rows) tally.set(status?.[row] ?? -1, (tally.get(status?.[row] ?? -1) ?? 0) + 1);
    expect(numbers(end?.text).slice(1).sort()).toEqual([...tally.values()].sort());
    expect(numbers(end?.text)[0]).toBe(rows.length);
    const months = dataset.agreements.filter(({ date }) => /^\d{4}-\d{2}$/.test(date ?? '')).length;
    const reports = dataset.agreements.filter(({ dateBasis }) => dateBasis === 'report').length;
    expect(numbers(deck.slides.at(-1)?.text).slice(0, 2)).toEqual([reports, months]);
  });

  test('has the views of the English one', () => {
    expect(deck.slides.map(({ view }) => view)).toEqual(shipped('en').deck.slides.map(({ view }) => view));
  });
});

describe('the published schema', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../public/briefing.schema.json'), 'utf8'),
  );
  const isValid = new Ajv().compile(schema);

  test('takes what is written', () => {
    for (const language of LANGUAGES)
      expect(isValid(JSON.parse(writeDeck(shipped(language).deck)))).toBe(true);
    fc.assert(fc.property(decks, (deck) => isValid(JSON.parse(writeDeck(deck)))));
  });

  test('has the limits of the reader', () => {
    const { properties } = schema;
    const slide = properties.slides.items.properties;
    expect(properties.format.const).toBe(FORMAT);
    expect(properties.version.enum).toEqual([1, 2, VERSION]);
    expect(properties.slides.maxItems).toBe(MAX_SLIDES);
    for (const field of ['title', 'subtitle', 'text', 'notes', 'view', 'beside'] as const)
      expect(slide[field].maxLength).toBe(MAX_CHARACTERS[field]);
    expect(properties.author.maxLength).toBe(MAX_CHARACTERS.author);
    expect(slide.annotations.maxItems).toBe(MAX_ANNOTATIONS);
    expect(slide.layout.enum).toEqual(SLIDE_LAYOUTS);
    expect(slide.reveal.enum).toEqual(REVEALS);
    expect(properties.theme.properties.foot.maxLength).toBe(MAX_CHARACTERS.foot);
    const { text, step, picture } = schema.definitions;
    expect(text.maxLength).toBe(MAX_CHARACTERS.annotation);
    expect(step.maximum).toBe(MAX_STEP);
    expect(picture.properties.alt.maxLength).toBe(MAX_CHARACTERS.alt);
    expect(picture.properties.width.maximum).toBe(MAX_PICTURE_SIZE);
    expect(picture.properties.data.pattern).toContain(PICTURE_TYPES.map((type) => type.slice(6)).join('|'));
  });

  test('refuses what the reader names', () => {
    const { deck } = shipped('en');
    const file = JSON.parse(writeDeck(deck));
    for (const spoilt of [
      { ...file, version: VERSION + 1 },
      { ...file, extra: 1 },
      { ...file, slides: [] },
    ])
      expect(isValid(spoilt)).toBe(false);
  });
});
