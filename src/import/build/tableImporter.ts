import { activityOf, NO_DAY, OPEN_DAY } from '../../core/activity.ts';
import type { EdtfInterval } from '../../core/edtf.ts';
import type { Places } from '../../core/places.ts';
import { KINDS, LEVELS, STAGES, type Stage } from '../../core/taxonomy.ts';
import type { RestOfRecord } from '../../data/packed/packedRecords.ts';
import { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { PartyNames } from '../parties/partyNames.ts';
import { isEmptyCell, textOfCell } from '../read/cells.ts';
import type { RowFault } from '../read/table.ts';
import { type CellAt, DateReader } from './dateReader.ts';
import { Bytes, GrowableLists, Int32s, Uint32s } from './growable.ts';
import { IdReader } from './idReader.ts';
import { PartyReader } from './partyReader.ts';
import { type Plan, type PlannedColumn, planOf, Repairs } from './plan.ts';
import { ProblemLog } from './problemLog.ts';
import type { ImportReport, ProblemCode, Repair } from './problems.ts';
import { SectorReader } from './sectorReader.ts';
import { TextReader } from './textReader.ts';
import { Vocabulary } from './vocabulary.ts';

/** Characters of a title that is read at a glance; a longer one goes into the summary whole. */
const LONGEST_TITLE = 300;

/** What a reader's fault of a row is called here. */
const FAULT_CODES: Readonly<Record<RowFault['code'], ProblemCode>> = {
  'too-many-cells': 'too-many-cells',
  'too-few-cells': 'too-few-cells',
  'cell-cut': 'text-cut',
  'quote-unclosed': 'quote-unclosed',
  'not-an-object': 'row-unreadable',
  'bad-json': 'row-unreadable',
  'nul-bytes': 'nul-bytes',
  'geometry-ignored': 'geometry-ignored',
};

/** What a record without a title is called. */
const untitled = (row: number) => ({
  en: `Without a title (row ${row})`,
  ru: `Без названия (строка ${row})`,
  zh: `无标题（第 ${row} 行）`,
});

/** What an importer needs to know of the world. */
export interface World {
  readonly names: PartyNames;
  readonly places: Places;
}

/** Takes rows one by one, in the order of the file, and gathers what a dataset is made of. */
export class TableImporter {
  readonly plan: Plan;
  readonly problems = new ProblemLog();
  readonly parties: PartyReader;
  readonly sectors: SectorReader;
  readonly kinds: Vocabulary;
  readonly stages: Vocabulary;
  readonly levels: Vocabulary;
  readonly minDay = new Int32s();
  readonly maxDay = new Int32s();
  readonly oneOf = new Bytes();
  readonly validTo = new Int32s();
  readonly hasValidity = new Bytes();
  readonly activeFromMin = new Int32s();
  readonly activeFromMax = new Int32s();
  readonly activeToMin = new Int32s();
  readonly activeToMax = new Int32s();
  readonly kind = new Uint32s();
  readonly stage = new Uint32s();
  readonly level = new Uint32s();
  readonly partyLists = new GrowableLists();
  readonly sectorLists = new GrowableLists();
  readonly titles = new TextColumnBuilder();
  readonly summaries = new TextColumnBuilder();
  readonly dates = new TextColumnBuilder();
  readonly urls = new TextColumnBuilder();
  readonly rests = new TextColumnBuilder();
  readonly fileRows = new Uint32s();
  readonly #dateReader: DateReader;
  readonly #texts: TextReader;
  readonly ids: IdReader;
  #rows = 0;
  #held = 0;

  constructor(
    columns: readonly string[],
    readonly mapping: Mapping,
    repairs: readonly Repair[],
    world: World,
    /** What a record is called whose title has not been read yet; null where titles are read. */
    private readonly untold: string | null = null,
  ) {
    const fixes = new Repairs(repairs);
    this.plan = planOf(columns, mapping);
    this.parties = new PartyReader(world.names, world.places, mapping.partySeparator, fixes, this.problems);
    this.sectors = new SectorReader(mapping.sectorSeparator, fixes);
    this.kinds = new Vocabulary(KINDS, mapping.terms.kind);
    this.stages = new Vocabulary(STAGES, mapping.terms.stage);
    this.levels = new Vocabulary(LEVELS, mapping.terms.level);
    this.#dateReader = new DateReader(this.plan, mapping.dateOrder, fixes, this.problems);
    this.#texts = new TextReader(fixes, this.problems);
    this.ids = new IdReader(this.plan.single.id, this.problems);
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

  /** Takes one row in. @returns whether it became a record. */
  addRow(cellAt: CellAt, row: number): boolean {
    const read = this.#dateReader.date(cellAt, row);
    if ('code' in read && this.#isEmpty(cellAt)) return false;
    this.#rows++;
    if ('code' in read) {
      this.problems.add(read.code, row, read.column, read.value, read.suggestion);
      this.#held++;
      return false;
    }
    const { date, edtf } = read;
    const stage = this.#term(this.stages, 'stage', cellAt, row);
    const validity = this.#dateReader.validity(cellAt, row);
    const partyCodes = this.#partyCodes(cellAt, row);
    this.minDay.add(date.min);
    this.maxDay.add(date.max);
    this.oneOf.add(Number(date.precision === 'one-of'));
    this.validTo.add(lastDay(validity?.interval));
    this.hasValidity.add(Number(validity !== undefined));
    const active = activityOf(
      { validity: validity?.edtf, stage: this.#meaningOf(stage) },
      date.min,
      date.max,
    );
    this.activeFromMin.add(active.fromMin);
    this.activeFromMax.add(active.fromMax);
    this.activeToMin.add(active.toMin);
    this.activeToMax.add(active.toMax);
    this.kind.add(this.#term(this.kinds, 'kind', cellAt, row));
    this.stage.add(stage);
    this.level.add(this.#term(this.levels, 'level', cellAt, row));
    this.partyLists.add(partyCodes);
    this.sectorLists.add(this.sectors.read(cellAt, this.plan.sectors, row));
    this.dates.add(edtf);
    this.fileRows.add(row);
    this.#addTexts(cellAt, row, edtf, partyCodes, validity?.edtf);
    return true;
  }

  /** What became of the rows so far. */
  report(): ImportReport {
    return {
      rows: this.#rows,
      imported: this.#rows - this.#held,
      heldBack: this.#held,
      problems: this.problems.done(),
    };
  }

  #isEmpty(cellAt: CellAt): boolean {
    const { single, parties, sectors, people, notes } = this.plan;
    const filled = ({ at }: PlannedColumn) => !isEmptyCell(cellAt(at));
    return !(
      Object.values(single).some((column) => column && filled(column)) ||
      [parties, sectors, people, notes].some((columns) => columns.some(filled))
    );
  }

  #partyCodes(cellAt: CellAt, row: number): readonly number[] {
    const { parties } = this.plan;
    if (parties.length === 0) return [];
    return this.parties.read(cellAt, parties, row);
  }

  #term(vocabulary: Vocabulary, target: 'kind' | 'stage' | 'level', cellAt: CellAt, row: number): number {
    const column = this.plan.single[target];
    const text = column ? this.#texts.text(column, cellAt(column.at), row, LONGEST_TITLE) : '';
    return text === '' ? vocabulary.values.indexOf('unstated') : vocabulary.codeOf(text);
  }

  #meaningOf(stage: number): Stage {
    return STAGES[stage] ?? 'unstated';
  }

  #addTexts(
    cellAt: CellAt,
    row: number,
    edtf: string,
    partyCodes: readonly number[],
    validity: string | undefined,
  ): void {
    const { single, notes, people } = this.plan;
    const textOf = (column: PlannedColumn | undefined, most?: number) =>
      column ? this.#texts.text(column, cellAt(column.at), row, most) : '';
    let rest: { -readonly [K in keyof RestOfRecord]: RestOfRecord[K] } | null = null;
    const more = () => {
      rest ??= {};
      return rest;
    };
    const whole = this.untold ?? textOf(single.title);
    const summary = textOf(single.summary);
    const title = whole.length > LONGEST_TITLE ? `${whole.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : whole;
    if (title === '') {
      this.problems.add('title-missing', row, single.title?.name ?? null, '');
      more().title = untitled(row);
    }
    const { url, other } = single.url
      ? this.#texts.url(single.url, cellAt(single.url.at), row)
      : { url: '', other: '' };
    const noted: string[] = [];
    for (const column of notes) {
      const text = textOf(column);
      if (text !== '') noted.push(`${column.name}: ${text}`.slice(0, 20_000));
    }
    if (other !== '') noted.push(`${single.url?.name ?? ''}: ${other}`);
    if (title !== whole && summary !== '') noted.push(`${single.title?.name ?? ''}: ${whole}`);
    const named: string[] = [];
    for (const column of people)
      named.push(
        ...textOf(column, 2000)
          .split(/\s*[;|\n]\s*/)
          .filter((each) => each !== ''),
      );
    const shortTitle = textOf(single.shortTitle, LONGEST_TITLE);
    const place = textOf(single.place, LONGEST_TITLE);
    if (shortTitle !== '') more().shortTitle = shortTitle;
    if (place !== '') more().place = place;
    if (noted.length > 0) more().notes = noted;
    if (named.length > 0) more().people = [...new Set(named)].map((name) => ({ name }));
    if (validity !== undefined) more().validity = validity;
    this.titles.add(title);
    this.summaries.add(title === whole || summary !== '' ? summary : whole);
    this.urls.add(url);
    this.rests.add(rest ? JSON.stringify(rest) : '');
    const id = single.id ? cellAt(single.id.at) : null;
    const parties =
      single.id && !isEmptyCell(id) ? '' : partyCodes.map((code) => this.parties.codes[code]).join();
    this.ids.read(textOfCell(id), title || summary, edtf, parties, row);
  }
}

function lastDay(interval: EdtfInterval | undefined): number {
  if (!interval || interval.end === 'unknown') return NO_DAY;
  return interval.end === 'open' ? OPEN_DAY : interval.end.max;
}
