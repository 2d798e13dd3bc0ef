import { activityOf, NO_DAY, OPEN_DAY, SPREAD } from '../../core/activity.ts';
import { UNDATED_DAY } from '../../core/dated.ts';
import type { Day } from '../../core/days.ts';
import type { EdtfInterval } from '../../core/edtf.ts';
import { RowArrays } from '../../core/rowArrays.ts';
import { KINDS, LEVELS, STAGES, type Stage } from '../../core/taxonomy.ts';
import { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { MappedFacet, Mapping } from '../mapping/mapping.ts';
import { textOfCell } from '../read/cells.ts';
import { isMissing } from '../read/missing.ts';
import { cleanText } from './cleanText.ts';
import { ColumnMemo } from './columnMemo.ts';
import { DateReader } from './dateReader.ts';
import { farDates } from './farDates.ts';
import { GrowableLists } from './growableLists.ts';
import { PartyReader } from './partyReader.ts';
import { isRowEmpty, type Plan, type PlannedColumn, type Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { Problem } from './problems.ts';
import type { RowCursor } from './rowCursor.ts';
import { SectorReader } from './sectorReader.ts';
import type { Gazetteer } from './tableImporter.ts';
import { LONGEST_TEXT, LONGEST_TITLE, TextReader } from './textReader.ts';
import { Vocabulary } from './vocabulary.ts';

/** What a stage is drawn and read as, by its code. */
export const meaningOf = (stage: number): Stage => STAGES[stage] ?? 'unstated';

/** Last day of a validity: NO_DAY where none is stated, OPEN_DAY where it is open-ended. */
export function lastDay(interval: EdtfInterval | undefined): number {
  if (!interval || interval.end === 'unknown') return NO_DAY;
  return interval.end === 'open' ? OPEN_DAY : interval.end.max;
}

const NO_NOTES: readonly string[] = [];

/** What becomes of a row: a record with or without a date, or nothing, where it says nothing. */
export type Drawn = 'dated' | 'undated' | 'empty';

/** What records are drawn and counted by, gathered row by row. */
export class VisualColumns {
  readonly rows: RowArrays;
  readonly partyLists: GrowableLists;
  readonly sectorLists: GrowableLists;
  /** EDTF; '' for a record without a date. */
  readonly dates: TextColumnBuilder;
  readonly parties: PartyReader;
  readonly sectors: SectorReader;
  readonly kinds: Vocabulary;
  readonly stages: Vocabulary;
  readonly levels: Vocabulary;
  readonly #dateReader: DateReader;
  readonly #texts: TextReader;
  readonly #terms: Readonly<Record<MappedFacet, ColumnMemo<number>>> = {
    kind: new ColumnMemo(),
    stage: new ColumnMemo(),
    level: new ColumnMemo(),
  };
  /** EDTF by record, of those that have one. */
  readonly #validities = new Map<number, string>();
  /** What columns of dates say, by record, of those that are not dated by them. */
  readonly #dateNotes = new Map<number, readonly string[]>();
  /** What cells say beside their parties, by record. */
  readonly #partyNotes = new Map<number, readonly string[]>();

  constructor(
    private readonly plan: Plan,
    mapping: Mapping,
    gazetteer: Gazetteer,
    private readonly fixes: Repairs,
    private readonly problems: ProblemLog,
  ) {
    this.rows = new RowArrays(plan.rows);
    this.partyLists = new GrowableLists(plan.rows);
    this.sectorLists = new GrowableLists(plan.rows);
    this.dates = new TextColumnBuilder(plan.rows);
    this.parties = new PartyReader(gazetteer.names, gazetteer.places, mapping, fixes, problems);
    this.sectors = new SectorReader(mapping.sectorSeparator, fixes);
    this.kinds = new Vocabulary(KINDS, mapping.terms.kind);
    this.stages = new Vocabulary(STAGES, mapping.terms.stage);
    this.levels = new Vocabulary(LEVELS, mapping.terms.level);
    this.#dateReader = new DateReader(plan, mapping.dateOrders, fixes, problems);
    this.#texts = new TextReader(fixes, problems);
  }

  /** Takes the present row in. @returns what became of it */
  add(run: RowCursor): Drawn {
    const texts = this.#dateReader.plainTexts(run);
    const day = texts ? this.#dateReader.plainDay(texts, run.i) : null;
    if (texts && day !== null) {
      this.dates.addBytes(texts.view, texts.starts[run.i] ?? 0, texts.lengths[run.i] ?? 0);
      this.#noteDates(run, false, null);
      this.#add(run, { min: day, max: day }, SPREAD.plain);
      return 'dated';
    }
    const read = this.#dateReader.date(run);
    if (!('code' in read)) {
      this.#noteDates(run, this.#dateReader.saysMore(run), null);
      this.dates.add(read.edtf);
      this.#add(run, read.date, read.spread);
      return 'dated';
    }
    const { code, column, value, suggestion } = read;
    const standIn = this.plan.otherDates.length > 0 ? this.#dateReader.standIn(run) : null;
    if (!standIn && isRowEmpty(this.plan, run.cellAt)) return 'empty';
    const isSetAside = standIn !== null && code !== 'date-missing';
    if (!standIn || isSetAside)
      this.problems.add(isSetAside ? 'date-set-aside' : code, run.row, column, value, suggestion);
    this.#noteDates(run, true, standIn?.column ?? null);
    this.dates.add(standIn?.edtf ?? '');
    this.#add(run, standIn?.date ?? null, standIn?.spread ?? SPREAD.plain);
    return standIn ? 'dated' : 'undated';
  }

  /**
   * Keeps for the notes what columns of dates say that the record is not dated by.
   * @param isOwn whether what the record's own date says is noted, too
   * @param used the column that dates it instead
   */
  #noteDates(run: RowCursor, isOwn: boolean, used: PlannedColumn | null): void {
    const { single, otherDates } = this.plan;
    if (!isOwn && otherDates.length === 0) return;
    const own = isOwn ? [single.date, single.year, single.month, single.day] : [];
    const noted = [...own, ...otherDates].filter(
      (each) => each !== undefined && each !== used && each !== single.validFrom,
    );
    this.#note(run, noted);
  }

  /** Keeps for the notes what columns of the next record say. */
  #note(run: RowCursor, columns: readonly (PlannedColumn | undefined)[]): void {
    const notes = columns.flatMap((each) => {
      if (!each) return [];
      const { text } = cleanText(textOfCell(this.fixes.ofCell(each.name, run.cellAt(each.at), run.row)));
      return text === '' || isMissing(text) ? [] : [`${each.name}: ${text}`.slice(0, LONGEST_TEXT)];
    });
    const before = this.#dateNotes.get(this.rows.length) ?? [];
    if (notes.length > 0) this.#dateNotes.set(this.rows.length, [...new Set([...before, ...notes])]);
  }

  #add(run: RowCursor, date: { readonly min: Day; readonly max: Day } | null, spread: number): void {
    const stage = this.#term(this.stages, 'stage', run);
    const validity = this.#dateReader.validity(run.cellAt, run.row);
    const { unread } = this.#dateReader;
    if (unread.length > 0)
      this.#note(
        run,
        Object.values(this.plan.single).filter((each) => each && unread.includes(each.name)),
      );
    const { parties } = this.plan;
    this.partyLists.add(parties.length === 0 ? [] : this.parties.read(run, parties, date?.min ?? null));
    if (this.parties.notes.length > 0) this.#partyNotes.set(this.rows.length, this.parties.notes);
    const active = activityOf({ validity: validity?.edtf, stage: meaningOf(stage) }, date, [], spread);
    const record = this.rows.length;
    const rows = this.rows.next();
    rows.minDay[record] = date?.min ?? UNDATED_DAY;
    rows.maxDay[record] = date?.max ?? UNDATED_DAY;
    rows.oneOf[record] = spread;
    rows.validTo[record] = lastDay(validity?.interval);
    rows.hasValidity[record] = Number(validity !== undefined);
    rows.activeFromMin[record] = active.fromMin;
    rows.activeFromMax[record] = active.fromMax;
    rows.activeToMin[record] = active.toMin;
    rows.activeToMax[record] = active.toMax;
    rows.kind[record] = this.#term(this.kinds, 'kind', run);
    rows.stage[record] = stage;
    rows.level[record] = this.#term(this.levels, 'level', run);
    rows.fileRow[record] = run.row;
    this.sectorLists.add(this.sectors.read(run, this.plan.sectors));
    if (validity) this.#validities.set(record, validity.edtf);
  }

  /** Dates that stand far from the others. */
  farDates(): readonly Problem[] {
    const { minDay, fileRow } = this.rows.arrays;
    return farDates({
      minDay,
      fileRow,
      length: this.rows.length,
      edtfOf: (record) => this.dates.at(record),
      writtenOf: (edtf) => this.#dateReader.writtenOf(edtf),
    });
  }

  /** Validity of a record as EDTF. */
  validityOf(record: number): string | undefined {
    return this.#validities.get(record);
  }

  /** What columns of dates say of a record that is not dated by them, each under its name. */
  dateNotesOf(record: number): readonly string[] {
    return this.#dateNotes.get(record) ?? NO_NOTES;
  }

  /** What the cells of a record's parties say beside them. */
  partyNotesOf(record: number): readonly string[] {
    return this.#partyNotes.get(record) ?? NO_NOTES;
  }

  /** Codes of a record's parties, one after another. */
  partiesOf(record: number): string {
    return Array.from(this.partyLists.at(record), (code) => this.parties.codes[code]).join();
  }

  #term(vocabulary: Vocabulary, target: MappedFacet, run: RowCursor): number {
    const column = this.plan.single[target];
    if (!column) return vocabulary.unstated;
    const texts = this.fixes.some ? null : run.textsOf(column.at);
    const known = texts ? this.#terms[target].find(texts, run.i) : undefined;
    if (known !== undefined) return known;
    const before = this.problems.added;
    const text = this.#texts.text(column, run.cellAt(column.at), run.row, LONGEST_TITLE);
    const code = text === '' ? vocabulary.unstated : vocabulary.codeOf(text);
    // What is wrong with a text is said of every row.
    if (texts && this.problems.added === before) this.#terms[target].keep(code);
    return code;
  }
}
