import { expect, test } from 'vitest';
import { CITATION_STYLES } from '../core/citations/cite.ts';
import { REVEALS, SLIDE_LAYOUTS } from '../core/deck.ts';
import { ABOUT_FIELDS } from '../core/history.ts';
import { PLAY_MODES, PLAY_STEPS } from '../core/play.ts';
import {
  COLOUR_FACETS,
  DATE_BASES,
  FACETS,
  KINDS,
  LEVELS,
  MULTI_VALUED_FACETS,
  PERIOD_BASES,
  RELATION_TYPES,
  STAGES,
  STATUSES,
} from '../core/taxonomy.ts';
import {
  BORDER_POLICIES,
  LANGUAGES,
  type Language,
  MATRIX_AXES,
  SCREENS,
  TABLE_COLUMNS,
} from '../core/viewState.ts';
import { CHINESE } from '../i18n/chinese.ts';
import { FIRST_ENGLISH } from '../i18n/languages.ts';
import { LATER_ENGLISH } from '../i18n/laterEnglish.ts';
import { RUSSIAN } from '../i18n/russian.ts';
import { OUTCOMES, PROBLEM_CODES } from '../import/assemble/problems.ts';
import { TARGETS } from '../import/mapping/mapping.ts';
import { FILE_FAULTS, REMARKS, TABLE_FORMATS } from '../import/read/table.ts';
import { CHANGE_KINDS } from '../pages/feed.ts';
import { FIGURE_CONTENTS } from '../scene/figure/figureContent.ts';
import { MARK_FILLS, MARK_SHAPES } from '../scene/timeline/marks.ts';

const ENGLISH: Readonly<Record<string, unknown>> = { ...FIRST_ENGLISH, ...LATER_ENGLISH };

const nouns = KINDS.filter((kind) => kind !== 'unstated');

test.each<[family: string, values: readonly string[]]>([
  ['app.view', SCREENS],
  ['detail.basis', DATE_BASES],
  ['facet', FACETS],
  ['kind', KINDS],
  ['level', LEVELS],
  ['map.borders', BORDER_POLICIES],
  ['matrix.axis', MATRIX_AXES],
  ['matrix.caption', MATRIX_AXES],
  ['matrix.counting', MATRIX_AXES],
  ['matrix.outside', MATRIX_AXES],
  ['open.advice', FILE_FAULTS],
  ['open.fault', FILE_FAULTS],
  ['open.format', TABLE_FORMATS],
  ['open.group', OUTCOMES],
  ['open.groups', OUTCOMES],
  ['open.problem', PROBLEM_CODES],
  ['open.remark', REMARKS],
  ['open.report', OUTCOMES],
  ['open.target', TARGETS],
  ['open.targetHint', TARGETS],
  ['open.why', PROBLEM_CODES],
  ['package.basis', DATE_BASES],
  ['page.about', ABOUT_FIELDS.filter((field) => field !== 'version')],
  ['page.change', CHANGE_KINDS],
  ['relation', RELATION_TYPES],
  ['save.content', FIGURE_CONTENTS],
  ['save.style', CITATION_STYLES],
  ['sentence.kind', nouns],
  ['sentence.kinds', nouns],
  ['slide.layout', SLIDE_LAYOUTS],
  ['slide.reveal', REVEALS],
  ['stage', STAGES],
  ['status', STATUSES],
  ['table.column', TABLE_COLUMNS],
  ['time.by', PERIOD_BASES],
  ['time.hint', PERIOD_BASES],
  ['time.mode', PLAY_MODES],
  ['time.step', PLAY_STEPS],
  ['timeline.fill', MARK_FILLS.filter((fill) => fill !== 'struck')],
  ['timeline.shape', MARK_SHAPES],
])('every value has a message in %s.*', (family, values) => {
  expect(values.filter((value) => ENGLISH[`${family}.${value}`] === undefined)).toEqual([]);
});

/** Facets that a message is given; it may leave one to `other`. */
const SELECTS: Readonly<Record<string, readonly string[]>> = {
  // Kinds are named by a noun.
  'sentence.anyOfMany': FACETS.filter((facet) => facet !== 'kind'),
  'sentence.allOfMany': MULTI_VALUED_FACETS,
  // Partners that aren't named have words of their own.
  'sentence.unstated': FACETS.filter((facet) => facet !== 'kind' && facet !== 'partner'),
  'figure.colour': COLOUR_FACETS,
  'figure.otherValues': COLOUR_FACETS,
  'map.byValue': COLOUR_FACETS,
  'map.ring': COLOUR_FACETS,
  'map.bubble': COLOUR_FACETS,
};

/** The values by which a compiled message chooses for a facet, but for `other`; null if it doesn't. */
function chosenBy(message: unknown): readonly string[] | null {
  for (const part of Array.isArray(message) ? message : []) {
    if (!Array.isArray(part)) continue;
    const [name, type, branches] = part as [string, string?, Record<string, unknown>?];
    if (name === 'facet' && type === 'select')
      return Object.keys(branches ?? {}).filter((key) => key !== 'other');
  }
  return null;
}

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, unknown>>>> = {
  en: ENGLISH,
  ru: RUSSIAN,
  zh: CHINESE,
};

test.each(LANGUAGES)('every choice by facet names the facets it can get in %s', (language) => {
  const messages = CATALOGUES[language];
  const found = Object.keys(messages).filter((key) => chosenBy(messages[key]));
  expect(found.sort()).toEqual(Object.keys(SELECTS).sort());
  const unnamed = Object.entries(SELECTS).map(([key, facets]) => {
    const named = chosenBy(messages[key]) ?? [];
    return [key, facets.filter((facet) => !named.includes(facet))] as const;
  });
  expect(unnamed.filter(([, facets]) => facets.length > 1)).toEqual([]);
});
