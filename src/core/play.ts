import { firstOfMonth, lastOfMonth, monthIndex, shortestEnd, shortestStart } from './days.ts';
import { parseEdtf } from './edtf.ts';
import type { DaySpan } from './viewState.ts';

export const PLAY_STEPS = ['month', 'quarter', 'year'] as const;
export type PlayStep = (typeof PLAY_STEPS)[number];
export const PLAY_MODES = ['cumulative', 'moving'] as const;
/** Everything up to the moment, or a moving window of {@link WINDOW} steps. */
export type PlayMode = (typeof PLAY_MODES)[number];

export interface Playback {
  readonly step: PlayStep;
  readonly mode: PlayMode;
}

/** The period of one moment, EDTF. */
export interface Moment {
  readonly from: string | null;
  readonly to: string;
}

/** A period to play within, EDTF; null for no bound. */
export interface Bounds {
  readonly from: string | null;
  readonly to: string | null;
}

const UNBOUNDED: Bounds = { from: null, to: null };

/** Number of steps that a moving window spans. */
const WINDOW: Readonly<Record<PlayStep, number>> = { month: 12, quarter: 4, year: 2 };
const MONTHS: Readonly<Record<PlayStep, number>> = { month: 1, quarter: 3, year: 12 };

/** The moments of a span in time order: whole months, quarters or years, clipped to a period around the span. */
export function momentsOf(span: DaySpan, { step, mode }: Playback, period: Bounds = UNBOUNDED): Moment[] {
  const start = period.from === null ? null : (parseEdtf(period.from)?.min ?? null);
  const end = period.to === null ? null : (parseEdtf(period.to)?.max ?? null);
  const months = MONTHS[step];
  const firstUnit = Math.floor(monthIndex(span.min) / months);
  const lastUnit = Math.floor(monthIndex(span.max) / months);
  return Array.from({ length: lastUnit - firstUnit + 1 }, (_, i): Moment => {
    const unit = firstUnit + i;
    const last = lastOfMonth((unit + 1) * months - 1);
    const to = end !== null && last >= end && period.to !== null ? period.to : shortestEnd(last);
    if (mode === 'cumulative') return { from: period.from, to };
    const first = firstOfMonth((unit - WINDOW[step] + 1) * months);
    return { from: start !== null && first <= start ? period.from : shortestStart(first), to };
  });
}
