import type { CountryIndex } from '../../core/countries.ts';
import { type Text, textIn } from '../../core/dataset.ts';
import type { VisualColumns } from './visualColumns.ts';

/** Parties named in a title that is made; the rest are counted. */
const NAMED = 3;
const LANGUAGES = ['en', 'ru', 'zh'] as const;

/** Says of a title that it is made. */
export const MADE_REMARK: Text = {
  en: 'The source has no title. This one was made from the type, the parties and the year.',
  ru: 'В источнике нет названия. Оно составлено из типа, сторон и года.',
  zh: '来源中没有标题。此标题由类型、各方和年份组成。',
};

/** Kinds of the atlas's own list: the table's words for one may differ from row to row. */
const KIND_NAMES: Readonly<Record<string, Text>> = {
  agreement: { en: 'Agreement', ru: 'Соглашение', zh: '协议' },
  memorandum: { en: 'Memorandum', ru: 'Меморандум', zh: '备忘录' },
  programme: { en: 'Programme', ru: 'Программа', zh: '计划' },
  strategy: { en: 'Strategy', ru: 'Стратегия', zh: '战略' },
  project: { en: 'Project', ru: 'Проект', zh: '项目' },
  statement: { en: 'Statement', ru: 'Заявление', zh: '声明' },
  proposal: { en: 'Proposal', ru: 'Предложение', zh: '提议' },
  talks: { en: 'Talks', ru: 'Переговоры', zh: '会谈' },
};

/** Makes titles of what records say. */
export class TitleMaker {
  constructor(
    private readonly places: CountryIndex,
    private readonly drawn: VisualColumns,
  ) {}

  /**
   * "Research: Canada, United States (1955)"; null where the record says nothing to make a title of.
   * @param kind of the atlas's own list, else in the words of the table; '' where it is not stated
   * @param codes of the parties
   * @param date EDTF; '' where there is none
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

  /** The title made of a row that became a record. */
  ofRow(record: number): Text | null {
    const { kinds, records } = this.drawn;
    const kind = kinds.wordOf(records.rows.arrays.kind[record] ?? kinds.unstated);
    return this.make(kind, this.drawn.partiesOf(record), records.dates.at(record));
  }
}
