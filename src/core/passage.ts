import type { Agreement, Text } from './dataset';
import type { Names } from './names';
import { highlight, type Stretch, type TermSet } from './terms';

/** Characters kept before the first hit, and in all. */
const BEFORE = 36;
const MOST = 110;

/** From the first blank on: half a word is never shown. */
const fromWord = (text: string) => text.slice(text.search(/\s/) + 1);
const toWord = (text: string) => text.replace(/\s+\S*$/, '');

/**
 * The words of a text around its first hit, with all hits in them marked; what is left out is an ellipsis. Null where
 * nothing is hit.
 *
 * @param hits folded terms.
 */
export function passage(text: string, hits: TermSet): Stretch[] | null {
  const stretches = highlight(text, hits);
  const first = stretches.findIndex(({ hit }) => hit);
  if (first < 0) return null;
  const lead = stretches[first - 1]?.text ?? '';
  const shown: Stretch[] = [];
  if (lead.length > BEFORE) shown.push({ text: `… ${fromWord(lead.slice(-BEFORE))}`, hit: false });
  else if (lead !== '') shown.push({ text: lead, hit: false });
  let room = MOST - (shown[0]?.text.length ?? 0);
  for (const stretch of stretches.slice(first)) {
    if (!stretch.hit && stretch.text.length > room) {
      shown.push({ text: `${toWord(stretch.text.slice(0, Math.max(0, room)))} …`, hit: false });
      break;
    }
    shown.push(stretch);
    room -= stretch.text.length;
  }
  return shown;
}

/** What a record says beside its title, in the order in which a reader would look. */
function textsOf({ summary, people, parties, commitments, amounts, notes, place }: Agreement): Text[] {
  return [
    summary,
    ...(people ?? []).flatMap(({ name, role }) => [name, role]),
    ...parties.flatMap(({ bodies }) => bodies ?? []),
    ...(commitments ?? []),
    ...(amounts ?? []).map(({ of }) => of),
    ...(notes ?? []),
    place,
  ].filter((text) => text !== undefined);
}

interface FoundPassage {
  readonly stretches: readonly Stretch[];
  /** Its language, where that is not the page's. */
  readonly lang: string | undefined;
}

/** Where a record was found, if not in its title: the words around the first hit in the reader's language. */
export function passageOf(
  agreement: Agreement,
  terms: TermSet,
  names: Pick<Names, 'text' | 'languageOf'>,
): FoundPassage | null {
  if (passage(names.text(agreement.title), terms)) return null;
  for (const text of textsOf(agreement)) {
    const stretches = passage(names.text(text), terms);
    if (stretches) return { stretches, lang: names.languageOf(text) };
  }
  return null;
}
