import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datasets } from '../testing/arbitraries';
import { richDatasets } from '../testing/richDatasets';
import { packDataset } from './packed/packDataset';
import { rehub } from './rehub';

test('another hub is as if the dataset had always had it', () => {
  fc.assert(
    fc.property(
      fc.oneof(datasets, richDatasets),
      fc.constantFrom(null, 'RUS', 'CHN', 'XYZ'),
      (dataset, hub) => {
        const { hub: _, ...about } = dataset;
        const always = packDataset(hub === null ? about : { ...about, hub });
        expect(rehub(packDataset(dataset), hub)).toEqual(always);
      },
    ),
  );
});
