import { UNDATED_DAY } from '../../core/columns.ts';
import type { Text } from '../../core/dataset.ts';
import type { Day } from '../../core/days.ts';
import { parseEdtfInterval } from '../../core/edtf.ts';
import { hashOf, slugOf } from '../../core/slug.ts';
import type { RestOfRecord } from '../../data/packed/packedRecords.ts';
import { PackedTexts } from '../../data/packed/packedTexts.ts';
import { type TextColumn, type TextColumnBuilder, textAt } from '../../data/packed/textColumn.ts';
import type { Gatherer, RecordGroup } from './gatherer.ts';
import { DrawnRecords, type RecordColumns } from './recordColumns.ts';
import { jsonOf, type MutableRest, type TextPart } from './textPart.ts';
import { MADE_REMARK, type TitleMaker } from './titleMaker.ts';
import { UniqueIds } from './uniqueIds.ts';
import type { VisualColumns } from './visualColumns.ts';

/** Characters of the title that go into an id. */
const ID_TITLE = 40;

/** The single-row records, several of which may be one record. */
interface Input {
  readonly drawn: VisualColumns;
  readonly texts: TextPart;
  readonly ids: TextColumn;
  readonly maker: TitleMaker;
  readonly gatherer: Gatherer;
  /** Whether rows are merged by the table's own identifier. */
  readonly byId: boolean;
}

/** Merged records, and the rows each was made from. */
export interface GatheredRecords extends RecordColumns {
  readonly groups: readonly RecordGroup[];
}

const REMARK = JSON.stringify(MADE_REMARK);

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/**
 * The value that all records of a group share; the unstated one if they differ, or if each is about another party and
 * only some state a value.
 */
function agreed(codes: Uint32Array, records: readonly number[], unstated: number, isByParty: boolean) {
  const all = unique(records.map((record) => codes[record] ?? unstated));
  const [stated = unstated, ...more] = all.filter((code) => code !== unstated);
  return more.length > 0 || (isByParty && all.length > 1) ? unstated : stated;
}

/**
 * Validity of a group: from the first day on which any of its records holds, to the end that all of them state. An end
 * that applies to one party does not apply to the others.
 */
function validityOf({ validities }: VisualColumns, records: readonly number[], isByParty: boolean) {
  const all = records.map((record) => validities.get(record));
  const stated = unique(all.filter((edtf) => edtf !== undefined));
  if (stated.length === 0) return undefined;
  const ends = unique((isByParty ? all : stated).map((edtf = '/') => edtf.slice(edtf.indexOf('/') + 1)));
  const starts = stated.flatMap((edtf) => {
    const start = parseEdtfInterval(edtf)?.start;
    return start && typeof start !== 'string' ? [{ min: start.min, edtf }] : [];
  });
  const [first] = starts.sort((a, b) => a.min - b.min);
  const [edtf = '', ...others] = stated;
  const shared =
    others.length === 0 && ends.length === 1
      ? edtf
      : `${first?.edtf.slice(0, first.edtf.indexOf('/')) ?? ''}/${ends.length === 1 ? ends[0] : ''}`;
  const interval = parseEdtfInterval(shared);
  return interval ? { edtf: shared, interval } : undefined;
}

