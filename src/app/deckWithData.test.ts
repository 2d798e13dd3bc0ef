import { expect, test } from 'vitest';
import type { Deck } from '../core/deck.ts';
import { identityOf } from '../data/identity/identityOf.ts';
import { packDataset } from '../data/packed/packDataset.ts';
import { takeSnapshot } from '../state/takeSnapshot.ts';
import { bundle, columns, dataset } from '../testing/builtIn.ts';
import { translate } from '../testing/translate.ts';
import { deckWithData } from './deckWithData.ts';

const identity = identityOf(packDataset(dataset));
const name = `local-${identity}`;
const ref = { name, identity, title: 'Mine', version: '1.2.0', records: columns.n };
const slide = { title: '', text: '', notes: '' };
const DECK: Deck = {
  ...{ id: 'd', title: 'D', author: '', language: 'en' },
  slides: [
    { ...slide, id: 'a', view: `?data=${name}&partner=CHN`, dataset: ref },
    { ...slide, id: 'b', view: '', dataset: { ...ref, name: 'russia-digital-economy', identity: null } },
  ],
};

test('all records go along under their own identity; what is beside the page does not', async () => {
  const { deck, data } = await deckWithData(DECK, async () => bundle, 'all', translate);
  expect(data.map(({ agreements }) => agreements.length)).toEqual([columns.n]);
  expect(deck.slides.map(({ dataset: { name: on } }) => on)).toEqual([name, 'russia-digital-economy']);
  expect(deck.slides[1]).toEqual(DECK.slides[1]);
});

test('of a part, the slides are on that part, which says so', async () => {
  const { snapshot } = await takeSnapshot(bundle, '?partner=CHN');
  const { deck, data } = await deckWithData(DECK, async () => bundle, 'slides', translate);
  const [part] = data;
  if (!part) throw new Error('Nothing was taken along');
  expect(part.agreements).toHaveLength(snapshot.result.rows.length);
  const own = identityOf(packDataset(part));
  expect(own).not.toBe(identity);
  expect(deck.slides[0]).toMatchObject({
    view: `?data=local-${own}&partner=CHN`,
    dataset: { identity: own, records: part.agreements.length },
  });
  const ids = new Set(part.agreements.map(({ id }) => id));
  for (const { relations = [] } of part.agreements) for (const { to } of relations) expect(ids).toContain(to);
});

test('where the data is not here, it is said which', async () => {
  await expect(deckWithData(DECK, async () => null, 'all', translate)).rejects.toThrow('“Mine”');
});
