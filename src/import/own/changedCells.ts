import type { Agreement, Person, Relation, Source, Text } from '../../core/dataset.ts';
import { calendarOf, isoOf } from '../../core/days.ts';
import { parseEdtf, parseEdtfInterval } from '../../core/edtf.ts';
import { personText, relationText, sourceText } from '../../core/recordTexts.ts';
import { isSlug } from '../../core/slug.ts';
import { DATE_BASES, RELATION_TYPES } from '../../core/taxonomy.ts';
import { readDate } from '../dates/readDate.ts';
import { itemsIn, partiesIn } from './changedLists.ts';
import type { OwnFile } from './ownFile.ts';

/**
 * Whether a cell is a date as rewritten by a spreadsheet: "2017-09" as "Sep-17", "1996-04-25" as "25.04.1996",
 * "4/25/96" or with a time.
 */
export function isSameDate(edtf: string, cell: string): boolean {
  const date = parseEdtf(edtf);
  if (!date) return false;
  const text = cell.trim().replace(/[ T]0?0:00(:00(\.0+)?)?$/, '');
  const { year, month, day } = calendarOf(date.min);
  const full = text.replace(/^(\p{L}+\.?\W)(\d\d)$/u, (_, word: string, short: string) =>
    Number(short) === year % 100 ? `${word}${year}` : `${word}${short}`,
  );
  const reading = readDate(full);
  if (reading.kind === 'date' && reading.edtf === edtf) return true;
  if (date.precision !== 'day' || !/^\d+([./ -])\d+\1\d+\.?$/.test(text)) return false;
  const found = (text.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b);
  const isMadeOf = (parts: readonly number[]) =>
    [...parts].sort((a, b) => a - b).every((part, i) => part === found[i]);
  return isMadeOf([year, month, day]) || isMadeOf([year % 100, month, day]);
}

/** What a changed cell means for its record. */
export type Change =
  | {
      readonly kind: 'record';
      readonly change: Partial<Agreement>;
      readonly unknownParties?: readonly string[];
    }
  /** The value is unchanged, only written in another way. */
  | { readonly kind: 'same' }
  /** The cell can't be read: the record keeps its value. */
  | { readonly kind: 'unread' }
  /** The cell is derived from others, so it changes nothing. */
  | { readonly kind: 'derived' };

/** A changed cell of a row. */
export interface ChangedCell {
  readonly text: string;
  /** The record with the changes of the cells before this one. */
  readonly record: Agreement;
  /** The record stored in the row. */
  readonly carried: Agreement;
  /** Whether the cell of the given field in this row was changed as well. */
  readonly isChanged: (field: string) => boolean;
  readonly file: OwnFile;
}

type Reader = (cell: ChangedCell) => Change;

const SAME: Change = { kind: 'same' };
const UNREAD: Change = { kind: 'unread' };
const DERIVED: Change = { kind: 'derived' };
const record = (change: Partial<Agreement>): Change => ({ kind: 'record', change });

/** Replaces a text, in the language of the cells. */
function inPlaceOf(before: Text | undefined, text: string, file: OwnFile): Text {
  if (typeof before === 'object') return { ...before, [file.shown]: text };
  return before === undefined && file.shown !== file.language ? { [file.shown]: text } : text;
}

/** A list whose new items are made from their texts; undefined for an empty list, null if an item can't be made. */
function listIn<T>(
  text: string,
  before: readonly T[] = [],
  textOf: (item: T) => string,
  make: (text: string) => T | null,
): readonly T[] | undefined | null {
  const written = before.map((item) => ({ item, text: textOf(item) }));
  const items = itemsIn(text, written).map((item) => (typeof item === 'string' ? make(item) : item.item));
  const made = items.filter((item) => item !== null);
  if (made.length < items.length) return null;
  return made.length > 0 ? made : undefined;
}

const texts =
  (key: 'commitments' | 'notes'): Reader =>
  ({ text, record: before, file }) => {
    const made = (each: string) => inPlaceOf(undefined, each, file);
    return record({
      [key]: listIn<Text>(text, before[key], (each) => file.inWords(each), made) ?? undefined,
    });
  };

/** Reads a text, which may be empty only if `isOptional`. */
const textOf =
  (key: 'title' | 'summary' | 'place', isOptional = false): Reader =>
  ({ text, record: before, file }) => {
    if (text === '') return isOptional ? record({ [key]: undefined }) : UNREAD;
    return record({ [key]: inPlaceOf(before[key], text, file) });
  };

const term =
  (facet: 'kind' | 'stage' | 'level'): Reader =>
  ({ text, file }) => {
    const id = text === '' ? 'unstated' : file.termOf(facet, text);
    return id === null ? UNREAD : record({ [facet]: id });
  };

