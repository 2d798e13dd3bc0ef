import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dataset } from '../../core/dataset.ts';
import { datasets } from '../../testing/arbitraries.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { importText } from '../../testing/importTable.ts';
import { richDatasets } from '../../testing/richDatasets.ts';
import { settled } from '../kept/settings.ts';
import { packDataset } from '../packed/packDataset.ts';
import { unpackDataset } from '../packed/unpackDataset.ts';
import { identityOf } from './identityOf.ts';

const idOf = (dataset: Dataset) => identityOf(packDataset(dataset));
const TABLE = 'title,date,parties,note\nOn trade,2015,France; Japan,old\nOn fish,2016,Japan; Chile,\n';

test('a dataset has the same identity in any order of its records, and after being written and read', () => {
  fc.assert(
    fc.property(fc.oneof(datasets, richDatasets), fc.infiniteStream(fc.nat()), (dataset, places) => {
      const agreements = dataset.agreements
        .map((agreement) => ({ agreement, at: places.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ agreement }) => agreement);
      const id = idOf(dataset);
      expect(id).toMatch(/^[0-9a-f]{20}$/);
      expect(idOf({ ...dataset, agreements })).toBe(id);
      const written: Dataset = JSON.parse(JSON.stringify(unpackDataset(packDataset(dataset))));
      expect(idOf(written)).toBe(id);
      const again = structuredClone(packDataset(dataset));
      expect(identityOf(again)).toBe(id);
    }),
    { numRuns: 150 },
  );
});

test('one more character in any record makes another', () => {
  const id = idOf(builtIn);
  fc.assert(
    fc.property(
      fc.nat({ max: builtIn.agreements.length - 1 }),
      fc.constantFrom('id', 'title', 'summary', 'kind', 'notes', 'place'),
      (at, field) => {
        const agreements = builtIn.agreements.map((agreement, i) => {
          if (i !== at) return agreement;
          if (field === 'notes') return { ...agreement, notes: [...(agreement.notes ?? []), 'x'] };
          if (field === 'kind')
            return { ...agreement, kind: agreement.kind === 'talks' ? 'project' : 'talks' };
          const old = agreement[field as 'id' | 'title' | 'summary' | 'place'];
          return { ...agreement, [field]: typeof old === 'string' ? `${old}x` : { ...old, en: 'x' } };
        });
        expect(idOf({ ...builtIn, agreements })).not.toBe(id);
      },
    ),
  );
});

test('a source and a term count, the day a source was read does not', () => {
  const [first, ...others] = builtIn.agreements;
  if (!first) throw new Error('The built-in dataset is empty');
  const withSource = (change: object) => ({
    ...builtIn,
    agreements: [{ ...first, sources: first.sources.map((each) => ({ ...each, ...change })) }, ...others],
  });
  expect(idOf(withSource({ accessed: '2020-01-01' }))).toBe(idOf(builtIn));
  expect(idOf(withSource({ publisher: 'Somebody' }))).not.toBe(idOf(builtIn));
  const sectors = builtIn.sectors.map((sector, i) => (i === 0 ? { ...sector, label: 'Other' } : sector));
  expect(idOf({ ...builtIn, sectors })).not.toBe(idOf(builtIn));
});

test('what a reader decides about a dataset is no part of it', () => {
  const packed = packDataset(builtIn);
  const other = settled(packed, { hub: 'CHN', coloured: builtIn.sectors.slice(2, 4).map(({ id }) => id) });
  expect(identityOf(other)).toBe(identityOf(packed));
  expect(idOf({ ...builtIn, title: 'Mine', name: 'mine' })).toBe(idOf(builtIn));
});

test('a table is told by what is in it, whatever its file and dataset are called', async () => {
  const one = identityOf(await importText(TABLE));
  expect(identityOf(await importText(TABLE, { title: 'Other' }))).toBe(one);
  expect(identityOf(await importText(TABLE.replace('fish', 'fist')))).not.toBe(one);
  expect(identityOf(await importText(TABLE.replace('old', 'new')))).not.toBe(one);
  const written: Dataset = JSON.parse(JSON.stringify(unpackDataset(await importText(TABLE))));
  expect(idOf(written)).toBe(one);
});

test('a summary that repeats the title is the same as none, however it is packed', async () => {
  const table =
    'title,date,parties,summary\nOn trade,2015,France; Japan,On trade\nOn fish,2016,Japan; Chile,Cod\n';
  const read = await importText(table);
  const written: Dataset = JSON.parse(JSON.stringify(unpackDataset(read)));
  expect(idOf(written)).toBe(identityOf(read));
  expect(identityOf(await importText(table.replace('Japan,On trade', 'Japan,')))).toBe(identityOf(read));
  expect(identityOf(await importText(table.replace('Japan,On trade', 'Japan,On trada')))).not.toBe(
    identityOf(read),
  );
});
