import { expect, test } from 'vitest';
import { parseView, serialiseView } from '../../state/viewUrl.ts';
import { FORMAT, parseDeck, readDeck, VERSION, writeDeck } from './deckFile.ts';

const layer = {
  id: 'governments',
  title: 'Governments',
  source: 'Example register',
  rows: [
    { name: 'First', start: '2008', end: '2012' },
    { name: 'Summit', start: '2015-07-09', end: null },
    { name: 'Backwards', start: '2015', end: '2012' },
  ],
};
const slide = { title: 'A', text: '', notes: '', view: '?layers=governments' };
const file = { format: FORMAT, version: VERSION, title: '', author: '', slides: [slide], layers: [layer] };

test('a briefing carries the layers of its slides, under the ids of their content', () => {
  const reading = readDeck(file, () => 'id');
  if (!reading.ok) throw new Error('not read');
  expect(reading.faults.map(({ key }) => key)).toEqual(['deck.fault.layerRow']);
  const [read] = reading.deck.layers ?? [];
  expect(read).toEqual({
    ...layer,
    id: expect.stringMatching(/^[0-9a-f]{16}$/),
    rows: layer.rows.slice(0, 2),
  });
  expect(reading.deck.slides[0]?.view).toBe(`?layers=${read?.id}`);
  expect(parseDeck(writeDeck(reading.deck), () => 'id')).toMatchObject({ faults: [], deck: reading.deck });
});

test('layers of a view are written and read again', () => {
  const { view } = parseView('?layers=b,a');
  expect(view.layers).toEqual(['a', 'b']);
  expect(serialiseView(view)).toBe('?layers=a,b');
});
