import { withoutNoncharacters, withPlainSpaces } from '../read/characters.ts';

/**
 * Characters that change how a text looks, or what it seems to say, without being seen: controls, marks of direction,
 * halves of characters. Tabs, line breaks, soft hyphens and the joiners that some scripts need are none of them.
 */
const HIDDEN = /(?![\t\n\r\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/u;
const ALL_HIDDEN = new RegExp(HIDDEN.source, 'gu');
const PLAIN = /^[ -~]*$/;

/** A text without hidden characters, trimmed, with plain line breaks and spaces. */
export interface CleanText {
  readonly text: string;
  /** Whether something hidden was taken out. */
  readonly cleaned: boolean;
}

/** Takes out of a text what is not meant to be read; nothing that can be seen is lost, and no words are joined. */
export function cleanText(text: string): CleanText {
  if (PLAIN.test(text)) return { text: text.trim(), cleaned: false };
  const spaced = withPlainSpaces(text);
  const real = withoutNoncharacters(spaced);
  const hidden = HIDDEN.test(real);
  const seen = hidden ? real.replace(ALL_HIDDEN, '') : real;
  const cleaned = real !== spaced || (hidden && text.trim() !== '\ufeff');
  return { text: seen.replace(/\r\n?/g, '\n').trim(), cleaned };
}