const sectors: Reader = ({ text, file }) => {
  const pieces = itemsIn(text, []).map(String);
  const ids = [...new Set(pieces.map((piece) => file.sectorOf(piece)))];
  return record({ sectors: ids.length > 0 ? ids : [file.noSector()] });
};

const parties: Reader = ({ text, record: before, file }) => {
  const { parties: changed, unknown } = partiesIn(text, before.parties, file);
  return { kind: 'record', change: { parties: changed }, unknownParties: unknown };
};

const bodies: Reader = ({ text, record: before, file }) => {
  const all = before.parties.flatMap((party) => party.bodies ?? []);
  const kept = listIn<Text>(
    text,
    all,
    (body) => file.inWords(body),
    () => null,
  );
  if (kept === null) return UNREAD;
  const left = [...(kept ?? [])];
  const isLeft = (body: Text) => {
    const at = left.indexOf(body);
    return at >= 0 && left.splice(at, 1).length > 0;
  };
  return record({
    parties: before.parties.map((party) =>
      party.bodies ? { ...party, bodies: party.bodies.filter(isLeft) } : party,
    ),
  });
};

const people: Reader = ({ text, record: before, file }) => {
  const make = (piece: string): Person => {
    const [, name = piece, role] = /^(.+?)\s*\(([^()]+)\)$/.exec(piece) ?? [];
    return role === undefined ? { name } : { name, role };
  };
  const inWords = (each: Person) => personText(each, (name) => file.inWords(name));
  return record({ people: listIn(text, before.people, inWords, make) ?? undefined });
};

const relations: Reader = ({ text, record: before }) => {
  const make = (piece: string): Relation | null => {
    const [, word, to] = /^(\w+) (\S+)$/.exec(piece) ?? [];
    const type = RELATION_TYPES.find((each) => each === word);
    return type && to !== undefined && isSlug(to) ? { type, to } : null;
  };
  const list = listIn(text, before.relations, relationText, make);
  return list === null ? UNREAD : record({ relations: list });
};

const sources: Reader = ({ text, record: before, file }) => {
  const make = (piece: string): Source => {
    const url = /https?:\/\/\S+/.exec(piece)?.[0];
    if (url === undefined) return { title: piece };
    const title = piece
      .replace(url, '')
      .replace(/[\s,]+$/, '')
      .trim();
    return { title: title === '' ? url : title, url };
  };
  const inWords = (each: Source) => sourceText(each, (title) => file.inWords(title));
  const list = listIn(text, before.sources, inWords, make);
  return list ? record({ sources: list }) : UNREAD;
};

const date: Reader = ({ text, record: before }) => {
  if (text === '') return record({ date: undefined });
  if (before.date !== undefined && isSameDate(before.date, text)) return SAME;
  if (parseEdtf(text)) return record({ date: text });
  const reading = readDate(text);
  return reading.kind === 'date' ? record({ date: reading.edtf }) : UNREAD;
};

const validity: Reader = ({ text }) => {
  if (text === '') return record({ validity: undefined });
  return parseEdtfInterval(text) ? record({ validity: text }) : UNREAD;
};

/** Reads a column with the first or last day of the date, which a spreadsheet may have reformatted. */
const dayOfDate =
  (bound: 'min' | 'max'): Reader =>
  ({ text, carried }) => {
    const known = carried.date === undefined ? null : parseEdtf(carried.date);
    return known && isSameDate(isoOf(known[bound]), text) ? SAME : DERIVED;
  };

const derived: Reader = () => DERIVED;

const READERS: Readonly<Record<string, Reader>> = {
  id: ({ text }) => (isSlug(text) ? record({ id: text }) : UNREAD),
  title: textOf('title'),
  summary: textOf('summary'),
  place: textOf('place', true),
  date,
  date_basis: ({ text, record: before }) => {
    if (text === '' && before.date === undefined) return SAME;
    const dateBasis = DATE_BASES.find((each) => each === text);
    return dateBasis ? record({ dateBasis }) : UNREAD;
  },
  validity,
  kind: term('kind'),
  stage: term('stage'),
  level: term('level'),
  sectors,
  sector_names: (cell) => (cell.isChanged('sectors') ? SAME : sectors(cell)),
  parties,
  party_names: (cell) => (cell.isChanged('parties') ? SAME : parties(cell)),
  bodies,
  commitments: texts('commitments'),
  notes: texts('notes'),
  people,
  amounts: ({ text, record: before }) =>
    text === '' && before.amounts ? record({ amounts: undefined }) : UNREAD,
  relations,
  sources,
  first_day: dayOfDate('min'),
  last_day: dayOfDate('max'),
  stage_in_words: derived,
  dataset: derived,
  selection: derived,
  made: derived,
  link: derived,
};

/** What a changed cell means for its record; null if the field isn't one of the atlas's. */
export const changeByCell = (field: string, cell: ChangedCell): Change | null =>
  Object.hasOwn(READERS, field) ? (READERS[field]?.(cell) ?? null) : null;
