import type { Agreement, Dataset } from '../core/dataset.ts';

/** How a dataset is to strain what it is drawn in. */
export interface Strain {
  readonly records: number;
  readonly partners: number;
  readonly sectors: number;
  /** Characters of every title and name. */
  readonly length: number;
  /** What titles and names are made of, again and again. */
  readonly words: string;
}

/** Characters of `words`, again and again, after a number that makes them differ. */
const said = ({ length, words }: Strain, number: number): string =>
  `${number} ${words.repeat(Math.ceil(length / words.length))}`.slice(0, length).trim();

/** A dataset of so many records with parties that no map has, and names of any length. Its years run from 1990. */
export function wideDataset(strain: Strain): Dataset {
  const { records, partners, sectors } = strain;
  const record = (i: number): Agreement => ({
    id: `record-${i}`,
    title: said(strain, i),
    summary: said(strain, i),
    date: String(1990 + (i % 35)),
    dateBasis: 'event',
    ...(i % 5 === 0 ? { validity: `${1990 + (i % 35)}/${i % 2 === 0 ? '..' : '2031'}` } : {}),
    parties: [
      { type: 'country', code: 'FRA' },
      { type: 'other', code: `P${i % partners}`, name: said(strain, i % partners), members: [] },
    ],
    kind: 'agreement',
    stage: 'signed',
    level: 'state',
    sectors: [`s-${i % sectors}`],
    sources: [{ title: said(strain, 0) }],
  });
  return {
    name: 'wide',
    title: said(strain, 0),
    version: '1',
    language: 'en',
    hub: 'FRA',
    licenses: [],
    sources: [{ title: said(strain, 0) }],
    contributors: [],
    sectors: Array.from({ length: sectors }, (_, i) => ({ id: `s-${i}`, label: said(strain, i) })),
    agreements: Array.from({ length: records }, (_, i) => record(i)),
  };
}
