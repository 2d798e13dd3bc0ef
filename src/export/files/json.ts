import type { Agreement, Dataset, Text } from '../../core/dataset.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { type ExportInput, selectionOf } from './fields.ts';

/** Maximum lengths in the file format, in characters. */
const MAX_NAME = 100;
const MAX_TEXT = 20_000;
const SUFFIX = '-selection';

/** The visible records without relations to those left out, and the number of these relations. */
function chosen({ snapshot }: ExportInput) {
  const { columns, result } = snapshot;
  const rows = [...result.rows];
  const kept = new Set(rows.map((row) => columns.idOf(row)));
  let cut = 0;
  const agreements = rows.flatMap((row): readonly Agreement[] => {
    const agreement = columns.recordOf(row);
    if (!agreement) return [];
    const { relations, ...rest } = agreement;
    if (!relations) return [agreement];
    const within = relations.filter(({ to }) => kept.has(to));
    cut += relations.length - within.length;
    return [within.length > 0 ? { ...rest, relations: within } : rest];
  });
  return { agreements, cut };
}

/**
 * The remark followed by the existing description, in the language of the file; if both are too long, the latter is
 * cut.
 */
function described(description: Text | undefined, remark: string, language: string, plain: string): Text {
  const joined = (old: string) => `${remark} ${old}`.trim().slice(0, MAX_TEXT);
  if (description === undefined) return { [language]: joined('') };
  if (typeof description === 'string')
    return language === plain ? joined(description) : { [plain]: description, [language]: joined('') };
  return { ...description, [language]: joined(description[language] ?? '') };
}

/** The dataset with only the visible records; its name, title and description say so. */
function selectionDataset(input: ExportInput): Dataset {
  const { snapshot, evidence, t } = input;
  const { columns, dataset, names, result } = snapshot;
  const { agreements, cut } = chosen(input);
  const remark = [
    `${evidence.sentence}.`,
    `${selectionOf(input)}.`,
    ...(cut > 0 ? [`${t('file.relationsLeftOut', { count: cut })}.`] : []),
    [`${evidence.made}.`, evidence.link || (evidence.own && `${evidence.own}.`)].join(' ').trim(),
  ].join(' ');
  const title = t('file.nameSelection', {
    title: names.text(dataset.title),
    shown: result.rows.length,
    total: columns.n,
  }).slice(0, MAX_TEXT);
  return {
    ...dataset,
    name: `${dataset.name.slice(0, MAX_NAME - SUFFIX.length)}${SUFFIX}`,
    title: { [names.locale]: title },
    description: described(dataset.description, remark, names.locale, dataset.language),
    agreements,
  };
}

/**
 * The records as a dataset. If all are shown: the dataset, in chronological order. If some are: these with the
 * relations among themselves, under a name, title and description that say what was left out.
 */
export function datasetOf(input: ExportInput): Dataset {
  const { dataset, columns, result } = input.snapshot;
  const isWhole = result.rows.length === columns.n;
  return isWhole ? { ...dataset, agreements: chosen(input).agreements } : selectionDataset(input);
}

/** The same as a file in the atlas's own format, which it can open again. */
export const jsonOf = (input: ExportInput): string => `${JSON.stringify(datasetOf(input), null, 2)}\n`;

/** The dataset without filters. */
export function wholeDataset(snapshot: Snapshot): Snapshot {
  const view = { ...DEFAULT_VIEW, data: snapshot.view.data };
  return { ...snapshot, view, result: runQuery(snapshot.columns, queryOf(view)) };
}
