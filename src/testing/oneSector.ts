import type { Dataset } from '../core/dataset.ts';
import { KINDS } from '../core/taxonomy.ts';
import { dataset } from './builtIn.ts';

/** The built-in dataset's terms over `count` records of alternating kinds, `alike` of them in one sector. */
export function oneSector(count: number, alike: number): Dataset {
  const [like] = dataset.agreements;
  if (!like) throw new Error('the built-in dataset is empty');
  const partners = ['CHN', 'BLR', 'KAZ', 'SRB'];
  return {
    ...dataset,
    agreements: Array.from({ length: count }, (_, i) => ({
      ...like,
      id: `record-${i}`,
      title: `Record ${i}`,
      shortTitle: `Record ${i}`,
      date: `${2000 + (i % 20)}-05-09`,
      validity: undefined,
      relations: [],
      parties: ['RUS', partners[i % partners.length] ?? ''].map((code) => ({
        type: 'country' as const,
        code,
      })),
      kind: KINDS[i % 3] ?? '',
      sectors: [i < alike ? 'regulation' : 'connectivity'],
    })),
  };
}
