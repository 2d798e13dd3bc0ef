// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { Annotation } from '../../core/annotation.ts';
import type { Slide } from '../../core/deck.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { takeSnapshot } from '../../state/takeSnapshot.ts';
import { bundle, dataset } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { Annotations } from './Annotations.tsx';

const taken = await takeSnapshot(bundle, '?partner=CHN');
const second = dataset.agreements[1]?.id ?? '';

/** Shows the annotations of a slide while the reader has selected a record. */
function annotate(annotations: readonly Annotation[] = []) {
  const changes: (readonly Annotation[])[] = [];
  const say = vi.fn();
  function Editing() {
    const [slide, setSlide] = useState<Slide>({
      ...{ id: 's', title: 'A', text: '', notes: '', view: '?partner=CHN', annotations },
      dataset: {
        name: DEFAULT_VIEW.data,
        title: '',
        version: dataset.version,
        identity: null,
        records: null,
      },
    });
    const change = (next: readonly Annotation[]) => {
      changes.push(next);
      setSlide({ ...slide, annotations: next });
    };
    return <Annotations slide={slide} taken={taken} drawn={() => null} onChange={change} say={say} />;
  }
  renderWithAtlas(<Editing />, { view: { selected: second } });
  return { latest: () => changes.at(-1), count: () => changes.length, say };
}

test('a callout points to the selected record, and its text has the focus', () => {
  const { latest } = annotate();
  fireEvent.click(screen.getByRole('button', { name: 'Add callout' }));
  expect(latest()).toEqual([{ kind: 'callout', text: '', at: { kind: 'record', id: second }, step: 0 }]);
  const text = screen.getByLabelText('Text');
  expect(document.activeElement).toBe(text);
  fireEvent.change(text, { target: { value: 'First' } });
  expect(latest()?.[0]).toMatchObject({ text: 'First' });
  fireEvent.change(screen.getByLabelText('Points to'), { target: { value: '1' } });
  expect(latest()?.[0]).toMatchObject({ at: { kind: 'partner' } });
});

test('a callout is moved with Alt and the arrow keys, and placed automatically again', () => {
  const { latest, count } = annotate([
    { kind: 'callout', text: '', at: { kind: 'partner', code: 'CHN' }, offset: { dx: 0.2, dy: 0 }, step: 0 },
  ]);
  const right = screen.getByLabelText('Right, %');
  fireEvent.keyDown(right, { key: 'ArrowUp', altKey: true });
  expect(latest()?.[0]).toMatchObject({ offset: { dx: 0.2, dy: -0.01 } });
  // In a text, Alt with an arrow moves by words.
  fireEvent.keyDown(screen.getByLabelText('Text'), { key: 'ArrowLeft', altKey: true });
  expect(count()).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Place automatically' }));
  expect(latest()?.[0]).not.toHaveProperty('offset');
});

test('what is not a date is named and not taken', () => {
  const { latest, count } = annotate([{ kind: 'milestone', text: '', date: '2014', step: 0 }]);
  const date = screen.getByLabelText('Date');
  fireEvent.change(date, { target: { value: '2014-1' } });
  expect(count()).toBe(0);
  expect(screen.getByText(/Write a date/)).toBeTruthy();
  fireEvent.change(date, { target: { value: '2014-11' } });
  expect(latest()?.[0]).toMatchObject({ date: '2014-11' });
  expect(screen.queryByText(/Write a date/)).toBeNull();
});

test('what is highlighted follows the selection on request; removing is said', () => {
  const { latest, say } = annotate([{ kind: 'highlight', of: [{ kind: 'partner', code: 'CHN' }], step: 2 }]);
  const item = within(screen.getByRole('group', { name: '1. Highlight' }));
  expect(item.getByText('China')).toBeTruthy();
  fireEvent.click(item.getByRole('button', { name: 'Use the current selection' }));
  expect(latest()?.[0]).toEqual({ kind: 'highlight', of: [{ kind: 'record', id: second }], step: 2 });
  fireEvent.change(item.getByLabelText('Step'), { target: { value: '120' } });
  expect(latest()?.[0]).toMatchObject({ step: 99 });
  fireEvent.click(item.getByRole('button', { name: 'Remove: 1. Highlight' }));
  expect(latest()).toEqual([]);
  expect(say).toHaveBeenCalledWith('Annotation 1 removed. You can undo this.');
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Annotations' }));
});
