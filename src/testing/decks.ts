import fc from 'fast-check';
import type { Deck } from '../core/deck.ts';
import { DEFAULT_DATASET } from '../core/viewState.ts';
import { parseView } from '../state/viewUrl.ts';

/** The built-in dataset, as a briefing of version 1 refers to it. */
export const BUILT_IN = { name: DEFAULT_DATASET, title: '', version: '1.2.0', identity: null, records: null };

/** Makes ids that count up from 0. */
export const ids = () => {
  let count = 0;
  return () => `id-${count++}`;
};

/** Text as a file keeps it: no control characters except line breaks. */
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
/** Briefings of one to six slides, on several datasets. */
export const decks: fc.Arbitrary<Deck> = fc
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

/** A deck without its ids, which are new each time it is read. */
export const contentOf = ({ id: _, slides: list, ...deck }: Deck) => ({
  ...deck,
  slides: list.map(({ id: __, ...slide }) => slide),
});
