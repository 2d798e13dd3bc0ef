// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck } from '../../core/deck.ts';

const ref = (name: string): DatasetRef => ({
  ...{ name, title: name, version: '1', identity: name.slice(6), records: 3 },
});
const made = ref(`local-${'a'.repeat(20)}`);
const here = ref(`local-${'b'.repeat(20)}`);
const slide = (id: string, dataset: DatasetRef, more = '') => ({
  ...{ id, title: id, text: '', notes: '', view: `?data=${dataset.name}${more}`, dataset },
});
const other = ref('local-other');
const deck: Deck = {
  ...{ id: 'deck', title: 'T', author: '', language: 'en' },
  slides: [slide('a', made, '&partner=CHN'), slide('b', other)],
};

/** As in a tab that was loaded again. */
const loadedAgain = async () => {
  vi.resetModules();
  return import('./chosenData.ts');
};

afterEach(() => sessionStorage.clear());

test('a briefing is shown on the data its reader chose, also when the tab is loaded again', async () => {
  const { chooseData, onChosenData } = await loadedAgain();
  expect(onChosenData(deck)).toEqual(deck);
  chooseData('deck', made, here);
  const shown = { ...deck, slides: [slide('a', here, '&partner=CHN'), slide('b', other)] };
  expect(onChosenData(deck)).toEqual(shown);
  expect((await loadedAgain()).onChosenData(deck)).toEqual(shown);
  expect(onChosenData({ ...deck, id: 'another' }).slides).toEqual(deck.slides);
});

test('a choice can be made anew', async () => {
  const { chooseData, onChosenData } = await loadedAgain();
  chooseData('deck', made, here);
  chooseData('deck', here, other);
  expect(onChosenData(deck).slides.map(({ dataset }) => dataset.name)).toEqual([other.name, other.name]);
});

test.each(['{', '[3]', '[[{}, 4]]', '"x"'])('spoilt notes are none: %s', async (text) => {
  sessionStorage.setItem('accord-atlas-briefing-data:deck', text);
  expect((await loadedAgain()).onChosenData(deck)).toEqual(deck);
});
