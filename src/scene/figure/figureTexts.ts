import type { Evidence } from '../../core/evidence.ts';

/** The texts of a figure that its reader can change; '' leaves one out, except the source. */
export interface FigureTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly byline: string;
}

export const FIGURE_TEXTS = ['title', 'subtitle', 'source', 'byline'] as const;
export type FigureText = (typeof FIGURE_TEXTS)[number];

/** Maximum length of each text, in characters. */
export const TEXT_LIMITS: Readonly<Record<FigureText, number>> = {
  title: 200,
  subtitle: 300,
  source: 500,
  byline: 120,
};

/** The texts that a figure has unless they are changed: the sentence of the view, and the sources of the data. */
export const proposedTexts = ({ sentence, source }: Evidence): FigureTexts => ({
  title: sentence,
  subtitle: '',
  source,
  byline: '',
});

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Whether a source line still states the sources of the data. */
export const statesSource = (text: string, { source }: Evidence): boolean =>
  plain(text).includes(plain(source));

/** The source line of a figure: the given one, followed by the sources of the data if it doesn't state them. */
export const statedSource = (text: string, evidence: Evidence): string =>
  statesSource(text, evidence)
    ? text.trim()
    : [text.trim(), evidence.source].filter((part) => part !== '').join(' · ');
