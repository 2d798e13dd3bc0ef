import { isMissing } from '../read/missing.ts';
import { foldTerm } from './foldColumn.ts';
import type { MappedFacet } from './mapping.ts';
import { KIND_WORDS, LEVEL_WORDS, STAGE_WORDS } from './termWords.ts';

type Index = ReadonlyMap<string, string>;

function indexOf(words: Readonly<Record<string, string>>): Index {
  const index = new Map<string, string>();
  for (const [value, list] of Object.entries(words))
    for (const word of [value, ...list.split(', ')]) index.set(foldTerm(word), value);
  return index;
}

const INDEXES: Readonly<Record<MappedFacet, Index>> = {
  kind: indexOf(KIND_WORDS),
  stage: indexOf(STAGE_WORDS),
  level: indexOf(LEVEL_WORDS),
};

const byLength = [...INDEXES.kind].sort(([a], [b]) => b.length - a.length);

/**
 * Kinds that are recognised by one word within a longer value; "declaration" is not among them, as it may be anything.
 */
const NAMED_WITHIN: ReadonlySet<string> = new Set(['agreement', 'memorandum']);
/** Longer values say more than any one of their words. */
const MAX_WORDS = 6;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}]+$/u;
/** Words that change the meaning of the words next to them. */
const TURNS = /(?:^| )(?:no|not|non|draft|without|pre|withdrawal|termination|amendment|не|без|проект)(?: |$)/;

/** The kind named by words within a value, if all that name one agree: "Trade agreement", "自由贸易协定". */
function kindWithin(key: string): string | null {
  if (key.split(' ').length > MAX_WORDS || TURNS.test(key)) return null;
  const kinds = new Set<string>();
  let rest = ` ${key} `;
  for (const [word, kind] of byLength) {
    const hit = EAST_ASIAN.test(word) ? (word.length > 1 ? word : null) : ` ${word} `;
    if (hit === null || !rest.includes(hit)) continue;
    kinds.add(kind);
    rest = rest.replaceAll(hit, '  ');
  }
  const [kind = null, ...others] = kinds;
  return kind !== null && others.length === 0 && NAMED_WITHIN.has(kind) ? kind : null;
}

/**
 * The value of the atlas's own list that a table's value means, in the languages the atlas knows; null if that is not
 * certain.
 */
export function guessTerm(facet: MappedFacet, value: string): string | null {
  const key = foldTerm(value);
  // "-", "?": not stated.
  if (key === '') return value.trim() === '' ? null : 'unstated';
  // Also in the spelling of codes: "not_specified".
  if (isMissing(value) || isMissing(key)) return 'unstated';
  return INDEXES[facet].get(key) ?? (facet === 'kind' ? kindWithin(key) : null);
}

/** For each value of a facet's column, trimmed: a value of the atlas's own list, or null to keep it as it is. */
export function guessTerms(facet: MappedFacet, values: Iterable<string>): Record<string, string | null> {
  const trimmed = [...values].map((value) => value.trim()).filter((value) => value !== '');
  return Object.fromEntries(trimmed.map((value) => [value, guessTerm(facet, value)]));
}
