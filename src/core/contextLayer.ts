import { type EdtfDate, parseEdtf } from './edtf.ts';

/** A period or an event of a context layer. */
export interface LayerRow {
  readonly name: string;
  /** EDTF date. */
  readonly start: string;
  /** EDTF date; {@link ONGOING} if it goes on; null for an event. */
  readonly end: string | null;
}

/** A small table of periods and events shown behind the timeline. It is never counted, and always named with its source. */
export interface ContextLayer {
  /** A slug made from source and rows, so that the same table has the same id everywhere. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly rows: readonly LayerRow[];
}

/** The end of a period that goes on. */
export const ONGOING = '..';

/** Most rows of a layer, layers of a briefing, and characters of each text. */
export const LAYER_LIMITS = { rows: 200, inDeck: 20, name: 120, title: 120, source: 300 } as const;

/** The days of a row. */
export interface LayerSpan {
  readonly start: EdtfDate;
  /** null: it is an event. */
  readonly end: EdtfDate | 'ongoing' | null;
}

/** The days of a row; null if its dates can't be read. */
export function spanOfRow({ start, end }: Omit<LayerRow, 'name'>): LayerSpan | null {
  const first = parseEdtf(start);
  if (!first || first.open) return null;
  if (end === null) return { start: first, end: null };
  if (end === ONGOING) return { start: first, end: 'ongoing' };
  const last = parseEdtf(end);
  return last && !last.open ? { start: first, end: last } : null;
}

/** Whether the end is certainly before the start. */
export const isBackwards = ({ start, end }: LayerSpan): boolean =>
  end !== null && end !== 'ongoing' && end.max < start.min;

/** "Governments (Source)". */
export const layerCredit = ({ title, source }: ContextLayer): string => `${title} (${source})`;
