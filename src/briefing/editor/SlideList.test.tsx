// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { Deck, Slide } from '../../core/deck.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { dataset } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { SlideList } from './SlideList.tsx';
import type { Editor } from './useEditor.ts';

const drawn = vi.hoisted((): string[] => []);
/** Slides whose picture is there. */
const pictured = vi.hoisted(() => new Set<string>());
vi.mock('../SlidePicture.tsx', () => ({
  SlidePicture: ({ slide, views }: { slide: Slide; views: { view: unknown } }) => {
    drawn.push(slide.id);
    if (views.view !== null) pictured.add(slide.id);
    return null;
  },
}));

const made: Deck = {
  ...{ id: 'd', title: 'A talk', author: '', language: 'en' },
  slides: Array.from({ length: 200 }, (_, i) => ({
    ...{ id: `s${i}`, title: `Slide ${i}`, text: '', notes: '', view: '' },
    dataset: { name: DEFAULT_VIEW.data, title: '', version: dataset.version, identity: null, records: null },
  })),
};

function Editing() {
  const [deck, setDeck] = useState(made);
  const edit: Editor['edit'] = (change) => setDeck(change);
  return <SlideList deck={deck} onEdit={edit} world={null} theme="light" active="s7" onActive={vi.fn()} />;
}

test('a key typed in one slide of many draws that one alone', async () => {
  renderWithAtlas(<Editing />);
  const title = await screen.findByLabelText('Title');
  await waitFor(() => expect(pictured.size).toBe(200));
  expect(new Set(drawn).size).toBe(200);
  drawn.length = 0;
  fireEvent.change(title, { target: { value: 'Slide 7, rewritten' } });
  expect(screen.getByRole('button', { name: /Slide 7, rewritten/ })).toBeTruthy();
  expect(new Set(drawn)).toEqual(new Set(['s7']));
});
