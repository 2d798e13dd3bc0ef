import { readDate } from '../dates/readDate.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { type PartySeparator, splitParties } from '../parties/splitParties.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import { isMissing } from '../read/missing.ts';
import type { Cell } from '../read/table.ts';
import { shareOf } from './columnContents.ts';
import { foldTerm } from './foldColumn.ts';
import type { GatherOffer, Mapping, Target } from './mapping.ts';

type Rows = readonly (readonly Cell[])[];

/** The examined rows of a table, and what its columns are taken for. */
export interface GatherInput {
  readonly columns: readonly string[];
  readonly rows: Rows;
  readonly uses: Mapping['uses'];
  readonly partySeparator: PartySeparator;
  readonly names: PartyNames;
}

/** Share of the rows that must share their value with others; a few may do so by mistake. */
const MANY_ROWS = 0.2;
/** Share of the groups that must look like one record. */
const NEARLY_ALL = 0.9;
/** Rows per title from which a list of members is more likely than agreements with the same name. */
const MEMBERS = 3;
/** What a state does about a treaty made by others, and when. */
const ACTS =
  /\b(?:accession|acceded|ratif\w*|accept(?:ance|ed)|approv(?:al|ed)|succession|instrument|deposit\w*|withdraw\w*|denounc\w*)\b|присоедин|ратифи|加入|批准|가입|비준/iu;

const columnsWith = ({ columns, uses }: GatherInput, ...targets: readonly Target[]): number[] =>
  columns.flatMap((name, at) => {
    const use = Object.hasOwn(uses, name) ? uses[name] : null;
    return use && targets.includes(use) ? [at] : [];
  });

const textAt = (row: readonly Cell[], at: number): string => {
  const text = textOfCell(row[at]).trim();
  return isMissing(text) ? '' : text;
};

/** Rows by their value in a column; rows without a value stand alone and are left out. */
function groupsBy(input: GatherInput, at: number): Rows[] {
  const groups = new Map<string, (readonly Cell[])[]>();
  for (const row of input.rows) {
    const key = textAt(row, at);
    if (key === '') continue;
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Parties of a row in comparable form: by code, or in their own words. */
function partiesOf({ partySeparator, names }: GatherInput, row: readonly Cell[], at: number): string[] {
  const cell = row[at] ?? null;
  if (isEmptyCell(cell)) return [];
  const pieces = Array.isArray(cell) ? cell : splitParties(String(cell), partySeparator, names);
  return pieces.map((piece) => names.codeOf(piece) ?? foldTerm(piece));
}

/** Whether each row of a group names parties, and no two rows name the same one. */
function haveOwnParties(input: GatherInput, group: Rows, places: readonly number[]): boolean {
  const seen = new Set<string>();
  return group.every((row) => {
    const parties = places.flatMap((at) => partiesOf(input, row, at));
    if (parties.length === 0 || parties.some((party) => seen.has(party))) return false;
    for (const party of parties) seen.add(party);
    return true;
  });
}

/** A text in comparable form, however it is written. */
function settled(text: string): string {
  const reading = readDate(text);
  return reading.kind === 'date' ? reading.edtf : foldTerm(text);
}

/** Whether the rows of a group never contradict each other: a value in one row is missing or repeated in the others. */
function agree(group: Rows, places: readonly number[]): boolean {
  return places.every((at) => {
    const texts = new Set(group.map((row) => textAt(row, at)).filter((text) => text !== ''));
    return texts.size <= 1 || new Set([...texts].map(settled)).size <= 1;
  });
}

/** Whether columns tell what each state did about a treaty. */
function tellsActs({ columns, rows }: GatherInput, parties: readonly number[]): boolean {
  return columns.some(
    (name, at) =>
      !parties.includes(at) &&
      (ACTS.test(name) ||
        shareOf(rows.slice(0, 200), (row) => ACTS.test(textAt(row, at).slice(0, 40))) > 0.3),
  );
}

/**
 * The column whose repeated values show that several rows are one record; null if there is none. An identifier is used
 * if it repeats with other parties, or if its rows complete each other. A title that does the same is used only if the
 * table tells what each state did, as lists of members do, because many agreements share a name.
 */
export function guessGather(input: GatherInput): GatherOffer | null {
  const parties = columnsWith(input, 'parties');
  const told = columnsWith(input, 'title', 'date', 'year');
  for (const target of ['id', 'title'] as const) {
    const [at] = columnsWith(input, target);
    if (at === undefined) continue;
    const groups = groupsBy(input, at);
    const several = groups.filter((group) => group.length > 1);
    const rows = several.reduce((sum, group) => sum + group.length, 0);
    const records = input.rows.length - rows + several.length;
    if (rows < MANY_ROWS * input.rows.length || several.length === 0) {
      // Distinct identifiers mean that each row is a record, whatever the titles are.
      if (target === 'id') return null;
      continue;
    }
    const offer = { column: input.columns[at] ?? '', rows: input.rows.length, records };
    if (
      parties.length > 0 &&
      shareOf(several, (group) => haveOwnParties(input, group, parties)) >= NEARLY_ALL
    ) {
      const isList = rows / several.length >= MEMBERS && tellsActs(input, parties);
      return { ...offer, isTaken: target === 'id' || isList };
    }
    if (target === 'id' && shareOf(several, (group) => agree(group, told)) >= NEARLY_ALL)
      return { ...offer, isTaken: true };
  }
  return null;
}
