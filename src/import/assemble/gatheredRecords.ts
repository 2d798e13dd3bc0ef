import { activityOf } from '../../core/activity.ts';
import type { Text } from '../../core/dataset.ts';
import { UNDATED_DAY } from '../../core/dated.ts';
import type { Day } from '../../core/days.ts';
import { parseEdtfInterval } from '../../core/edtf.ts';
import { RowArrays } from '../../core/rowArrays.ts';
import { hashOf, slugOf } from '../../core/slug.ts';
import type { RestOfRecord } from '../../data/packed/packedRecords.ts';
import { type TextColumn, TextColumnBuilder, textAt } from '../../data/packed/textColumn.ts';
import type { Gatherer, Group } from './gatherer.ts';
import { GrowableLists } from './growableLists.ts';
import type { RecordParts } from './recordParts.ts';
import type { TextPart } from './textPart.ts';
import { MADE_REMARK, type TitleMaker } from './titleMaker.ts';
import { UniqueIds } from './uniqueIds.ts';
import { lastDay, meaningOf, type VisualColumns } from './visualColumns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Characters of a title that stand in an id. */
const ID_TITLE = 40;

/** The records of single rows, of which several are one. */
interface Input {
  readonly drawn: VisualColumns;
  readonly texts: TextPart;
  readonly ids: TextColumn;
  readonly maker: TitleMaker;
  readonly gatherer: Gatherer;
  /** Whether what rows share is the table's own identifier. */
  readonly byId: boolean;
}

const REMARK = JSON.stringify(MADE_REMARK);

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/**
 * The value that the records of a group state alike; what says nothing where they differ, or where each is about another
 * party and only some state one.
 */
function agreed(
  codes: Uint32Array,
  records: readonly number[],
  { unstated }: Vocabulary,
  isByParty: boolean,
): number {
  const all = unique(records.map((record) => codes[record] ?? unstated));
  const stated = all.filter((code) => code !== unstated);
  if (stated.length !== 1 || (isByParty && all.length > 1)) return unstated;
  return stated[0] ?? unstated;
}

/**
 * Validity of a group: from the first day on which it holds for any of its records, to the end that all state alike. An
 * end for one party is none for the others.
 */
function validityOf(
  drawn: VisualColumns,
  records: readonly number[],
  isByParty: boolean,
): string | undefined {
  const all = records.map((record) => drawn.validityOf(record));
  const stated = unique(all.filter((edtf) => edtf !== undefined));
  if (stated.length === 0) return undefined;
  const ends = unique(
    (isByParty ? all : stated).map((edtf) => (edtf === undefined ? '' : edtf.slice(edtf.indexOf('/') + 1))),
  );
  if (stated.length === 1 && ends.length === 1) return stated[0];
  const starts = stated.flatMap((edtf) => {
    const start = parseEdtfInterval(edtf)?.start;
    return start && typeof start !== 'string'
      ? [{ min: start.min, edtf: edtf.slice(0, edtf.indexOf('/')) }]
      : [];
  });
  const first = starts.sort((a, b) => a.min - b.min)[0]?.edtf ?? '';
  const edtf = `${first}/${ends.length === 1 ? ends[0] : ''}`;
  return parseEdtfInterval(edtf) ? edtf : undefined;
}

