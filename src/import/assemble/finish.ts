import { byFrequency, recoded } from '../../core/codeCounts.ts';
import { COLOURS, colouredSectors, type ListedSectors } from '../../core/colouredSectors.ts';
import { type ListColumn, NO_PARTNER } from '../../core/columns.ts';
import type { DatasetInfo, StageTerm } from '../../core/dataset.ts';
import { detectHub } from '../../core/hub.ts';
import { slugOf } from '../../core/slug.ts';
import { stageMeanings } from '../../core/vocabularies.ts';
import type { LoadedDataset } from '../../data/packed/loaded.ts';
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

/** Builds the dataset of all rows an importer has taken in. */
export function finishImport(importer: TableImporter, from: ImportOrigin): LoadedDataset {
  const { mapping } = importer;
  const { kinds: kindWords, stages: stageWords, levels: levelWords } = importer.drawn;
  const { codes, groups } = importer.drawn.parties.book;
  const { drawn, texts, ids } = importer.records();
  const { sectors: sectorReader } = importer.drawn;
  const party = drawn.partyLists.done(codes.length);
  const hub = mapping.hub === 'detect' ? detectHub(party, codes, groups) : mapping.hub;
  const partyOrder = byFrequency(party, codes.length);
  const { sectors, column: sector } = sectorsOf(
    importer,
    drawn.sectorLists.done(sectorReader.sectors.length),
  );
  const { data, order } = drawn.done({
    party: recoded(party, partyOrder),
    parties: [...partyOrder].map((place) => codes[place] ?? ''),
    groups,
    hub: hub ?? undefined,
    sector,
    values: { sector: sectors.map(({ id }) => id), kind: [], stage: [], level: [] },
  });
  const kinds = kindWords.byFrequency(data.kind);
  const stages = stageWords.byFrequency(data.stage);
  const levels = levelWords.byFrequency(data.level);
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
  const { partner } = data.values;
  return {
    info,
    data: {
      ...data,
      kind: kinds.codes,
      stage: stages.codes,
      level: levels.codes,
      stageMeaning: stageMeanings(stageTerms),
      values: {
        sector: data.values.sector,
        partner: partner.length > 0 ? partner : [NO_PARTNER],
        kind: kinds.values,
        stage: stages.values,
        level: levels.values,
      },
    },
    packed: {
      order,
      ids,
      dates: drawn.dates.done(),
      ...texts.done(),
      fileRows: drawn.rows.arrays.fileRow.slice(0, order.length),
      source: { title: from.name },
    },
  };
}
