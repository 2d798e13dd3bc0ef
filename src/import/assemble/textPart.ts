import type { Text } from '../../core/dataset.ts';
import type { RestOfRecord } from '../../data/packed/packedRecords.ts';
import { TextColumnBuilder } from '../../data/packed/textColumn.ts';
import type { TextSpans } from '../read/textSpans.ts';
import type { IdReader } from './idReader.ts';
import { isPlain, isPlainAddress } from './plainBytes.ts';
import type { Plan, PlannedColumn, Repairs } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import type { RowCursor } from './rowCursor.ts';
import { LONGEST_ADDRESS, LONGEST_TEXT, LONGEST_TITLE, TextReader } from './textReader.ts';
import { MADE_REMARK, type TitleMaker } from './titleMaker.ts';
import type { VisualColumns } from './visualColumns.ts';

/** What a record without a title is called. */
const untitled = (row: number) => ({
  en: `Without a title (row ${row})`,
  ru: `Без названия (строка ${row})`,
  zh: `无标题（第 ${row} 行）`,
});

/** Characters of a cell that names people. */
const LONGEST_PEOPLE = 2000;

type Rest = { -readonly [K in keyof RestOfRecord]: RestOfRecord[K] };

/** What was read of a title. */
interface Title {
  /** All of it, however long. */
  readonly whole: string;
  /** As records have it. */
  readonly title: string;
}

/** What records say in words, gathered record by record, with their ids. */
export class TextPart {
  readonly titles: TextColumnBuilder;
  /** '' where it is the title. */
  readonly summaries: TextColumnBuilder;
  readonly urls: TextColumnBuilder;
  /** JSON of a {@link RestOfRecord}, or ''. */
  readonly rests: TextColumnBuilder;
  /** Records whose title was cut. */
  readonly cutTitles = new Set<number>();
  readonly #texts: TextReader;

  /**
   * @param untold what records are called whose titles are not read yet; null where they are
   * @param ids null where the records have theirs already
   */
  constructor(
    private readonly plan: Plan,
    private readonly drawn: VisualColumns,
    private readonly ids: IdReader | null,
    private readonly untold: string | null,
    private readonly maker: TitleMaker,
    private readonly fixes: Repairs,
    private readonly problems: ProblemLog,
  ) {
    this.titles = new TextColumnBuilder(plan.rows);
    this.summaries = new TextColumnBuilder(plan.rows);
    this.urls = new TextColumnBuilder(plan.rows);
    this.rests = new TextColumnBuilder(plan.rows);
    this.#texts = new TextReader(fixes, problems);
  }

