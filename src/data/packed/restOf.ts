import type { Agreement, GroupParty, Party, Source } from '../../core/dataset.ts';
import { isSame } from '../../core/isSame.ts';

/** Whether a value is a text that a text column preserves, which excludes half a surrogate pair. */
export const isPlainText = (value: unknown): value is string =>
  typeof value === 'string' && value.isWellFormed();

/** Keys of a record that the columns and the text columns hold, if their values are plain. */
const IN_COLUMNS = new Set([
  'id',
  'title',
  'summary',
  'date',
  'dateBasis',
  'parties',
  'kind',
  'stage',
  'level',
  'sectors',
  'sources',
]);

/** Values shared by the records of a dataset, which need not be stored with each. */
export interface Common {
  readonly groups: ReadonlyMap<string, GroupParty>;
  readonly sectors: ReadonlySet<string>;
  readonly source: Source;
}

/** Whether the columns fully describe the parties, each of them once. */
const arePartiesPlain = (parties: readonly Party[], { groups }: Common): boolean =>
  parties.every((party, i) => {
    if (parties.findIndex(({ code }) => code === party.code) < i) return false;
    const known = groups.get(party.code);
    return known ? isSame(party, known) : party.type === 'country' && party.bodies === undefined;
  });

/** Whether the columns hold every sector, each of them once. */
const areSectorsPlain = (ids: readonly string[], { sectors }: Common) =>
  ids.every((id, i) => sectors.has(id) && ids.indexOf(id) === i);

/** Whether a record has only the common source, apart from its address. */
export function isSourcePlain(sources: readonly Source[], { source }: Common): boolean {
  const [first] = sources;
  if (!first || sources.length > 1) return false;
  for (const key in first)
    if (key !== 'url' && !isSame(first[key as keyof Source], source[key as keyof Source])) return false;
  for (const key in source) if (first[key as keyof Source] === undefined) return false;
  return first.url === undefined || isPlainText(first.url);
}

/** JSON of the values only the record itself holds; '' if there are none. */
export function restOf(agreement: Agreement, common: Common): string {
  const { title, summary, parties, sectors, sources } = agreement;
  const rest: Record<string, unknown> = {};
  if (!isPlainText(title)) rest.title = title;
  if (!isPlainText(summary)) rest.summary = summary;
  if (!arePartiesPlain(parties, common)) rest.parties = parties;
  if (!areSectorsPlain(sectors, common)) rest.sectors = sectors;
  if (!isSourcePlain(sources, common)) rest.sources = sources;
  for (const key in agreement) if (!IN_COLUMNS.has(key)) rest[key] = agreement[key as keyof Agreement];
  return Object.keys(rest).length > 0 ? JSON.stringify(rest) : '';
}
