import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectorSwatches } from '../../core/colourField.ts';
import { columnsOf } from '../../core/columns.ts';
import type { Dataset } from '../../core/dataset.ts';
import { datasets, PARTNERS, SECTORS } from '../../testing/arbitraries.ts';
import type { LoadedDataset } from '../packed/loaded.ts';
import { packDataset } from '../packed/packDataset.ts';
import { unpackRecords } from '../packed/packedRecords.ts';
import { settingsFacts, settled } from './settings.ts';
import { isLoadedDataset } from './storedShape.ts';

const recordsOf = ({ data, packed }: LoadedDataset) => {
  const { recordOf } = columnsOf(data, unpackRecords(data, packed));
  return Array.from({ length: data.n }, (_, row) => recordOf(row));
};
const AS_THEY_ARE = { coloured: null } as const;

/** Records of the given sectors, all of one day and all between Russia and China. */
function datasetOf(...sectors: readonly string[]): Dataset {
  const ids = [...new Set(sectors)];
  return {
    ...{ name: 'x', title: 'X', version: '1', language: 'en' },
    ...{ licenses: [], sources: [], contributors: [] },
    sectors: ids.map((id) => ({ id, label: id.toUpperCase() })),
    agreements: sectors.map((sector, i) => ({
      ...{ id: `r-${i}`, title: 'A', summary: 'A', date: '2020', dateBasis: 'event', kind: 'talks' },
      ...{ stage: 'held', level: 'state', sectors: [sector], sources: [{ title: 'S' }] },
      parties: [
        { type: 'country', code: 'RUS' },
        { type: 'country', code: 'CHN' },
      ],
    })),
  };
}

describe('another hub', () => {
  test('makes the columns that the dataset with that hub has', () => {
    const hubs = fc.constantFrom(null, 'RUS', ...PARTNERS);
    fc.assert(
      fc.property(datasets, hubs, (dataset, hub) => {
        const after = settled(packDataset(dataset), { hub, ...AS_THEY_ARE });
        expect(after.data).toEqual(packDataset({ ...dataset, hub: hub ?? undefined }).data);
        expect(after.info.hub ?? null).toBe(hub);
        expect(isLoadedDataset(after)).toBe(true);
      }),
    );
  });

  test('is found where nearly every record has the same party', () => {
    const loaded = settled(packDataset(datasetOf('a', 'b')), { hub: null, ...AS_THEY_ARE });
    expect(settingsFacts(loaded)).toMatchObject({ hub: null, countries: ['RUS', 'CHN'] });
    expect(settled(loaded, { hub: 'detect', ...AS_THEY_ARE }).info.hub).toBe('RUS');
  });
});

describe('other colours', () => {
  test('leave every record as it was', () => {
    fc.assert(
      fc.property(datasets, fc.subarray([...SECTORS]), (dataset, coloured) => {
        const before = packDataset(dataset);
        const after = settled(before, { hub: 'RUS', coloured });
        expect(recordsOf(after)).toEqual(recordsOf(before));
        expect(isLoadedDataset(after)).toBe(true);
        const swatches = sectorSwatches(after.info.sectors);
        const inColour = SECTORS.filter((id) => (swatches.get(id) ?? -1) >= 0);
        expect(inColour).toEqual(SECTORS.filter((id) => coloured.includes(id)));
      }),
    );
  });

  test('go to the sectors chosen, those with most records first, and back', () => {
    const many = 'abcdefghij'.split('');
    const loaded = packDataset(datasetOf(...many, 'j', 'j', 'b'));
    const chosen = settled(loaded, { hub: null, coloured: ['c', 'j', 'b'] });
    expect(settingsFacts(chosen).sectors.slice(0, 4)).toEqual([
      { id: 'j', label: 'J', records: 3, crossCutting: false },
      { id: 'b', label: 'B', records: 2, crossCutting: false },
      { id: 'c', label: 'C', records: 1, crossCutting: false },
      { id: 'a', label: 'A', records: 1, crossCutting: true },
    ]);
    const back = settled(chosen, { hub: null, coloured: many.slice(0, 8) });
    expect(settingsFacts(back).sectors.find(({ id }) => id === 'a')?.crossCutting).toBe(false);
  });
});
