import { UNDATED_DAY } from '../../core/columns.ts';
import type { CountryIndex } from '../../core/countries.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import type { RowFault } from '../read/table.ts';
import { gatheredProblems } from './gatheredProblems.ts';
import { type Gathered, gatheredRecords } from './gatheredRecords.ts';
import { Gatherer } from './gatherer.ts';
import { IdReader } from './idReader.ts';
import { type Plan, planOf, Repairs } from './plan.ts';
import { ProblemLog } from './problemLog.ts';
import { FAULT_CODES, type ImportReport, type Problem, type Repair } from './problems.ts';
import type { RecordColumns, RecordTexts } from './recordColumns.ts';
import type { RowCursor } from './rowCursor.ts';
import { TextPart } from './textPart.ts';
import { TextReader } from './textReader.ts';
import { TitleMaker } from './titleMaker.ts';
import { repeatedTitles, withTitles } from './titleProblems.ts';
import { VisualColumns } from './visualColumns.ts';

/** What records are called whose titles have not been read yet. */
const PLACEHOLDER = '…';

/** What an importer needs to know of the world. */
export interface Gazetteer {
  readonly names: PartyNames;
  readonly places: CountryIndex;
}

/** What only all rows together tell. */
interface Found {
  /** The texts it was found for, and how many records had theirs. */
  readonly texts: RecordTexts;
  readonly length: number;
  /** null where every row is a record of its own. */
  readonly gathered: Gathered | null;
  /** null until they are asked for. */
  problems: readonly Problem[] | null;
}

/**
 * Takes rows in the order of the file and gathers what a dataset is made of: all columns at once, or those that are
 * drawn first ({@link addDrawn}) and, unless {@link isUnclear}, the texts of the same rows thereafter ({@link addTexts}).
 * Both come to the same.
 */
export class TableImporter {
  readonly plan: Plan;
  readonly problems = new ProblemLog();
  readonly drawn: VisualColumns;
  readonly #repairs: Repairs;
  readonly #maker: TitleMaker;
  /** null where every row is a record of its own. */
  readonly #gatherer: Gatherer | null;
  #texts: TextPart;
  #ids: IdReader;
  #rows = 0;
  #held = 0;
  #undated = 0;
  /** Whether a row says nothing in the columns that were drawn, so that only its texts tell if it is a record. */
  isUnclear = false;
  /** The next record whose texts are added. */
  #next = 0;
  /** Rows that say nothing, among those drawn; their texts say nothing either. */
  readonly #empty: number[] = [];
  #nextEmpty = 0;
  #found: Found | null = null;

