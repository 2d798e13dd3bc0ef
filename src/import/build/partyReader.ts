import type { GroupParty } from '../../core/dataset.ts';
import type { Places } from '../../core/places.ts';
import { slugOf } from '../../core/slug.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { type PartySeparator, splitParties } from '../parties/splitParties.ts';
import { isEmptyCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import { cleanText } from './cleanText.ts';
import { CodeList } from './codeList.ts';
import { ColumnMemo } from './columnMemo.ts';
import type { PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { RowRun } from './rowRun.ts';
import { hashOf } from './slugs.ts';

/** Parties in one row beyond which it is said. */
const MANY = 200;
/** Cells whose parties are kept, since tables repeat them. */
const KEPT = 200_000;
/** Longest name of a party. */
const LONGEST = 300;

/** A party as a cell writes it, and its code. */
interface ReadParty {
  readonly code: number;
  readonly piece: string;
  readonly problem: 'party-unknown' | 'party-former' | null;
  readonly suggestion: string | null;
}

/** What a cell says. */
interface ReadCell {
  readonly parties: readonly ReadParty[];
  /** Their codes where there is no problem with them; null where there is, or none at all. */
  readonly clean: readonly number[] | null;
}

const NOTHING: ReadCell = { parties: [], clean: null };

/** Code of a party that is not known: its letters and a hash, short enough for `pair=`. */
const ownCode = (name: string) =>
  `x${slugOf(name, LONGEST).replaceAll('-', '').slice(0, 9)}${hashOf(name.toLowerCase())}`.slice(0, 20);

/** The parties of a list of alpha-3 codes, which most large tables hold; null for any other. */
const codesOnly = (text: string) =>
  /^[A-Z]{3}(?:; ?[A-Z]{3})*$/.test(text) ? text.split(';').map((code) => code.trim()) : null;

/** Reads the parties of rows: countries, regions and organisations by code, all others in the table's own words. */
export class PartyReader {
  readonly #codes = new Map<string, number>();
  readonly #list: string[] = [];
  readonly #groups = new Map<string, GroupParty>();
  readonly #cells = new Map<string, ReadCell>();
  readonly #memo = new ColumnMemo<ReadCell>();
  readonly #listed = new CodeList();

  constructor(
    private readonly names: PartyNames,
    private readonly places: Places,
    private readonly separator: PartySeparator,
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {}

  /** Codes of the parties in the given cells of the present row, each once; good until the next row is read. */
  read(run: RowRun, columns: readonly PlannedColumn[]): readonly number[] {
    const [first] = columns;
    const texts = first && columns.length === 1 && !this.repairs.some ? run.textsOf(first.at) : null;
    const listed = texts && this.separator === ';' ? this.#listed.read(texts, run.i) : null;
    if (listed) return listed;
    const only = first && columns.length === 1 ? this.#readCell(run, first) : null;
    if (only?.clean) return only.clean;
    const codes: number[] = [];
    const { row } = run;
    for (const column of columns)
      for (const party of (only ?? this.#readCell(run, column)).parties) {
        if (party.problem) this.problems.add(party.problem, row, column.name, party.piece, party.suggestion);
        if (codes.includes(party.code)) this.problems.add('party-repeated', row, column.name, party.piece);
        else codes.push(party.code);
      }
    if (codes.length === 0) this.problems.add('parties-missing', row, columns[0]?.name ?? null, '');
    else if (codes.length > MANY)
      this.problems.add('parties-many', row, columns[0]?.name ?? null, String(codes.length));
    return codes;
  }

  /** Codes of parties, by number. */
  get codes(): readonly string[] {
    return this.#list;
  }

  /** Parties that are no countries. */
  get groups(): readonly GroupParty[] {
    return [...this.#groups.values()];
  }

  #readCell(run: RowRun, { at, name }: PlannedColumn): ReadCell {
    const texts = this.repairs.some ? null : run.textsOf(at);
    const known = texts ? this.#memo.find(texts, run.i) : undefined;
    if (known) return known;
    const read = this.#readAny(run.cellAt(at), name, run.row, texts !== null);
    if (texts) this.#memo.keep(read);
    return read;
  }

  /** @param isKept whether what is read is kept elsewhere */
  #readAny(cell: Cell, column: string, row: number, isKept: boolean): ReadCell {
    if (this.repairs.some && isEmptyCell(cell)) {
      const given = this.repairs.of(column, '', row);
      return given === '' ? NOTHING : this.#read(given, column, row);
    }
    if (cell === null || cell === '') return NOTHING;
    if (this.repairs.some || isKept) return this.#read(cell, column, row);
    const text = typeof cell === 'object' ? cell.join('\u001f') : String(cell);
    const kept = this.#cells.get(text);
    if (kept) return kept;
    if (this.#cells.size >= KEPT) this.#cells.clear();
    const read = this.#read(cell, column, row);
    this.#cells.set(text, read);
    return read;
  }

  #read(cell: Exclude<Cell, null>, column: string, row: number): ReadCell {
    const parties = this.#parties(cell, column, row);
    const codes = parties.map(({ code }) => code);
    const isClean =
      parties.every(({ problem }) => problem === null) &&
      new Set(codes).size === codes.length &&
      codes.length > 0 &&
      codes.length <= MANY;
    return { parties, clean: isClean ? codes : null };
  }

  #parties(cell: Exclude<Cell, null>, column: string, row: number): ReadParty[] {
    const split = (text: string) =>
      (this.separator === ';' ? codesOnly(text) : null) ?? splitParties(text, this.separator, this.names);
    const whole = typeof cell === 'object' ? cell : split(this.repairs.of(column, String(cell).trim(), row));
    return whole
      .flatMap((piece) => {
        const repaired = this.repairs.of(column, piece, row);
        return repaired === piece ? [piece] : split(repaired);
      })
      .flatMap((piece) => this.#party(piece));
  }

  #party(piece: string): ReadParty[] {
    const name = cleanText(piece).text.slice(0, LONGEST);
    if (name === '') return [];
    const country = this.names.codeOf(name);
    if (country !== null && this.places.has(country)) {
      const former = this.places.get(country)?.former !== undefined;
      const code = this.#numberOf(country);
      if (!former) this.#listed.learn(piece, code);
      return [{ code, piece, problem: former ? 'party-former' : null, suggestion: null }];
    }
    const group = this.names.groupOf(name);
    if (group) {
      this.#groups.set(group.code, group);
      const code = this.#numberOf(group.code);
      this.#listed.learn(piece, code);
      return [{ code, piece, problem: null, suggestion: null }];
    }
    const code = ownCode(name);
    if (!this.#groups.has(code)) this.#groups.set(code, { type: 'other', code, name, members: [] });
    const suggestion = this.names.suggest(name);
    return [{ code: this.#numberOf(code), piece, problem: 'party-unknown', suggestion }];
  }

  #numberOf(code: string): number {
    const known = this.#codes.get(code);
    if (known !== undefined) return known;
    this.#codes.set(code, this.#list.length);
    this.#list.push(code);
    return this.#list.length - 1;
  }
}
