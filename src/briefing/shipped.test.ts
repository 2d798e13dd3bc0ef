import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../core/viewState';
import { takeSnapshot } from '../state/takeSnapshot';
import { columns, dataset, names, places } from '../testing/builtIn';
import { parseDeck } from './model/deckFile';

/** What a room reads from the back row. */
const MOST = { title: 60, text: 300 };

function shipped(language: string) {
  const path = `../../public/briefings/russia-digital-economy.${language}.briefing.json`;
  let count = 0;
  const reading = parseDeck(readFileSync(join(import.meta.dirname, path), 'utf8'), () => `id-${count++}`);
  if (!reading.ok) throw new Error(`The briefing in ${language} cannot be opened`);
  return reading;
}

describe.each(LANGUAGES)('the briefing that ships, in %s', (language) => {
  const { deck, faults } = shipped(language);

  test('is read without a fault, and made with the present dataset', () => {
    expect(faults).toEqual([]);
    expect(deck.language).toBe(language);
    expect(deck.dataset).toEqual({ name: dataset.name, version: dataset.version });
    expect(deck.slides).toHaveLength(10);
  });

  test('shows something on every slide, of what the dataset has', async () => {
    for (const { view } of deck.slides) {
      const { snapshot, ignored } = await takeSnapshot({ dataset, columns, places, names }, view);
      expect(ignored).toEqual([]);
      expect(snapshot.result.rows.length).toBeGreaterThan(0);
    }
  });

  test('is short enough to be read, and has notes', () => {
    for (const { title, text, notes } of deck.slides) {
      expect(title.length).toBeLessThanOrEqual(MOST.title);
      expect(text.length).toBeLessThanOrEqual(MOST.text);
      expect(notes).not.toBe('');
    }
  });

  test('has the views of the English one', () => {
    expect(deck.slides.map(({ view }) => view)).toEqual(shipped('en').deck.slides.map(({ view }) => view));
  });
});
