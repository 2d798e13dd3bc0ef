import type { GroupParty } from '../../core/dataset.ts';
import { isMissing } from '../read/missing.ts';
import {
  beforeOthers,
  bracketBehind,
  isGeneral,
  withoutCount,
  withoutForm,
  withoutLead,
} from './besideName.ts';
import { foldText } from './fold.ts';
import type { PartyMeaning } from './meaning.ts';
import type { PartyNames } from './partyNames.ts';
import { hasQualifier } from './qualifiers.ts';

/** Words of a cell that name no party, and are kept and said. */
export type Beside = 'party-note' | 'party-others' | 'party-general';

/** What one of the texts between separators says. */
export interface PartyText {
  /** Words of the party; '' where no party is named. */
  readonly name: string;
  /** The country or former state they mean; null for none. */
  readonly means: PartyMeaning | null;
  /** The region or organisation they mean; null for none. */
  readonly group: GroupParty | null;
  readonly beside: Beside | null;
}

const NOBODY: PartyText = { name: '', means: null, group: null, beside: null };
/** Governments, numbers and brackets around one name. */
const DEEPEST = 4;

function known(name: string, names: PartyNames): PartyText | null {
  const means = names.meaningOf(name);
  const group = means ? null : names.groupOf(name);
  return means || group ? { name, means, group, beside: null } : null;
}

const isParty = ({ means, group }: PartyText): boolean => means !== null || group !== null;

/** "Japan (2016)": a remark, which neither names another party nor tells one country from another. */
function withBracket(text: string, names: PartyNames, depth: number): PartyText | null {
  const bracket = bracketBehind(text);
  if (!bracket || names.knows(bracket.inside) || hasQualifier(foldText(bracket.inside).cased)) return null;
  const read = readText(bracket.before, names, depth);
  return isParty(read) ? { ...read, beside: read.beside ?? 'party-note' } : null;
}

function readText(text: string, names: PartyNames, depth: number): PartyText {
  const direct = known(text, names);
  if (direct) return direct;
  if (isMissing(text)) return NOBODY;
  if (isGeneral(text)) return { ...NOBODY, beside: 'party-general' };
  const unknown: PartyText = { name: text, means: null, group: null, beside: null };
  if (depth === 0) return unknown;
  const bare = withoutLead(text);
  if (bare !== text) {
    const read = readText(bare, names, depth - 1);
    if (isParty(read)) return read;
  }
  const before = beforeOthers(text);
  if (before === '') return { ...NOBODY, beside: 'party-others' };
  if (before !== null) {
    const read = readText(before, names, depth - 1);
    if (isParty(read) || /\s/.test(text)) return { ...read, beside: 'party-others' };
  }
  const counted = withoutCount(text);
  const ofGroup = counted === null ? null : readText(counted, names, 0);
  if (ofGroup?.group) return { ...ofGroup, beside: 'party-note' };
  const stated = withoutForm(text);
  const ofState = stated === null ? null : readText(stated, names, depth - 1);
  if (ofState?.means && ofState.name !== '') return { ...ofState, beside: ofState.beside ?? 'party-note' };
  return withBracket(text, names, depth - 1) ?? unknown;
}

/** What a text says that stands between the separators of a cell of parties. */
export function readParty(text: string, names: PartyNames): PartyText {
  return readText(text.trim(), names, DEEPEST);
}
