import type { CountryIndex } from '../../core/countries.ts';
import { UNDATED_DAY } from '../../core/dated.ts';
import type { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import type { RowFault } from '../read/table.ts';
import { gatheredProblems } from './gatheredProblems.ts';
import { gatheredRecords } from './gatheredRecords.ts';
import { Gatherer, type Group } from './gatherer.ts';
import { IdReader } from './idReader.ts';
import { type Plan, planOf, Repairs } from './plan.ts';
import { ProblemLog } from './problemLog.ts';
import { FAULT_CODES, type ImportReport, type Problem, type Repair } from './problems.ts';
import type { RecordParts } from './recordParts.ts';
import { repeatedTitles } from './repeatedTitles.ts';
import type { RowCursor } from './rowCursor.ts';
import { withTitles } from './rowTitles.ts';
import { TextPart } from './textPart.ts';
import { TitleMaker } from './titleMaker.ts';
import { VisualColumns } from './visualColumns.ts';

/** What records are called whose titles have not been read yet. */
const PLACEHOLDER = '…';

/** What an importer needs to know of the world. */
export interface Gazetteer {
  readonly names: PartyNames;
  readonly places: CountryIndex;
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
  readonly #fixes: Repairs;
  readonly #maker: TitleMaker;
  /** null where every row is a record of its own. */
  readonly #gatherer: Gatherer | null;
  #texts: TextPart;
  #ids: IdReader;
  #rows = 0;
  #held = 0;
  #undated = 0;
  #isUnclear = false;
  #gathered: {
    readonly rows: number;
    readonly texts: TextPart;
    readonly found: ReturnType<typeof gatheredRecords>;
  } | null = null;
  #repeated: {
    readonly titles: TextColumnBuilder;
    readonly length: number;
    readonly found: readonly Problem[];
  } | null = null;
  /** The next record whose texts are added. */
  #next = 0;
  /** Rows that say nothing, among those drawn; their texts say nothing either. */
  readonly #empty: number[] = [];
  #nextEmpty = 0;
  #far: { readonly length: number; readonly found: readonly Problem[] } | null = null;

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
    this.#fixes = new Repairs(repairs);
    this.plan = planOf(columns, mapping, rows);
    this.drawn = new VisualColumns(this.plan, mapping, gazetteer, this.#fixes, this.problems);
    this.#maker = new TitleMaker(gazetteer.places, this.drawn);
    this.#ids = new IdReader(this.plan, this.#fixes);
    this.#texts = this.#textPart(this.#ids, isWhole ? null : PLACEHOLDER);
    const key = mapping.gatherBy === null ? -1 : columns.indexOf(mapping.gatherBy);
    this.#gatherer = key >= 0 ? new Gatherer(key, this.plan, this.#fixes) : null;
  }

  /** What the records say in words. */
  get texts(): TextPart {
    return this.#texts;
  }

  /** What the records are made of: one a row, or one for the rows that belong together. */
  records(): RecordParts {
    const gathered = this.#gatheredRecords();
    if (gathered) return gathered;
    const { rows, partyLists, sectorLists, dates } = this.drawn;
    const { titles, summaries, urls, rests } = this.#texts;
    return { rows, partyLists, sectorLists, dates, titles, summaries, urls, rests, ids: this.#ids.done() };
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
      if (hasTexts) this.#isUnclear = true;
    }
  }

  /** Whether a row says nothing in the columns that were drawn, so that only its texts tell if it is a record. */
  get isUnclear(): boolean {
    return this.#isUnclear;
  }

  /** After all rows have been drawn: begins with their texts. @returns names of the columns to be read for them */
  beginTexts(): readonly string[] {
    const { single, texts } = this.plan;
    const keepsIds = this.#ids.areOwn;
    if (!keepsIds) this.#ids = new IdReader(this.plan, this.#fixes);
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
    const gathered = this.#gatheredRecords();
    const { titles, rows } = gathered ?? { titles: this.#texts.titles, rows: this.drawn.rows };
    const { fileRow, minDay } = rows.arrays;
    const all = this.problems.done(this.#ids.problems, [...this.#repeatedTitles(), ...this.#farDates()]);
    const problems = gathered
      ? gatheredProblems(all, gathered, this.drawn.rows.arrays.fileRow, this.mapping.gatherBy ?? '')
      : withTitles(all, titles, fileRow);
    const taken = this.#rows - this.#held;
    return {
      rows: this.#rows,
      imported: rows.length,
      undated: gathered
        ? minDay.subarray(0, rows.length).filter((day) => day === UNDATED_DAY).length
        : this.#undated,
      merged: taken - rows.length,
      heldBack: this.#held,
      problems,
    };
  }

  /** Found once for the same rows, as the report asks for them and so does the dataset. */
  #gatheredRecords(): (RecordParts & { readonly groups: readonly Group[] }) | null {
    if (!this.#gatherer) return null;
    if (this.#gathered?.rows !== this.#rows || this.#gathered.texts !== this.#texts) {
      const byId = this.plan.single.id?.name === this.mapping.gatherBy;
      const input = {
        drawn: this.drawn,
        texts: this.#texts,
        maker: this.#maker,
        gatherer: this.#gatherer,
        byId,
      };
      this.#gathered = {
        rows: this.#rows,
        texts: this.#texts,
        found: gatheredRecords({ ...input, ids: this.#ids.done() }),
      };
    }
    return this.#gathered.found;
  }

  /** Found once for the same rows: a report is asked for when they are checked and when they come in. */
  #repeatedTitles(): readonly Problem[] {
    const gathered = this.#gatheredRecords();
    const titles = gathered?.titles ?? this.#texts.titles;
    const { length } = titles;
    if (this.#repeated?.titles === titles && this.#repeated.length === length) return this.#repeated.found;
    const { fileRow } = (gathered?.rows ?? this.drawn.rows).arrays;
    const column = this.plan.single.title?.name ?? null;
    const cut = gathered ? new Set<number>() : this.#texts.cutTitles;
    const found = repeatedTitles({ texts: titles.lying, length, rows: fileRow, cut, column });
    this.#repeated = { titles, length, found };
    return found;
  }

  /** Found once for the same rows too. */
  #farDates(): readonly Problem[] {
    const { length } = this.drawn.rows;
    if (this.#far?.length !== length) this.#far = { length, found: this.drawn.farDates() };
    return this.#far.found;
  }

  #textPart(ids: IdReader | null, untold: string | null): TextPart {
    return new TextPart(this.plan, this.drawn, ids, untold, this.#maker, this.#fixes, this.problems);
  }

  /** @returns whether the present row became a record; one that says nothing does not */
  #addRow(run: RowCursor): boolean {
    const became = this.drawn.add(run);
    if (became === 'empty') return false;
    this.#rows++;
    if (became === 'undated') this.#undated++;
    this.#texts.add(run, this.drawn.rows.length - 1);
    this.#gatherer?.add(run);
    return true;
  }
}