/** The records of a table whose rows were put together, as {@link finishImport} takes them. */
export function gatheredRecords(input: Input): RecordParts & { readonly groups: readonly Group[] } {
  const { drawn, ids, gatherer, byId } = input;
  const groups = gatherer.groups();
  const from = drawn.rows.arrays;
  const parts = {
    rows: new RowArrays(),
    partyLists: new GrowableLists(),
    sectorLists: new GrowableLists(),
    dates: new TextColumnBuilder(),
    titles: new TextColumnBuilder(),
    summaries: new TextColumnBuilder(),
    urls: new TextColumnBuilder(),
    rests: new TextColumnBuilder(),
  };
  const uniqueIds = new UniqueIds();
  const noSector = drawn.sectors.unstatedCode;
  for (const group of groups) {
    const { records } = group;
    const first = records[0] ?? 0;
    const byDay = [...records].sort(
      (a, b) =>
        (from.minDay[a] ?? 0) - (from.minDay[b] ?? 0) || (from.maxDay[a] ?? 0) - (from.maxDay[b] ?? 0),
    );
    const dated = byDay[0] ?? first;
    const min = from.minDay[dated] ?? UNDATED_DAY;
    const max = from.maxDay[dated] ?? UNDATED_DAY;
    const isByParty = gatherer.isByParty(group);
    const stage = agreed(from.stage, records, drawn.stages, isByParty);
    const validity = validityOf(drawn, records, isByParty);
    const interval = validity === undefined ? undefined : (parseEdtfInterval(validity) ?? undefined);
    const date = min === UNDATED_DAY ? null : { min: min as Day, max: max as Day };
    const active = activityOf({ validity, stage: meaningOf(stage) }, date);
    const place = parts.rows.length;
    const to = parts.rows.next();
    to.minDay[place] = min;
    to.maxDay[place] = max;
    to.oneOf[place] = from.oneOf[dated] ?? 0;
    to.validTo[place] = lastDay(interval);
    to.hasValidity[place] = Number(validity !== undefined);
    to.activeFromMin[place] = active.fromMin;
    to.activeFromMax[place] = active.fromMax;
    to.activeToMin[place] = active.toMin;
    to.activeToMax[place] = active.toMax;
    to.kind[place] = agreed(from.kind, records, drawn.kinds, isByParty);
    to.stage[place] = stage;
    to.level[place] = agreed(from.level, records, drawn.levels, isByParty);
    to.fileRow[place] = from.fileRow[first] ?? 0;
    parts.dates.add(drawn.dates.at(dated));
    const parties = unique(records.flatMap((record) => [...drawn.partyLists.at(record)]));
    parts.partyLists.add(parties);
    const sectors = unique(records.flatMap((record) => [...drawn.sectorLists.at(record)]));
    const named = sectors.filter((code) => code !== noSector);
    parts.sectorLists.add(named.length > 0 ? named : sectors);
    const codes = parties.map((code) => drawn.parties.codes[code] ?? '');
    const kind = drawn.kinds.wordOf(to.kind[place] ?? drawn.kinds.unstated);
    const made = input.maker.make(kind, codes, drawn.dates.at(dated));
    const { title, summary, url, rest } = textsOf(input, group, validity, made);
    parts.titles.add(title);
    parts.summaries.add(summary);
    parts.urls.add(url);
    parts.rests.add(rest);
    const ownId = textAt(ids, first);
    const slug = slugOf(title, ID_TITLE);
    const madeId = `${slug === '' ? 'r' : slug}-${hashOf(group.key).slice(0, 6)}`;
    uniqueIds.take(byId || group.key === '' ? ownId : madeId);
  }
  return { ...parts, ids: uniqueIds.done(), groups };
}

/** Keys of a record's rest that are taken from the first record that has them. */
const FIRST_OF = ['shortTitle', 'place'] as const;

/** @param made the title of a group whose rows have none; null where there is nothing to make one of */
function textsOf({ texts, gatherer }: Input, group: Group, validity: string | undefined, made: Text | null) {
  const { records } = group;
  const found = (column: TextColumnBuilder) =>
    unique(records.map((record) => column.at(record)).filter((text) => text !== ''));
  const rests = records.map((record): RestOfRecord => {
    const text = texts.rests.at(record);
    return text === '' ? {} : (JSON.parse(text) as RestOfRecord);
  });
  const [title = '', ...otherTitles] = found(texts.titles);
  const [summary = '', ...otherSummaries] = found(texts.summaries);
  const [url = '', ...otherUrls] = found(texts.urls);
  const notes: readonly Text[] = [
    ...gatherer.notesOf(
      group,
      // What is said of a title that was made for a row is said of the record below.
      rests.map(({ notes: own }) => (own ?? []).filter((note) => JSON.stringify(note) !== REMARK)),
    ),
    ...[...otherTitles, ...otherSummaries, ...otherUrls],
    ...(title === '' && made ? [MADE_REMARK] : []),
  ];
  const people = unique(rests.flatMap(({ people: own }) => (own ?? []).map((each) => JSON.stringify(each))));
  const rest: { -readonly [K in keyof RestOfRecord]: RestOfRecord[K] } = {};
  const untitled = made ?? rests.find((each) => each.title !== undefined)?.title;
  if (title === '' && untitled !== undefined) rest.title = untitled;
  for (const key of FIRST_OF) {
    const value = rests.find((each) => each[key] !== undefined)?.[key];
    if (value !== undefined) rest[key] = value;
  }
  if (notes.length > 0) rest.notes = notes;
  if (people.length > 0) rest.people = people.map((each) => JSON.parse(each));
  if (validity !== undefined) rest.validity = validity;
  return { title, summary, url, rest: Object.keys(rest).length > 0 ? JSON.stringify(rest) : '' };
}
