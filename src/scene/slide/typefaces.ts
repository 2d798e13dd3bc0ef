import type { DeckTheme } from '../../core/deck.ts';

/**
 * Typefaces with serifs: some that systems come with, for Latin and Cyrillic first, then for Chinese. Their texts are no
 * wider than the estimate that texts are set by (`scene/pen/text.ts`).
 */
const SERIF =
  'Georgia, "Noto Serif", "PT Serif", "Times New Roman", "Liberation Serif", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif';

/** Font families of the slides of a briefing, as in CSS; undefined for the usual ones. */
export const familyOf = ({ font }: DeckTheme): string | undefined => (font === 'serif' ? SERIF : undefined);
