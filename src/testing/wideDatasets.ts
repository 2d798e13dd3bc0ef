import type { Agreement, Dataset } from '../core/dataset.ts';

/** Dimensions of a dataset that strain the layout. */
export interface Strain {
  readonly records: number;
  readonly partners: number;
  readonly sectors: number;
  /** Length of every title and name, characters. */
  readonly length: number;
  /** Text to repeat for titles and names. */
  readonly words: string;
}

/** Text of the given length: a number that makes it unique, then `words` repeated. */
const nameOf = ({ length, words }: Strain, number: number): string =>
  `${number} ${words.repeat(Math.ceil(length / words.length))}`.slice(0, length).trim();

/** A dataset with many records, parties that no map has, and names of any length. Its years start at 1990. */
export function wideDataset(strain: Strain): Dataset {
  const { records, partners, sectors } = strain;
  const record = (i: number): Agreement => ({
    id: `record-${i}`,
    title: nameOf(strain, i),
    summary: nameOf(strain, i),
    date: String(1990 + (i % 35)),
    dateBasis: 'event',
    ...(i % 5 === 0 ? { validity: `${1990 + (i % 35)}/${i % 2 === 0 ? '..' : '2031'}` } : {}),
    parties: [
      { type: 'country', code: 'FRA' },
      { type: 'other', code: `P${i % partners}`, name: nameOf(strain, i % partners), members: [] },
    ],
    kind: 'agreement',
    stage: 'signed',
    level: 'state',
    sectors: [`s-${i % sectors}`],
    sources: [{ title: nameOf(strain, 0) }],
  });
  return {
    name: 'wide',
    title: nameOf(strain, 0),
    version: '1',
    language: 'en',
    hub: 'FRA',
    licenses: [],
    sources: [{ title: nameOf(strain, 0) }],
    contributors: [],
    sectors: Array.from({ length: sectors }, (_, i) => ({ id: `s-${i}`, label: nameOf(strain, i) })),
    agreements: Array.from({ length: records }, (_, i) => record(i)),
  };
}