/** The records of a table whose rows were merged, in the form {@link finishImport} takes. */
export function gatheredRecords(input: Input): GatheredRecords {
  const { ids, gatherer, byId, maker } = input;
  const { records: single, sectors, parties, kinds, stages, levels } = input.drawn;
  const groups = gatherer.groups();
  const from = single.rows.arrays;
  const drawn = new DrawnRecords();
  const texts = new PackedTexts();
  const uniqueIds = new UniqueIds();
  for (const group of groups) {
    const { records } = group;
    const [first = 0] = records;
    const byDay = [...records].sort(
      (a, b) =>
        (from.minDay[a] ?? 0) - (from.minDay[b] ?? 0) || (from.maxDay[a] ?? 0) - (from.maxDay[b] ?? 0),
    );
    const [dated = first] = byDay;
    const [min, max] = [from.minDay[dated] ?? UNDATED_DAY, from.maxDay[dated] ?? UNDATED_DAY];
    const isByParty = gatherer.isByParty(group);
    const validity = validityOf(input.drawn, records, isByParty);
    const kind = agreed(from.kind, records, kinds.unstated, isByParty);
    const partyCodes = unique(records.flatMap((record) => [...single.partyLists.at(record)]));
    const sectorCodes = unique(records.flatMap((record) => [...single.sectorLists.at(record)]));
    const named = sectorCodes.filter((code) => code !== sectors.unstated);
    drawn.add({
      date: min === UNDATED_DAY ? null : { min: min as Day, max: max as Day },
      spread: from.oneOf[dated] ?? 0,
      reported: false,
      validity: validity?.interval ?? null,
      kind,
      stage: agreed(from.stage, records, stages.unstated, isByParty),
      level: agreed(from.level, records, levels.unstated, isByParty),
      parties: partyCodes,
      sectors: named.length > 0 ? named : sectorCodes,
      fileRow: from.fileRow[first] ?? 0,
    });
    const date = single.dates.at(dated);
    drawn.dates.add(date);
    const codes = partyCodes.map((code) => parties.book.codes[code] ?? '');
    const title = addTexts(texts, input, group, validity?.edtf, maker.make(kinds.wordOf(kind), codes, date));
    const madeId = `${slugOf(title, ID_TITLE) || 'r'}-${hashOf(group.key).slice(0, 6)}`;
    uniqueIds.take(byId || group.key === '' ? textAt(ids, first) : madeId);
  }
  return { drawn, texts, ids: uniqueIds.done(), groups };
}

/** Keys of the rest of a record that are taken from the first record that has them. */
const FIRST_OF = ['shortTitle', 'place'] as const;

/**
 * Adds the texts of a group.
 * @param madeTitle title for a group whose rows have none; null if there is nothing to make one from
 * @returns the title of the rows; '' if they have none
 */
function addTexts(
  to: PackedTexts,
  { texts: { records: from }, gatherer }: Input,
  group: RecordGroup,
  validity: string | undefined,
  madeTitle: Text | null,
): string {
  const { records } = group;
  const textsOf = (column: TextColumnBuilder) =>
    unique(records.map((record) => column.at(record)).filter((text) => text !== ''));
  const rests = records.map((record) => JSON.parse(from.rests.at(record) || '{}') as RestOfRecord);
  const [title = '', ...otherTitles] = textsOf(from.titles);
  const [summary = '', ...otherSummaries] = textsOf(from.summaries);
  const [url = '', ...otherUrls] = textsOf(from.urls);
  // The remark about a title made for a row is left out here; the merged record gets its own below.
  const own = rests.map(({ notes = [] }) => notes.filter((note) => JSON.stringify(note) !== REMARK));
  const notes: readonly Text[] = [
    ...gatherer.notesOf(group, own),
    ...[...otherTitles, ...otherSummaries, ...otherUrls],
    ...(title === '' && madeTitle ? [MADE_REMARK] : []),
  ];
  const people = unique(
    rests.flatMap(({ people: each = [] }) => each.map((person) => JSON.stringify(person))),
  );
  const rest: MutableRest = {};
  const untitled = madeTitle ?? rests.find((each) => each.title !== undefined)?.title;
  if (title === '' && untitled !== undefined) rest.title = untitled;
  for (const key of FIRST_OF) {
    const value = rests.find((each) => each[key] !== undefined)?.[key];
    if (value !== undefined) rest[key] = value;
  }
  if (notes.length > 0) rest.notes = notes;
  if (people.length > 0) rest.people = people.map((each) => JSON.parse(each));
  if (validity !== undefined) rest.validity = validity;
  to.titles.add(title);
  to.summaries.add(summary);
  to.urls.add(url);
  to.rests.add(jsonOf(rest));
  return title;
}
