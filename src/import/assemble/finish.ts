import { byFrequency, recoded } from '../../core/codeCounts.ts';
import { COLOURS, colouredSectors, type ListedSectors } from '../../core/colouredSectors.ts';
import { type ColumnData, datedIn, type ListColumn, NO_PARTNER } from '../../core/columns.ts';
import type { DatasetInfo, StageTerm, VocabularyTerm } from '../../core/dataset.ts';
import { detectHub } from '../../core/hub.ts';
import { partnersOf } from '../../core/partners.ts';
import { inOrder } from '../../core/rowArrays.ts';
import { slugOf } from '../../core/slug.ts';
import { STAGES } from '../../core/taxonomy.ts';
import { timeOrder } from '../../core/timeOrder.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
import { takeLists } from './recordColumns.ts';
import type { TableImporter } from './tableImporter.ts';

/** Where a dataset comes from. */
export interface ImportOrigin {
  /** Name of the file, or the last part of its address. */
  readonly name: string;
  readonly url: string | null;
}

/**
 * Sectors ordered by number of rows. Sectors chosen by label to have a colour come first, and then only those have one.
 * A choice that matches none of these sectors was made for another table and is ignored.
 */
function sectorsOf(importer: TableImporter, lists: ListColumn): ListedSectors {
  const { sectors, isUnstatedMet } = importer.drawn.sectors;
  const { coloured } = importer.mapping;
  const labels = new Set(coloured?.slice(0, COLOURS));
  const ids = sectors.filter(({ label }) => labels.has(String(label))).map(({ id }) => id);
  const isForOthers = ids.length === 0 && labels.size > 0;
  const listed = colouredSectors(sectors, lists, coloured === null || isForOthers ? null : new Set(ids));
  // No row has the unstated sector, so it comes last and can be cut off.
  return isUnstatedMet ? listed : { ...listed, sectors: listed.sectors.slice(0, -1) };
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** For each stage code, the stage of the atlas's own list that it is drawn and read as. */
const meanings = (own: readonly VocabularyTerm[]) =>
  Uint8Array.from([...STAGES.keys(), ...own.map(() => STAGES.indexOf('unstated'))]);

/** Builds the dataset of all rows an importer has taken in. */
export function finishImport(importer: TableImporter, from: ImportOrigin): LoadedDataset {
  const { mapping } = importer;
  const { kinds: kindWords, stages: stageWords, levels: levelWords } = importer.drawn;
  const { codes, groups } = importer.drawn.parties.book;
  const { drawn, texts, ids } = importer.records();
  const { arrays, length } = drawn.rows;
  const minDay = arrays.minDay.subarray(0, length);
  const { maxDay } = arrays;
  const order = timeOrder(minDay, (a, b) => (maxDay[a] ?? 0) - (maxDay[b] ?? 0));
  const party = drawn.partyLists.done();
  const hub = mapping.hub === 'detect' ? detectHub(party, codes, groups) : mapping.hub;
  const partyOrder = byFrequency(party, codes.length);
  const partyCodes = [...partyOrder].map((place) => codes[place] ?? '');
  const partyColumn = recoded(takeLists(party, order), partyOrder);
  const { partner, values: partners } = partnersOf(
    { n: order.length, party: partyColumn, parties: partyCodes },
    hub ?? undefined,
  );
  const { sectors, column: sector } = sectorsOf(importer, takeLists(drawn.sectorLists.done(), order));
  const rows = inOrder(drawn.rows, order);
  const kinds = kindWords.byFrequency(rows.kind);
  const stages = stageWords.byFrequency(rows.stage);
  const levels = levelWords.byFrequency(rows.level);
  const stageTerms: StageTerm[] = stages.own.map((term) => ({ ...term, as: 'unstated' }));
  const source = { title: from.name, ...(from.url === null ? {} : { url: from.url }) };
  const info: DatasetInfo = {
    name: slugOf(mapping.title, 60) || 'dataset',
    title: mapping.title,
    version: '1',
    language: mapping.language,
    licenses: [],
    sources: [source],
    contributors: [],
    ...(hub === null ? {} : { hub }),
    sectors,
    kinds: some(kinds.own),
    stages: some(stageTerms),
    levels: some(levels.own),
  };
  const data: ColumnData = {
    n: order.length,
    ...rows,
    dated: datedIn(rows.minDay),
    kind: kinds.codes,
    stage: stages.codes,
    level: levels.codes,
    sector,
    partner,
    party: partyColumn,
    values: {
      sector: sectors.map(({ id }) => id),
      partner: partners.length > 0 ? partners : [NO_PARTNER],
      kind: kinds.values,
      stage: stages.values,
      level: levels.values,
    },
    parties: partyCodes,
    stageMeaning: meanings(stages.own),
    groups,
    relations: [],
  };
  return {
    info,
    data,
    packed: {
      order,
      ids,
      titles: texts.titles.done(),
      summaries: texts.summaries.done(),
      dates: drawn.dates.done(),
      urls: texts.urls.done(),
      rests: texts.rests.done(),
      fileRows: arrays.fileRow.slice(0, length),
      source: { title: from.name },
    },
  };
}
