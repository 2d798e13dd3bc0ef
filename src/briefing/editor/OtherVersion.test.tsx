// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { DatasetRef } from '../../core/datasetRef.ts';
import type { Deck } from '../../core/deck.ts';
import { DEFAULT_DATASET } from '../../core/site.ts';
import { dataset, names } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { OtherVersion } from './OtherVersion.tsx';

const title = names.text(dataset.title);

function show(ref: Partial<DatasetRef>) {
  const made: DatasetRef = {
    ...{ name: DEFAULT_DATASET, title, version: '0.9', identity: null, records: 3, ...ref },
  };
  const slide = (id: string, view: string) => ({
    ...{ id, title: id, text: '', notes: '', view: `?data=${made.name}${view}`, dataset: made },
  });
  const deck: Deck = {
    ...{ id: 'deck', title: 'T', author: '', language: 'en' },
    slides: [slide('a', ''), slide('b', '&sel=nobody')],
  };
  const onEdit = vi.fn();
  renderWithAtlas(<OtherVersion deck={deck} onEdit={onEdit} />);
  return { deck, onEdit };
}

const OLDER = { identity: `${DEFAULT_DATASET}@0.9` };

test.each([
  ['of a file beside the page', OLDER],
  ['of one that a briefing of format 1 tells by its version', {}],
  ['of data of one’s own, by its title', { name: `local-${'a'.repeat(20)}`, identity: 'a'.repeat(20) }],
])('slides on another version, %s, are put on what is shown when one says so', async (_, ref) => {
  const { deck, onEdit } = show(ref);
  const status = await screen.findByRole('status');
  expect(status.textContent).toContain(`2 slides use another version of “${title}”`);
  expect(status.textContent).toContain('1 of them uses records or values');
  expect(onEdit).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Switch them to the current data' }));
  const [[change]] = onEdit.mock.calls as [[(deck: Deck) => Deck]];
  const put = change(deck).slides;
  expect(put.map(({ dataset: { identity } }) => identity)).toEqual(
    Array(2).fill(`${DEFAULT_DATASET}@${dataset.version}`),
  );
  expect(put.map(({ view }) => view)).toEqual(['', '?sel=nobody']);
});

test.each([
  ['the very one', { identity: `${DEFAULT_DATASET}@${dataset.version}` }],
  ['the version a briefing of format 1 names', { version: dataset.version }],
  ['of which nothing is said', { version: '' }],
  ['other data', { name: 'local-x', title: 'Other', identity: 'b'.repeat(20) }],
])('on %s nothing is offered', async (_, ref) => {
  show(ref);
  await act(async () => {});
  expect(screen.queryByRole('status')).toBeNull();
});
