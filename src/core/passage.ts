import { amountInWords } from './amountInWords.ts';
import type { Agreement, Text } from './dataset.ts';
import type { Names, Translate } from './names.ts';
import { highlight, type TermSet, type TextSegment } from './tokens.ts';

/** Most characters before the first hit, and in total. */
const BEFORE = 36;
const MAX_PASSAGE = 110;

/** The text from its first space on, so that no partial word is shown. */
const fromWord = (text: string) => text.slice(text.search(/\s/) + 1);
const toWord = (text: string) => text.replace(/\s+\S*$/, '');

/**
 * An excerpt of a text around its first hit, with all hits in it marked and an ellipsis for each part left out. Null if
 * there is no hit.
 *
 * @param hits folded terms.
 */
export function passage(text: string, hits: TermSet): TextSegment[] | null {
  const segments = highlight(text, hits);
  const first = segments.findIndex(({ hit }) => hit);
  if (first < 0) return null;
  const lead = segments[first - 1]?.text ?? '';
  const shown: TextSegment[] = [];
  if (lead.length > BEFORE) shown.push({ text: `… ${fromWord(lead.slice(-BEFORE))}`, hit: false });
  else if (lead !== '') shown.push({ text: lead, hit: false });
  let room = MAX_PASSAGE - (shown[0]?.text.length ?? 0);
  for (const segment of segments.slice(first)) {
    if (!segment.hit && segment.text.length > room) {
      shown.push({ text: `${toWord(segment.text.slice(0, Math.max(0, room)))} …`, hit: false });
      break;
    }
    shown.push(segment);
    room -= segment.text.length;
  }
  return shown;
}

/** The texts of a record besides its title, in the order a reader would look; amounts as the page writes them. */
const textsOf = (
  { shortTitle, summary, people, parties, commitments, amounts, notes, place, sources }: Agreement,
  names: PassageNames,
  t: Translate,
): Text[] =>
  [
    summary,
    ...(people ?? []).flatMap(({ name, role }) => [name, role]),
    ...parties.flatMap(({ code, bodies }) => [names.partner(code), ...(bodies ?? [])]),
    ...(commitments ?? []),
    ...(amounts ?? []).flatMap((amount) => [amountInWords(amount, t, names.locale), amount.of]),
    ...(notes ?? []),
    place,
    shortTitle,
    ...parties.map((party) => (party.type === 'country' ? undefined : party.name)),
    ...sources.map(({ locator }) => locator),
  ].filter((text) => text !== undefined);

type PassageNames = Pick<Names, 'text' | 'languageOf' | 'partner' | 'locale'>;

interface FoundPassage {
  readonly segments: readonly TextSegment[];
  /** Its language, if it isn't the page's. */
  readonly lang: string | undefined;
}

/** The passage of a text in another of its languages. */
function passageElsewhere(text: Text, terms: TermSet): FoundPassage | null {
  for (const [lang, each] of typeof text === 'string' ? [] : Object.entries(text)) {
    const segments = passage(each, terms);
    if (segments) return { segments, lang };
  }
  return null;
}

/** Where a record matches outside its title, preferably in the reader's language; null for foreign country names. */
export function passageOf(
  agreement: Agreement,
  terms: TermSet,
  names: PassageNames,
  t: Translate,
): FoundPassage | null {
  if (passage(names.text(agreement.title), terms)) return null;
  const texts = textsOf(agreement, names, t);
  for (const text of texts) {
    const segments = passage(names.text(text), terms);
    if (segments) return { segments, lang: names.languageOf(text) };
  }
  for (const text of [agreement.title, ...texts]) {
    const found = passageElsewhere(text, terms);
    if (found) return found;
  }
  return null;
}