  /** Takes the texts of the present row, which became `record`; records come one after another. */
  add(run: RowCursor, record: number): void {
    const { single, people } = this.plan;
    const read = this.#addPlainTitle(run) ? null : this.#title(run);
    const summary = this.#addSummary(run, read);
    let rest: Rest | null = null;
    let made: Text | null = null;
    const more = () => {
      rest ??= {};
      return rest;
    };
    if (read) {
      if (read.title === '') {
        made = this.maker.ofRow(record);
        this.problems.add(made ? 'title-made' : 'title-missing', run.row, single.title?.name ?? null, '');
        more().title = made ?? untitled(run.row);
      }
      if (read.title !== read.whole) this.cutTitles.add(record);
      this.titles.add(read.title);
    }
    const other = this.#addUrl(run);
    const noted: Text[] = [];
    if (made) noted.push(MADE_REMARK);
    for (const note of this.drawn.dateNotesOf(record)) noted.push(note);
    if (this.plan.otherTitles.length > 0) noted.push(...this.#otherTitles(run, read));
    if (this.plan.notes.length > 0) noted.push(...this.#notes(run));
    for (const note of this.drawn.partyNotesOf(record)) noted.push(note.slice(0, LONGEST_TEXT));
    if (other !== '') noted.push(`${single.url?.name ?? ''}: ${other}`);
    if (read && read.title !== read.whole && summary !== '')
      noted.push(`${single.title?.name ?? ''}: ${read.whole}`);
    const named = people.length > 0 ? this.#people(run) : [];
    const shortTitle = this.#text(single.shortTitle, run, LONGEST_TITLE);
    const place = this.#text(single.place, run, LONGEST_TITLE);
    const validity = this.drawn.validityOf(record);
    if (shortTitle !== '') more().shortTitle = shortTitle;
    if (place !== '') more().place = place;
    if (noted.length > 0) more().notes = noted;
    if (named.length > 0) more().people = [...new Set(named)].map((name) => ({ name }));
    if (validity !== undefined) more().validity = validity;
    this.rests.add(rest ? JSON.stringify(rest) : '');
    if (this.ids && !this.ids.addPlain(run))
      this.ids.add(run, (read ? read.title : this.#text(single.title, run)) || summary, this.drawn, record);
  }

  #text(column: PlannedColumn | undefined, run: RowCursor, most?: number): string {
    return column ? this.#texts.text(column, run.cellAt(column.at), run.row, most) : '';
  }

  /** The texts of a column where they can be taken as they lie. */
  #textsOf(column: PlannedColumn | undefined, run: RowCursor): TextSpans | null {
    return column && !this.fixes.some ? run.textsOf(column.at) : null;
  }

  /** Takes the title as it lies, where that is all there is to do. */
  #addPlainTitle(run: RowCursor): boolean {
    const texts = this.untold === null ? this.#textsOf(this.plan.single.title, run) : null;
    if (!texts || !isPlain(texts, run.i, LONGEST_TITLE)) return false;
    this.titles.addBytes(texts.view, texts.starts[run.i] ?? 0, texts.lengths[run.i] ?? 0);
    return true;
  }

  #title(run: RowCursor): Title {
    const whole = this.untold ?? (this.#text(this.plan.single.title, run) || this.#standInTitle(run));
    const title = whole.length > LONGEST_TITLE ? `${whole.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : whole;
    return { whole, title };
  }

  /** The first other title that is filled, where the title is missing. */
  #standInTitle(run: RowCursor): string {
    for (const column of this.plan.otherTitles) {
      const text = this.#text(column, run);
      if (text === '') continue;
      this.problems.add('title-other', run.row, column.name, '');
      return text;
    }
    return '';
  }

  /** Further titles, as notes. */
  #otherTitles(run: RowCursor, read: Title | null): string[] {
    return this.plan.otherTitles.flatMap((column) => {
      const text = this.#text(column, run);
      return text === '' || text === read?.whole ? [] : [`${column.name}: ${text}`];
    });
  }

  /** @returns the summary of its own that a row has beside the title that was read */
  #addSummary(run: RowCursor, read: Title | null): string {
    const column = this.plan.single.summary;
    const texts = read ? null : this.#textsOf(column, run);
    if (texts && isPlain(texts, run.i, LONGEST_TEXT)) {
      this.summaries.addBytes(texts.view, texts.starts[run.i] ?? 0, texts.lengths[run.i] ?? 0);
      return '';
    }
    const summary = this.#text(column, run);
    this.summaries.add(!read || read.title === read.whole || summary !== '' ? summary : read.whole);
    return summary;
  }

  /** @returns what stands for an address and is none */
  #addUrl(run: RowCursor): string {
    const column = this.plan.single.url;
    const texts = this.#textsOf(column, run);
    if (texts && isPlainAddress(texts, run.i, LONGEST_ADDRESS)) {
      this.urls.addBytes(texts.view, texts.starts[run.i] ?? 0, texts.lengths[run.i] ?? 0);
      return '';
    }
    if (!column) {
      this.urls.add('');
      return '';
    }
    const { url, other } = this.#texts.url(column, run.cellAt(column.at), run.row);
    this.urls.add(url);
    return other;
  }

  #notes(run: RowCursor): string[] {
    const noted: string[] = [];
    for (const column of this.plan.notes) {
      const text = this.#text(column, run);
      if (text !== '') noted.push(`${column.name}: ${text}`.slice(0, LONGEST_TEXT));
    }
    return noted;
  }

  #people(run: RowCursor): string[] {
    return this.plan.people.flatMap((column) =>
      this.#text(column, run, LONGEST_PEOPLE)
        .split(/\s*[;|\n]\s*/)
        .filter((each) => each !== ''),
    );
  }
}
