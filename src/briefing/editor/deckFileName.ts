import type { Deck } from '../../core/deck.ts';

/** File name based on the deck's title. */
export const deckFileName = ({ title }: Pick<Deck, 'title'>, ending: string): string =>
  `${
    title
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .trim()
      .replace(/\s+/g, ' ')
      .slice(0, 80) || 'briefing'
  }.${ending}`;
