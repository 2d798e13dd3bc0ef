import type { Columns } from './columns';
import type { Dataset } from './dataset';
import { dateInWords, yearsInWords } from './dateWords';
import { codesOf } from './lists';
import type { Names, Translate } from './names';
import { type QueryResult, spanOf } from './query';
import type { FacetId } from './taxonomy';
import type { ViewState } from './viewState';

export interface SentenceInput {
  readonly dataset: Pick<Dataset, 'hub'>;
  readonly columns: Columns;
  readonly view: Pick<ViewState, 'facets' | 'matchAll' | 'from' | 'to'>;
  readonly result: Pick<QueryResult, 'rows'>;
  readonly names: Names;
}

/** As many names as a reader takes in; beyond, their number is said. */
const MOST_NAMES = 3;

function list(items: readonly string[], names: Names, type: 'conjunction' | 'disjunction'): string {
  const locale = names.locale === 'en' ? 'en-GB' : names.locale;
  return new Intl.ListFormat(locale, { type }).format(items);
}

/** A name in the middle of a sentence. */
function inline(facet: FacetId, value: string, names: Names, t: Translate): string {
  const name = names.value(facet, value);
  if (facet === 'partner') return t('sentence.party', { code: value, name });
  // Labels begin with a capital; abbreviations keep theirs.
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function selection(facet: FacetId, { view, names }: SentenceInput, t: Translate): string {
  const selected = view.facets[facet];
  const all = view.matchAll.some((each) => each === facet);
  if (selected.length > MOST_NAMES) {
    const key = all ? 'sentence.allOfMany' : 'sentence.anyOfMany';
    return t(key, { count: selected.length, facet });
  }
  return list(
    selected.map((value) => inline(facet, value, names, t)),
    names,
    all ? 'conjunction' : 'disjunction',
  );
}

/** What the records are called: by kind where kinds are selected, or where there is only one record. */
function noun(input: SentenceInput, t: Translate): string {
  const count = input.result.rows.length;
  const kinds = input.view.facets.kind;
  const [row] = input.result.rows;
  const [only] = count === 1 && row !== undefined ? [input.columns.agreements[row]?.kind] : kinds;
  if ((count === 1 || kinds.length === 1) && only !== undefined) return t(`sentence.kind.${only}`, { count });
  if (kinds.length === 0) return t('sentence.records', { count });
  const nouns = kinds.map((kind) => t(`sentence.kinds.${kind}`));
  return t('sentence.several', { count, kinds: list(nouns, input.names, 'disjunction') });
}

function partnerPhrase(input: SentenceInput, t: Translate): string {
  const { columns, dataset, names, result, view } = input;
  const selected = view.facets.partner;
  const partners = new Set<number>();
  for (const row of result.rows) for (const code of codesOf(columns.partner, row)) partners.add(code);
  const chosen = selected.length > 0 ? selection('partner', input, t) : null;
  const [first] = partners;
  const only = partners.size === 1 && first !== undefined ? columns.domains.partner.values[first] : undefined;
  const others =
    chosen ??
    (only === undefined
      ? t('sentence.partners', { count: partners.size })
      : inline('partner', only, names, t));
  if (dataset.hub === undefined) return chosen === null ? '' : t('sentence.with', { partners: others });
  const hub = names.partner(dataset.hub);
  if (chosen === null && partners.size === 0) return t('sentence.of', { hub });
  return t('sentence.between', { hub, partners: others });
}

function periodPhrase({ columns, names, result, view }: SentenceInput, t: Translate): string {
  const from = view.from === null ? null : dateInWords(view.from, t, names.locale);
  const to = view.to === null ? null : dateInWords(view.to, t, names.locale);
  if (from !== null && to !== null)
    return from === to ? t('sentence.in', { date: from }) : t('span.period', { start: from, end: to });
  if (from !== null) return t('sentence.since', { date: from });
  if (to !== null) return t('sentence.until', { date: to });
  const span = spanOf(columns, result.rows);
  return span ? yearsInWords(span, t) : '';
}

/**
 * One sentence that says what a view shows, without a full stop: "26 agreements and talks between Russia and
 * 10 partners, 1996 to 2024". It names every filter.
 */
export function sentence(input: SentenceInput, t: Translate): string {
  const { facets } = input.view;
  const parts = [noun(input, t), partnerPhrase(input, t)];
  if (facets.sector.length > 0) parts.push(t('sentence.on', { sectors: selection('sector', input, t) }));
  if (facets.level.length > 0) parts.push(t('sentence.level', { levels: selection('level', input, t) }));
  if (facets.stage.length > 0) parts.push(t('sentence.stage', { stages: selection('stage', input, t) }));
  const words = parts.filter((part) => part !== '').join(' ');
  const period = periodPhrase(input, t);
  return period === '' ? words : t('sentence.withPeriod', { words, period });
}