  /**
   * @param isWhole whether all columns are read at once
   * @param rows that the file says it has; 0 where it does not say
   */
  constructor(
    columns: readonly string[],
    readonly mapping: Mapping,
    repairs: readonly Repair[],
    gazetteer: Gazetteer,
    isWhole = true,
    rows = 0,
  ) {
    this.#repairs = new Repairs(repairs);
    this.plan = planOf(columns, mapping, rows);
    this.drawn = new VisualColumns(this.plan, mapping, gazetteer, this.#repairs, this.problems);
    this.#maker = new TitleMaker(gazetteer.places, this.drawn);
    this.#ids = new IdReader(this.plan, this.#repairs);
    this.#texts = this.#textPart(this.#ids, isWhole ? null : PLACEHOLDER);
    const key = mapping.gatherBy === null ? -1 : columns.indexOf(mapping.gatherBy);
    const texts = new TextReader(this.#repairs, this.problems);
    this.#gatherer = key >= 0 ? new Gatherer(key, this.plan, texts) : null;
  }

  /** What the records are made of: one a row, or one for the rows that belong together. */
  records(): RecordColumns {
    const single = { drawn: this.drawn.records, texts: this.#texts.records };
    return this.#find().gathered ?? { ...single, ids: this.#ids.done() };
  }

  /** Faults that the reader of the file found; those of rows that are no rows count as held back. */
  addFaults(faults: readonly RowFault[]): void {
    for (const { code, row, column, value } of faults) {
      const problem = FAULT_CODES[code];
      this.problems.add(problem, row, column, value);
      if (problem !== 'row-unreadable') continue;
      this.#rows++;
      this.#held++;
    }
  }

  /** Takes in all columns of the rows `from` to `to` (exclusive) of a run. */
  add(run: RowCursor, from: number, to: number): void {
    for (run.i = from; run.i < to; run.i++) this.#addRow(run);
  }

  /** Takes in the columns of {@link Plan.drawn} of the rows `from` to `to` (exclusive) of a run. */
  addDrawn(run: RowCursor, from: number, to: number): void {
    const hasTexts = this.plan.texts.length > 0;
    for (run.i = from; run.i < to; run.i++) {
      if (this.#addRow(run)) continue;
      this.#empty.push(run.row);
      if (hasTexts) this.isUnclear = true;
    }
  }

  /** After all rows have been drawn: begins with their texts. @returns names of the columns to be read for them */
  beginTexts(): readonly string[] {
    const { single, texts } = this.plan;
    const keepsIds = this.#ids.areOwn;
    if (!keepsIds) this.#ids = new IdReader(this.plan, this.#repairs);
    this.#texts = this.#textPart(keepsIds ? null : this.#ids, null);
    this.#next = 0;
    this.#nextEmpty = 0;
    return keepsIds || !single.id ? texts : [single.id.name, ...texts];
  }

  /** Takes in the texts of the rows `from` to `to` (exclusive) of a run; the rows are those that were drawn. */
  addTexts(run: RowCursor, from: number, to: number): void {
    for (run.i = from; run.i < to; run.i++) {
      if (this.#empty[this.#nextEmpty] === run.row) this.#nextEmpty++;
      else this.#texts.add(run, this.#next++);
    }
  }

  /** What became of the rows so far. */
  report(): ImportReport {
    const found = this.#find();
    const { gathered } = found;
    const { rows } = gathered?.drawn ?? this.drawn.records;
    const { fileRow, minDay } = rows.arrays;
    const all = this.problems.done(this.#ids.problems, this.#problemsOfAll(found));
    const problems = gathered
      ? gatheredProblems(all, gathered, this.drawn.records.rows.arrays.fileRow, this.mapping.gatherBy ?? '')
      : withTitles(all, this.#texts.records.titles, fileRow);
    return {
      rows: this.#rows,
      imported: rows.length,
      undated: gathered
        ? minDay.subarray(0, rows.length).filter((day) => day === UNDATED_DAY).length
        : this.#undated,
      merged: this.#rows - this.#held - rows.length,
      heldBack: this.#held,
      problems,
    };
  }

  /** Rows put together; once for the same rows, as the report asks for them and so does the dataset. */
  #find(): Found {
    const { records } = this.#texts;
    const { length } = records.titles;
    if (this.#found?.texts === records && this.#found.length === length) return this.#found;
    const gathered = this.#gatherer
      ? gatheredRecords({
          drawn: this.drawn,
          texts: this.#texts,
          ids: this.#ids.done(),
          maker: this.#maker,
          gatherer: this.#gatherer,
          byId: this.plan.single.id?.name === this.mapping.gatherBy,
        })
      : null;
    this.#found = { texts: records, length, gathered, problems: null };
    return this.#found;
  }

  /** Problems that only all rows together tell; once for the same rows, which are checked before they come in. */
  #problemsOfAll(found: Found): readonly Problem[] {
    const { gathered, texts } = found;
    const { titles } = gathered?.texts ?? texts;
    found.problems ??= [
      ...repeatedTitles({
        texts: titles.lying,
        length: titles.length,
        rows: (gathered?.drawn ?? this.drawn.records).rows.arrays.fileRow,
        cut: gathered ? new Set() : this.#texts.cutTitles,
        column: this.plan.single.title?.name ?? null,
      }),
      ...this.drawn.farDates(),
    ];
    return found.problems;
  }

  #textPart(ids: IdReader | null, placeholder: string | null): TextPart {
    return new TextPart(this.plan, this.drawn, ids, placeholder, this.#maker, this.#repairs, this.problems);
  }

  /** @returns whether the present row became a record; one that says nothing does not */
  #addRow(run: RowCursor): boolean {
    const became = this.drawn.add(run);
    if (became === 'empty') return false;
    this.#rows++;
    if (became === 'undated') this.#undated++;
    this.#texts.add(run, this.drawn.records.rows.length - 1);
    this.#gatherer?.add(run);
    return true;
  }
}
