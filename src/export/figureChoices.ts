import { useState } from 'react';
import type { Theme } from '../core/viewState.ts';
import { FIGURE_FORMATS, type FigureFormat, lengthInPx, type SizeUnit } from '../scene/figure/figureSize.ts';
import { FIGURE_TEXTS, type FigureText, type FigureTexts } from '../scene/figure/figureTexts.ts';

/** A size in a unit, as the reader typed it. */
export interface CustomSize {
  readonly width: string;
  readonly height: string;
  readonly unit: SizeUnit;
}

/** A text in place of a proposed one. */
interface Edit {
  /** What was proposed; the text says something about it, so it goes with it. */
  readonly proposed: string;
  readonly text: string;
}

/** How the reader wants figures. */
export interface FigureChoices {
  readonly format: FigureFormat | 'custom';
  readonly custom: CustomSize;
  /** null for that of the page. */
  readonly theme: Theme | null;
  readonly isTransparent: boolean;
  /** px of a PNG per px of the figure. */
  readonly scale: number;
  readonly edits: Readonly<Partial<Record<FigureText, Edit>>>;
}

/** Choices last as long as the page is open. */
let remembered: FigureChoices = {
  format: 'wide',
  custom: { width: '180', height: '120', unit: 'mm' },
  theme: null,
  isTransparent: false,
  scale: 2,
  edits: {},
};

/** The reader's choices, and how to change some of them. */
export function useFigureChoices(): readonly [FigureChoices, (changes: Partial<FigureChoices>) => void] {
  const [choices, setChoices] = useState(remembered);
  const change = (changes: Partial<FigureChoices>) => {
    remembered = { ...remembered, ...changes };
    setChoices(remembered);
  };
  return [choices, change];
}

/** What a text belongs to: title and subtitle to the proposed title, the source to the proposed one. */
const groundOf = (text: FigureText, proposed: FigureTexts): string =>
  text === 'byline' ? '' : proposed[text === 'subtitle' ? 'title' : text];

/** The texts of a figure: those written for what it shows, else the proposed ones. */
export function textsOf({ edits }: Pick<FigureChoices, 'edits'>, proposed: FigureTexts): FigureTexts {
  const textOf = (text: FigureText) => {
    const edit = edits[text];
    return edit?.proposed === groundOf(text, proposed) ? edit.text : proposed[text];
  };
  const entries = FIGURE_TEXTS.map((text) => [text, textOf(text)] as const);
  return Object.fromEntries(entries) as unknown as FigureTexts;
}

/** An edit of a text. */
export const editOf = (text: FigureText, written: string, proposed: FigureTexts): Edit => ({
  proposed: groundOf(text, proposed),
  text: written,
});

/** A typed number, with a decimal point or comma; NaN if it is none. */
const numberOf = (typed: string): number =>
  typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));

/** The size of a figure, px; null if a custom one is not within the bounds. */
export function sizeOf({ format, custom }: Pick<FigureChoices, 'format' | 'custom'>) {
  if (format !== 'custom') return FIGURE_FORMATS[format];
  const width = lengthInPx(numberOf(custom.width), custom.unit);
  const height = lengthInPx(numberOf(custom.height), custom.unit);
  return width === null || height === null ? null : { width, height };
}
