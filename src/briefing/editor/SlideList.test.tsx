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

function Editing({ count = 200 }) {
  const [deck, setDeck] = useState<Deck>({ ...made, slides: made.slides.slice(0, count) });
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

test('several slides are selected with Shift, Ctrl or all, and deleted and moved in one step each', async () => {
  renderWithAtlas(<Editing count={12} />);
  await screen.findByLabelText('Title');
  const head = (place: number) => screen.getByRole('button', { name: new RegExp(`^Slide ${place}: `) });
  const order = () => screen.getAllByRole('button', { name: /^Slide \d+: / }).map((each) => each.textContent);
  const chosen = () => screen.getAllByRole('checkbox', { checked: true }).length;
  fireEvent.keyDown(head(1), { key: 'ArrowDown', shiftKey: true });
  expect(document.activeElement).toBe(head(2));
  fireEvent.keyDown(head(2), { key: 'ArrowDown', shiftKey: true });
  expect(chosen()).toBe(3);
  expect(screen.getAllByText('3 of 12 selected')).toHaveLength(2);
  fireEvent.click(head(5), { ctrlKey: true });
  expect(chosen()).toBe(4);
  fireEvent.keyDown(head(5), { key: 'ArrowDown', altKey: true });
  expect(
    order()
      .slice(0, 6)
      .map((text) => text?.replace(/^\d+/, '')),
  ).toEqual([...['Slide 3', 'Slide 5', 'Slide 0', 'Slide 1', 'Slide 2', 'Slide 4']]);
  fireEvent.keyDown(head(3), { key: 'Delete' });
  expect(order()).toHaveLength(8);
  expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
  fireEvent.keyDown(head(1), { key: 'a', code: 'KeyA', ctrlKey: true });
  expect(chosen()).toBe(8);
  fireEvent.keyDown(head(1), { key: 'Escape' });
  expect(screen.queryAllByRole('checkbox')).toHaveLength(0);
});

test('copied slides are pasted after the slide that has the focus', async () => {
  renderWithAtlas(<Editing count={12} />);
  await screen.findByLabelText('Title');
  const head = (place: number) => screen.getByRole('button', { name: new RegExp(`^Slide ${place}: `) });
  const texts = new Map<string, string>();
  const clipboardData = {
    setData: (type: string, text: string) => texts.set(type, text),
    getData: (type: string) => texts.get(type) ?? '',
  };
  fireEvent.focus(head(3));
  fireEvent.keyDown(head(3), { key: 'Delete' });
  expect(screen.getByText('Slide 3 deleted. You can undo this.')).toBeTruthy();
  fireEvent.focus(head(1));
  fireEvent.copy(head(1), { clipboardData });
  fireEvent.focus(head(4));
  fireEvent.paste(head(4), { clipboardData });
  expect(screen.getByText('1 slide added.')).toBeTruthy();
  expect(head(5).textContent).toBe('5Slide 0');
  expect(document.activeElement).toBe(head(5));
});
