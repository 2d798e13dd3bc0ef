import type { Text } from '../../core/dataset.ts';
import type { Language } from '../../core/viewState.ts';
import type { RestOfRecord } from '../../data/packed/packedRecords.ts';
import { PackedTexts } from '../../data/packed/packedTexts.ts';
import type { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { IdReader } from './idReader.ts';
import { addSpan, isPlain, isPlainAddress } from './plainBytes.ts';
import { noteOf, type Plan, type PlannedColumn, type Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { RowCursor } from './rowCursor.ts';
import { MAX_ADDRESS, MAX_TEXT, MAX_TITLE, TextReader } from './textReader.ts';
import { MADE_REMARK, type TitleMaker } from './titleMaker.ts';
import type { VisualColumns } from './visualColumns.ts';

/** Title for a record without one. */
const untitled = (row: number): Readonly<Record<Language, string>> => ({
  en: `Without a title (row ${row})`,
  ru: `Без названия (строка ${row})`,
  zh: `无标题（第 ${row} 行）`,
});

const NO_NOTES: readonly string[] = [];
/** Characters kept of a cell that names people. */
const MAX_PEOPLE = 2000;

export type MutableRest = { -readonly [K in keyof RestOfRecord]: RestOfRecord[K] };

/** JSON in the form that `PackedTexts` stores. */
export const jsonOf = (rest: MutableRest): string =>
  Object.keys(rest).length > 0 ? JSON.stringify(rest) : '';

/** A title as records have it, and the whole text, however long. */
type Title = Readonly<Record<'title' | 'whole', string>>;

/** Reads the texts of records, record by record, and gives them their ids. */
export class TextPart {
  readonly records: PackedTexts;
  /** Records whose title was cut. */
  readonly cutTitles = new Set<number>();
  readonly #texts: TextReader;

  /**
   * @param placeholder title for records whose titles are not read yet; null if they are
   * @param ids null if the records already have ids
   */
  constructor(
    private readonly plan: Plan,
    private readonly drawn: VisualColumns,
    private readonly ids: IdReader | null,
    private readonly placeholder: string | null,
    private readonly maker: TitleMaker,
    private readonly repairs: Repairs,
    private readonly problems: ProblemLog,
  ) {
    this.records = new PackedTexts(plan.rows);
    this.#texts = new TextReader(repairs, problems);
  }

  /** Takes the texts of the current row, which became `record`; records come in order. */
  add(run: RowCursor, record: number): void {
    const { single } = this.plan;
    const { titles, rests } = this.records;
    const isPlainTitle =
      this.placeholder === null && this.#addPlain(titles, single.title, run, isPlain, MAX_TITLE);
    const read = isPlainTitle ? null : this.#title(run);
    const summary = this.#addSummary(run, read);
    const rest: MutableRest = {};
    let made: Text | null = null;
    if (read) {
      if (read.title === '') {
        made = this.maker.ofRow(record);
        this.problems.add(made ? 'title-made' : 'title-missing', run.row, single.title?.name ?? null, '');
        rest.title = made ?? untitled(run.row);
      }
      if (read.title !== read.whole) this.cutTitles.add(record);
      titles.add(read.title);
    }
    const other = this.#addUrl(run);
    const noted: Text[] = made ? [MADE_REMARK] : [];
    for (const note of this.drawn.dateNotes.get(record) ?? NO_NOTES) noted.push(note);
    for (const column of this.plan.otherTitles) {
      const text = this.#texts.text(column, run);
      if (text !== '' && text !== read?.whole) noted.push(`${column.name}: ${text}`);
    }
    for (const column of this.plan.notes) {
      const text = this.#texts.text(column, run);
      if (text !== '') noted.push(noteOf(this.plan, column, text).slice(0, MAX_TEXT));
    }
    for (const note of this.drawn.partyNotes.get(record) ?? NO_NOTES) noted.push(note.slice(0, MAX_TEXT));
    if (other !== '') noted.push(`${single.url?.name ?? ''}: ${other}`);
    if (read && read.title !== read.whole && summary !== '')
      noted.push(`${single.title?.name ?? ''}: ${read.whole}`);
    const people = this.#people(run);
    const shortTitle = this.#texts.text(single.shortTitle, run, MAX_TITLE);
    const place = this.#texts.text(single.place, run, MAX_TITLE);
    const validity = this.drawn.validities.get(record);
    if (shortTitle !== '') rest.shortTitle = shortTitle;
    if (place !== '') rest.place = place;
    if (noted.length > 0) rest.notes = noted;
    if (people.size > 0) rest.people = Array.from(people, (name) => ({ name }));
    if (validity !== undefined) rest.validity = validity;
    rests.add(jsonOf(rest));
    if (this.ids && !this.ids.addPlain(run))
      this.ids.add(run, (read?.title ?? this.#texts.text(single.title, run)) || summary, this.drawn, record);
  }

  /** Adds a text without decoding it, if it needs no cleaning. @returns whether it was added */
  #addPlain(
    to: TextColumnBuilder,
    column: PlannedColumn | undefined,
    run: RowCursor,
    fits: typeof isPlain,
    max: number,
  ): boolean {
    const texts = this.repairs.textsOf(run, column);
    if (!texts || !fits(texts, run.i, max)) return false;
    addSpan(to, texts, run.i);
    return true;
  }

  #title(run: RowCursor): Title {
    const whole =
      this.placeholder ?? (this.#texts.text(this.plan.single.title, run) || this.#standInTitle(run));
    const title = whole.length > MAX_TITLE ? `${whole.slice(0, MAX_TITLE - 1).trimEnd()}…` : whole;
    return { whole, title };
  }

  /** The first non-empty text among the other titles, if the title is missing. */
  #standInTitle(run: RowCursor): string {
    for (const column of this.plan.otherTitles) {
      const text = this.#texts.text(column, run);
      if (text === '') continue;
      this.problems.add('title-other', run.row, column.name, '');
      return text;
    }
    return '';
  }

  /** @returns the summary of the row, if it has one apart from the title */
  #addSummary(run: RowCursor, read: Title | null): string {
    const { summaries } = this.records;
    const column = this.plan.single.summary;
    if (!read && this.#addPlain(summaries, column, run, isPlain, MAX_TEXT)) return '';
    const summary = this.#texts.text(column, run);
    summaries.add(!read || read.title === read.whole || summary !== '' ? summary : read.whole);
    return summary;
  }

  /** @returns the text in the address column if it isn't an address */
  #addUrl(run: RowCursor): string {
    const column = this.plan.single.url;
    if (this.#addPlain(this.records.urls, column, run, isPlainAddress, MAX_ADDRESS)) return '';
    const { url, other } = this.#texts.url(column, run);
    this.records.urls.add(url);
    return other;
  }

  #people(run: RowCursor): ReadonlySet<string> {
    const names = new Set<string>();
    for (const column of this.plan.people)
      for (const name of this.#texts.text(column, run, MAX_PEOPLE).split(/\s*[;|\n]\s*/))
        if (name !== '') names.add(name);
    return names;
  }
}
