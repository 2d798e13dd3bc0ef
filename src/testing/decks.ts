import fc from 'fast-check';
import type { Anchor, Annotation } from '../core/annotation.ts';
import { type Deck, type DeckTheme, REVEALS, SLIDE_LAYOUTS, type SlidePicture } from '../core/deck.ts';
import { DEFAULT_DATASET } from '../core/site.ts';
import { LANGUAGES } from '../core/viewState.ts';
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
/** Any fields of a record may be absent. */
const some = <Fields>(fields: { [Field in keyof Fields]: fc.Arbitrary<Fields[Field]> }) =>
  fc.record(fields, { requiredKeys: [] });

export const PICTURE: SlidePicture = {
  ...{ data: 'data:image/png;base64,iVBORw0KGgo=', width: 40, height: 30, alt: 'A port' },
};
const pictures = fc.record({
  data: fc.constantFrom(PICTURE.data, 'data:image/jpeg;base64,/9j/4AAQ', 'data:image/gif;base64,R0lGODlh'),
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
  alt: words,
});
const dates = fc.constantFrom('2014', '2015-07', '2022-02-24', '201X', '2021~', '[2014,2016]', '-0044');
const names = fc.constantFrom('ru-cn-2015-1', 'CHN', 'security', 'a "b"', 'Договор');
const anchors: fc.Arbitrary<Anchor> = fc.oneof(
  fc.record({ kind: fc.constant('record' as const), id: names }),
  fc.record({ kind: fc.constant('partner' as const), code: names }),
  fc.record({ kind: fc.constant('lane' as const), value: names }),
  fc.record({ kind: fc.constant('date' as const), date: dates }),
  fc.record({
    kind: fc.constant('place' as const),
    lng: fc.integer({ min: -180, max: 180 }),
    lat: fc.integer({ min: -90, max: 90 }),
  }),
);
const shares = fc.integer({ min: -100, max: 100 }).map((percent) => percent / 100 + 0);
const step = fc.integer({ min: 0, max: 99 });
const annotations: fc.Arbitrary<Annotation> = fc.oneof(
  fc.record(
    {
      ...{ kind: fc.constant('callout' as const), text: words, at: anchors, step },
      offset: fc.record({ dx: shares, dy: shares }),
    },
    { requiredKeys: ['kind', 'text', 'at', 'step'] },
  ),
  fc.record({ kind: fc.constant('band' as const), text: words, from: dates, to: dates, step }),
  fc.record({ kind: fc.constant('milestone' as const), text: words, date: dates, step }),
  fc.record({ kind: fc.constant('arrow' as const), text: words, from: anchors, to: anchors, step }),
  fc.record({
    kind: fc.constant('highlight' as const),
    of: fc.array(anchors, { minLength: 1, maxLength: 4 }),
    step,
  }),
);
const themes: fc.Arbitrary<DeckTheme | undefined> = some({
  accent: fc.constantFrom('#0b5cad', '#AA0000'),
  font: fc.constantFrom('sans' as const, 'serif' as const),
  logo: pictures,
  foot: words.filter((text) => text !== ''),
}).map((theme) => (Object.keys(theme).length > 0 ? theme : undefined));

const slides = fc.array(
  fc
    .record({
      words: fc.record({ title: words, text: words, notes: words }),
      view: views,
      second: fc.option(views),
      dataset,
      more: some({
        subtitle: words,
        layout: fc.constantFrom(...SLIDE_LAYOUTS),
        picture: pictures,
        annotations: fc.array(annotations, { minLength: 1, maxLength: 5 }),
        reveal: fc.constantFrom(...REVEALS),
      }),
    })
    .map(({ words: texts, view, second, dataset: ref, more }) => ({
      ...{ ...texts, view, dataset: ref, ...more },
      ...(second !== null && nameIn(second) === nameIn(view) ? { beside: second } : {}),
    })),
  { minLength: 1, maxLength: 6 },
);
/** Briefings of one to six slides, on several datasets. */
export const decks: fc.Arbitrary<Deck> = fc
  .record({
    ...{ title: words, author: words, language: fc.constantFrom(...LANGUAGES) },
    ...{ theme: themes, slides },
  })
  .map(({ slides: list, theme, ...rest }) => ({
    ...rest,
    ...(theme && { theme }),
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
