import type { CountryIndex } from '../../core/countries.ts';
import { type Text, textIn } from '../../core/dataset.ts';
import { LANGUAGES, type Language } from '../../core/viewState.ts';
import type { VisualColumns } from './visualColumns.ts';

/** Parties named in a generated title; the rest are counted. */
const NAMED = 3;

/** Remark that a title was generated. */
export const MADE_REMARK: Readonly<Record<Language, string>> = {
  en: 'The source has no title. This one was made from the type, the parties and the year.',
  ru: 'В источнике нет названия. Оно составлено из типа, сторон и года.',
  zh: '来源中没有标题。此标题由类型、各方和年份组成。',
};

/** Names for the kinds of the atlas's own list, as the table's words for one may differ from row to row. */
const KIND_NAMES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  agreement: { en: 'Agreement', ru: 'Соглашение', zh: '协议' },
  memorandum: { en: 'Memorandum', ru: 'Меморандум', zh: '备忘录' },
  programme: { en: 'Programme', ru: 'Программа', zh: '计划' },
  strategy: { en: 'Strategy', ru: 'Стратегия', zh: '战略' },
  project: { en: 'Project', ru: 'Проект', zh: '项目' },
  statement: { en: 'Statement', ru: 'Заявление', zh: '声明' },
  proposal: { en: 'Proposal', ru: 'Предложение', zh: '提议' },
  talks: { en: 'Talks', ru: 'Переговоры', zh: '会谈' },
};

/** Generates titles from the content of records. */
export class TitleMaker {
  constructor(
    private readonly places: CountryIndex,
    private readonly drawn: VisualColumns,
  ) {}

  /**
   * "Research: Canada, United States (1955)"; null if the record has nothing to make a title from.
   * @param kind name from the atlas's own list, else in the words of the table; '' if not stated
   * @param codes codes of the parties
   * @param date EDTF; '' if there is none
   */
  make(kind: string, codes: readonly string[], date: string): Text | null {
    if (kind === '' && codes.length === 0) return null;
    const year = /^-?\d{4}/.exec(date)?.[0] ?? '';
    const groups = new Map(this.drawn.parties.book.groups.map((group) => [group.code, group]));
    const title = (language: string) => {
      const names = codes.slice(0, NAMED).map((code) => {
        const group = groups.get(code);
        const named = this.places.get(code)?.name ?? group?.shortName ?? group?.name ?? code;
        return textIn(named, [language, 'en']);
      });
      const more = codes.length > NAMED ? ` + ${codes.length - NAMED}` : '';
      const isChinese = language === 'zh';
      const listed = names.join(isChinese ? '、' : ', ') + more;
      const word = Object.hasOwn(KIND_NAMES, kind)
        ? textIn(KIND_NAMES[kind] ?? kind, [language, 'en'])
        : kind;
      const capital = word.charAt(0).toUpperCase() + word.slice(1);
      const head = [capital, listed].filter((part) => part !== '').join(isChinese ? '：' : ': ');
      if (year === '') return head;
      return isChinese ? `${head}（${year}）` : `${head} (${year})`;
    };
    return Object.fromEntries(LANGUAGES.map((language) => [language, title(language)]));
  }

  /** The title generated for a row that became a record. */
  ofRow(record: number): Text | null {
    const { kinds, records } = this.drawn;
    const kind = kinds.wordOf(records.rows.arrays.kind[record] ?? kinds.unstated);
    return this.make(kind, this.drawn.partiesOf(record), records.dates.at(record));
  }
}
