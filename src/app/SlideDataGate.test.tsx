// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DatasetRef } from '../core/datasetRef.ts';
import type { Deck } from '../core/deck.ts';
import { DEFAULT_DATASET } from '../core/site.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { dataset } from '../testing/builtIn.ts';
import { renderWithAtlas } from '../testing/renderWithAtlas.tsx';
import { SlideDataGate } from './SlideDataGate.tsx';

const here = `${DEFAULT_DATASET}@${dataset.version}`;
const [first] = dataset.agreements;

function deckOn(made: Partial<DatasetRef>): Deck {
  const ref: DatasetRef = {
    ...{
      name: DEFAULT_DATASET,
      title: 'The built-in one',
      version: '0.9',
      identity: here,
      records: 3,
      ...made,
    },
  };
  const slide = (id: string, view: string) => ({ id, title: id, text: '', notes: '', view, dataset: ref });
  return {
    ...{ id: `deck-${made.identity}`, title: 'T', author: '', language: 'en' },
    slides: [slide('a', ''), slide('b', `?sel=${first?.id}`), slide('c', '?sel=nobody')],
  };
}

/** What a slide is drawn on, whenever it is. */
const drawn: string[] = [];
function Drawn() {
  drawn.push(useAtlas().view.data);
  return <p>The slide</p>;
}

function show(deck: Deck) {
  const onDeck = vi.fn();
  const { steps } = renderWithAtlas(
    <SlideDataGate deck={deck} at={0} onDeck={onDeck}>
      <Drawn />
    </SlideDataGate>,
  );
  return { onDeck, steps };
}

beforeEach(() => {
  sessionStorage.clear();
  drawn.length = 0;
});

test('a slide is shown on what it was made on', () => {
  show(deckOn({ identity: here }));
  expect(screen.getByText('The slide')).toBeTruthy();
});

test('a slide on data that is not shown goes there, and draws nothing before', () => {
  const name = `local-${'a'.repeat(20)}`;
  const deck = deckOn({ name, identity: 'a'.repeat(20) });
  const { steps } = show({
    ...deck,
    slides: deck.slides.map((each) => ({ ...each, view: `?data=${name}` })),
  });
  expect(new Set(drawn)).toEqual(new Set([name]));
  expect(steps.map(({ view, mode }) => [view.data, mode])).toEqual([[name, 'replace']]);
});

test('on another version it is asked, with how many slides it lacks, and shown when the reader says so', () => {
  const deck = deckOn({ identity: `${DEFAULT_DATASET}@0.9` });
  const { onDeck } = show(deck);
  expect(screen.queryByText('The slide')).toBeNull();
  const { textContent } = screen.getByRole('alert');
  expect(textContent).toMatch(/different version of “The built-in one”/);
  expect(textContent).toContain(`It was made with version 0.9; this browser has version ${dataset.version}.`);
  expect(textContent).toContain('1 of 3 slides uses records or values it doesn’t have');
  fireEvent.click(screen.getByRole('button', { name: 'Use this data' }));
  const [[changed]] = onDeck.mock.calls as [[Deck]];
  expect(changed.slides.map(({ dataset: { identity } }) => identity)).toEqual([here, here, here]);
});
