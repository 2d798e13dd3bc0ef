import { type Text, textIn } from '../core/dataset.ts';
import { dateInWords, intervalInWords } from '../core/dateWords.ts';
import type { AboutField, FieldChange, FormerValue, RecordField } from '../core/history.ts';
import { type FacetId, KINDS, LEVELS, STAGES } from '../core/taxonomy.ts';
import type { PageContext } from './context.ts';

/** Messages that name the fields of a record, as its page does. */
const LABELS: Readonly<Record<RecordField, string>> = {
  title: 'file.column.title',
  shortTitle: 'page.shortTitle',
  date: 'detail.date',
  dateBasis: 'file.column.date_basis',
  validity: 'detail.validity',
  parties: 'detail.parties',
  kind: 'facet.kind',
  stage: 'facet.stage',
  level: 'facet.level',
  place: 'detail.place',
  sectors: 'detail.sectors',
  summary: 'file.column.summary',
  people: 'detail.people',
  amounts: 'detail.amounts',
  commitments: 'detail.commitments',
  relations: 'detail.related',
  notes: 'detail.unclear',
  sources: 'detail.source',
};

/** Most characters of a value to say what was there before; longer ones are only said to have changed. */
const SHORT = 120;

const isList = (value: FormerValue): value is readonly string[] => Array.isArray(value);

/** Says in the language of the pages what changed. */
export class ChangeWords {
  readonly #closed: Readonly<Record<Exclude<FacetId, 'partner'>, ReadonlySet<string>>>;

  constructor(private readonly context: PageContext) {
    const { sectors, kinds = [], stages = [], levels = [] } = context.dataset;
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    this.#closed = {
      sector: new Set(ids(sectors)),
      kind: new Set([...KINDS, ...ids(kinds)]),
      stage: new Set([...STAGES, ...ids(stages)]),
      level: new Set([...LEVELS, ...ids(levels)]),
    };
  }

  /** A text as it was, in the language of the pages or of the dataset. */
  text(text: Text): string {
    const { language, dataset } = this.context;
    return textIn(text, [language, dataset.language]);
  }

  /** "Date: 2019 → May 2019", or "Summary: changed" where the values aren't known or are too long. */
  ofRecord({ field, from, to }: FieldChange): string {
    const { t } = this.context;
    const label = t(LABELS[field]);
    if (from === undefined && to === undefined) return t('page.fieldChanged', { field: label });
    const [before, after] = [this.#value(field, from), this.#value(field, to)];
    const isTold = before !== after && before.length <= SHORT && after.length <= SHORT;
    return isTold
      ? t('page.fieldFromTo', { field: label, before, after })
      : t('page.fieldChanged', { field: label });
  }

  /** What changed of the dataset as a whole: "Description: changed". */
  ofDataset({ field }: FieldChange<AboutField>): string {
    const { t } = this.context;
    return t('page.fieldChanged', { field: t(`page.about.${field}`) });
  }

  #value(field: RecordField, value: FormerValue | undefined): string {
    const { t, names } = this.context;
    if (value === undefined) return t('page.noValue');
    if (isList(value)) {
      const labels = value.map((id) => (field === 'sectors' ? this.#term('sector', id) : names.partner(id)));
      return labels.length === 0 ? t('page.noValue') : labels.join(', ');
    }
    const words = this.text(value);
    switch (field) {
      case 'date':
        return dateInWords(words, t, names.locale);
      case 'validity':
        return intervalInWords(words, t, names.locale);
      case 'dateBasis':
        return t(`detail.basis.${words}`);
      case 'kind':
      case 'stage':
      case 'level':
        return this.#term(field, words);
      default:
        return words;
    }
  }

  /** The label of a value; its id if the dataset doesn't have it any more. */
  #term(facet: Exclude<FacetId, 'partner'>, id: string): string {
    return this.#closed[facet].has(id) ? this.context.names.value(facet, id) : id;
  }
}
