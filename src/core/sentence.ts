import { type Columns, NO_PARTNER, undatedCount } from './columns.ts';
import type { DatasetInfo } from './dataset.ts';
import { dateInWords, intlLocale, periodInWords, yearsInWords } from './dateWords.ts';
import { parseEdtf } from './edtf.ts';
import { countHubless } from './hub.ts';
import type { Names, Translate } from './names.ts';
import { pairInWords } from './pairWords.ts';
import { type QueryResult, type QueryView, spanOf } from './query.ts';
import { lowerFirst, shortName } from './shortName.ts';
import { joinOf, markBeyond } from './stageWords.ts';
import { type FacetId, KINDS } from './taxonomy.ts';
import type { ViewState } from './viewState.ts';

export interface SentenceInput {
  readonly dataset: Pick<DatasetInfo, 'hub' | 'sources'>;
  readonly columns: Columns;
  readonly view: QueryView & Pick<ViewState, 'words'>;
  readonly result: Pick<QueryResult, 'counts' | 'possibleCount' | 'rows' | 'rowsBeforePeriod'>;
  readonly names: Names;
}

/** Most names to list; beyond that, only their number is given. */
const MAX_NAMES = 3;

const list = (items: readonly string[], names: Names, type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(intlLocale(names.locale), { type }).format(items);

/** Code of a country or an organisation. */
const CODE = /^[A-Z]{2,6}$/;

/** A party in the middle of a sentence, with the article its name takes. The catalogue selects it by code. */
export function partyInWords(value: string, name: string, t: Translate): string {
  // A name such as `constructor` would match a property that every object has.
  return t('sentence.party', { code: CODE.test(value) ? value : 'other', name });
}

/** A name in the middle of a sentence. */
function inline(facet: FacetId, value: string, names: Names, t: Translate): string {
  if (facet === 'partner' && value === NO_PARTNER) return t('sentence.noneNamed');
  const name = shortName(names.inline(facet, value));
  return facet === 'partner' ? partyInWords(value, name, t) : name;
}

function selection(facet: FacetId, { view, names }: SentenceInput, t: Translate): string {
  const selected = view.facets[facet];
  const all = view.matchAll.some((each) => each === facet);
  if (selected.length > MAX_NAMES) {
    const key = all ? 'sentence.allOfMany' : 'sentence.anyOfMany';
    return t(key, { count: selected.length, facet });
  }
  return list(
    selected.map((value) => inline(facet, value, names, t)),
    names,
    all ? 'conjunction' : 'disjunction',
  );
}

/** What records say about a facet: "on energy or trade", and "with no sector stated" if they don't. */
function facetPhrase(facet: 'sector' | 'level' | 'stage', input: SentenceInput, t: Translate): string {
  const selected = input.view.facets[facet];
  if (selected.length === 0) return '';
  if (selected.every((value) => value === 'unstated')) return t('sentence.unstated', { facet });
  return t(`sentence.facet.${facet}`, { values: selection(facet, input, t) });
}

/** Whether a kind is from the closed list, for which the catalogue has nouns. */
const hasNoun = (kind: string) => kind !== 'unstated' && KINDS.some((each) => each === kind);

/** Most kinds to split a count by; beyond that, only the records are counted. */
const MAX_KINDS = 3;

/** "2 projects and 1 strategy", most first; null for too many kinds, others than selected, or kinds without nouns. */
function countedKinds({ columns, names, result, view }: SentenceInput, t: Translate): string | null {
  const { values } = columns.domains.kind;
  const counts = new Uint32Array(values.length);
  const shown: number[] = [];
  for (const row of result.rows) {
    const code = columns.kind[row] ?? 0;
    if (counts[code] === 0 && shown.push(code) > MAX_KINDS) return null;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const kinds = shown.map((code) => ({ kind: values[code] ?? '', count: counts[code] ?? 0 }));
  if (kinds.length === 0 || kinds.length < view.facets.kind.length) return null;
  if (!kinds.every(({ kind }) => hasNoun(kind))) return null;
  return list(
    kinds.sort((a, b) => b.count - a.count).map(({ kind, count }) => t(`sentence.kind.${kind}`, { count })),
    names,
    'conjunction',
  );
}

/** What to call the records: by kind if few kinds are shown, otherwise by the kinds selected, otherwise "records". */
function noun(input: SentenceInput, t: Translate): string {
  const count = input.result.rows.length;
  const kinds = input.view.facets.kind;
  const counted = countedKinds(input, t);
  if (counted !== null) return counted;
  const [only] = kinds;
  if (kinds.length === 1 && only === 'unstated') return t('sentence.noKind', { count });
  if (kinds.length === 1 && only !== undefined)
    return hasNoun(only)
      ? t(`sentence.kind.${only}`, { count })
      : t('sentence.ofKind', { count, kind: input.names.value('kind', only) });
  if (kinds.length === 0) return t('sentence.records', { count });
  const nouns = kinds.map((kind) =>
    hasNoun(kind) ? t(`sentence.kinds.${kind}`) : input.names.value('kind', kind),
  );
  return t('sentence.several', { count, kinds: list(nouns, input.names, 'disjunction') });
}

/** How the records relate to the hub: "between Russia and 10 partners". */
function hubPhrase(
  { columns, result, view }: SentenceInput,
  hub: string,
  others: string,
  t: Translate,
): string {
  const selected = view.facets.partner;
  const { values } = columns.domains.partner;
  const counts = result.counts.partner;
  const unnamed = counts[values.indexOf(NO_PARTNER)] ?? 0;
  const isNamed =
    selected.length > 0 || values.some((value, code) => value !== NO_PARTNER && (counts[code] ?? 0) > 0);
  if (selected.length === 1 && selected[0] === NO_PARTNER) return t('sentence.ofAlone', { hub });
  if (!isNamed) return t('sentence.of', { hub });
  if (selected.length === 0 && unnamed > 0) return t('sentence.withOrNone', { hub, partners: others });
  return t('sentence.between', { hub, partners: others });
}

function partnerPhrase(input: SentenceInput, t: Translate): string {
  const { columns, dataset, names, result, view } = input;
  const selected = view.facets.partner;
  if (view.pair !== null) {
    const nameOf = (code: string) => inline('partner', code, names, t);
    const between = pairInWords(columns, result.rows, view.pair, nameOf, t);
    if (selected.length === 0) return between;
    return [between, t('sentence.withAlso', { partners: selection('partner', input, t) })].join(
      t('sentence.gap'),
    );
  }
  // If no partner is chosen, the facet counts what is visible.
  const { values } = columns.domains.partner;
  const partners = values.filter(
    (value, code) => value !== NO_PARTNER && (result.counts.partner[code] ?? 0) > 0,
  );
  const chosen = selected.length > 0 ? selection('partner', input, t) : null;
  const only = partners.length === 1 ? partners[0] : undefined;
  const others =
    chosen ??
    (only === undefined
      ? t('sentence.partners', { count: partners.length })
      : inline('partner', only, names, t));
  if (dataset.hub === undefined) return chosen === null ? '' : t('sentence.with', { partners: others });
  const hub = inline('partner', dataset.hub, names, t);
  const hubless = countHubless(columns, result.rows, dataset.hub);
  if (hubless > 0 && hubless === result.rows.length) return t('sentence.with', { partners: others });
  const phrase = hubPhrase(input, hub, others, t);
  return hubless === 0
    ? phrase
    : t('sentence.withCertainty', {
        words: phrase,
        certainty: t('sentence.hubless', { count: hubless, hub }),
      });
}

function askedPeriod({ names, view }: SentenceInput, t: Translate): string | null {
  const { from, to } = view;
  if (from !== null && to !== null) {
    const date = periodInWords(from, to, t, names.locale);
    const join = joinOf(from);
    if (from !== to || join === 'range') return date;
    return t(join === 'day' ? 'sentence.onDay' : 'sentence.in', { date });
  }
  if (from !== null) return t('sentence.since', { date: dateInWords(from, t, names.locale) });
  return to === null ? null : t('sentence.until', { date: dateInWords(to, t, names.locale) });
}

function periodPhrase(input: SentenceInput, t: Translate): string {
  const { columns, dataset, names, result, view } = input;
  const asked = askedPeriod(input, t);
  if (asked !== null) {
    const phrase = view.periodBy === 'active' ? t('sentence.active', { period: asked }) : asked;
    return markBeyond(phrase, dataset, parseEdtf(view.from ?? '')?.min, names, t);
  }
  const span = spanOf(columns, result.rows);
  return span ? yearsInWords(span, t, input.names.locale) : '';
}

/** The day asked for: "as of 1 March 2022", "status on 1 March 2022: signed or in force". */
function asOfPhrase({ dataset, names, view }: SentenceInput, t: Translate): string {
  if (view.asOf === null) return '';
  const day = dateInWords(view.asOf, t, names.locale);
  const date = markBeyond(day, dataset, parseEdtf(view.asOf)?.min, names, t);
  if (view.statuses.length === 0) return t('sentence.asOf', { date });
  const statuses = view.statuses.map((status) => lowerFirst(t(`status.${status}`)));
  return t('sentence.statusOn', { date, statuses: list(statuses, names, 'disjunction') });
}

/** How many of the records may lie in the period, but need not. */
function certaintyPhrase({ result, view }: SentenceInput, t: Translate): string {
  const possible = result.possibleCount;
  if (possible === 0) return '';
  if (!view.possible) return t('sentence.possibleLeftOut', { possible });
  return t('sentence.certainAndPossible', { certain: result.rows.length - possible, possible });
}

/** How many of the records have no date; with a period filter, how many it excludes for that reason. */
function undatedPhrase({ columns, result, view }: SentenceInput, t: Translate): string {
  const shown = undatedCount(columns, result.rows);
  if (view.from === null && view.to === null)
    return shown === 0 ? '' : t('sentence.undated', { count: shown });
  const count = undatedCount(columns, result.rowsBeforePeriod) - shown;
  return count === 0 ? '' : t('sentence.undatedLeftOut', { count });
}

/**
 * One sentence that describes a view, without a full stop: "27 records between Russia and 10 partners, 1996 to 2024",
 * "2 projects and 1 strategy between Russia and Belarus, 2022 to 2024". It names every filter.
 */
export function sentence(input: SentenceInput, t: Translate): string {
  const parts = [
    noun(input, t),
    partnerPhrase(input, t),
    ...(['sector', 'level', 'stage'] as const).map((facet) => facetPhrase(facet, input, t)),
  ];
  if (input.view.words !== null) parts.push(t('sentence.words', { words: input.view.words }));
  const words = parts.filter((part) => part !== '').join(t('sentence.gap'));
  const ends = [periodPhrase(input, t), asOfPhrase(input, t)].filter((part) => part !== '');
  const whole = ends.reduce((text, period) => t('sentence.withPeriod', { words: text, period }), words);
  const certainty = certaintyPhrase(input, t);
  const counted = certainty === '' ? whole : t('sentence.withCertainty', { words: whole, certainty });
  const undated = undatedPhrase(input, t);
  return undated === '' ? counted : t('sentence.withUndated', { words: counted, undated });
}
