import { formatDay } from '../../core/dateWords.ts';
import { calendarOf, type Day, dayOf, monthIndex } from '../../core/days.ts';
import type { DaySpan } from '../../core/viewState.ts';

/** Converts days to px and back. A day is as wide as its 24 hours: it runs from `x(day)` to `x(day + 1)`. */
export interface TimeScale {
  readonly window: DaySpan;
  /** px of the first and last edges. */
  readonly left: number;
  readonly right: number;
  readonly pxPerDay: number;
  x(day: number): number;
  /** The day at a px. */
  dayAt(x: number): Day;
}

export function timeScale(window: DaySpan, left: number, right: number): TimeScale {
  const pxPerDay = (right - left) / (window.max + 1 - window.min);
  return {
    window,
    left,
    right,
    pxPerDay,
    x: (day) => left + (day - window.min) * pxPerDay,
    dayAt: (x) => Math.floor(window.min + (x - left) / pxPerDay) as Day,
  };
}

/** How the text of a tick is written: `year` at the start of a year, `bare` without text. */
export type TickFormat = 'year' | 'monthTick' | 'dayTick' | 'monthAndYearTick' | 'dayAndYearTick' | 'bare';

export interface Tick {
  readonly day: Day;
  /** px. */
  readonly x: number;
  readonly format: TickFormat;
}

type Unit = { readonly months: number } | { readonly days: number };

const UNITS: readonly Unit[] = [
  { days: 1 },
  { days: 7 },
  ...[1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 2400, 6000, 12_000].map((months) => ({ months })),
];

const DAYS_PER_MONTH = 30.44;
/** Monday 5 January 1970. */
const A_MONDAY = 4;

const daysOf = (unit: Unit) => ('days' in unit ? unit.days : unit.months * DAYS_PER_MONTH);

function formatOf(day: Day, unit: Unit): TickFormat {
  const date = calendarOf(day);
  if (date.month === 1 && date.day === 1) return 'year';
  return 'days' in unit ? 'dayTick' : 'monthTick';
}

function daysFrom(min: Day, max: Day, unit: Unit): Day[] {
  const days: Day[] = [];
  if ('days' in unit) {
    const first = Math.ceil((min - A_MONDAY) / unit.days) * unit.days + A_MONDAY;
    for (let day = first; day <= max; day += unit.days) days.push(day as Day);
    return days;
  }
  const first = Math.floor(monthIndex(min) / unit.months) * unit.months;
  for (let index = first; ; index += unit.months) {
    const year = Math.floor(index / 12);
    // As there is no year 0, round years BC are one year later: 500 BC is -499.
    const shift = year <= 0 && unit.months >= 120 ? 1 : 0;
    const day = dayOf(year + shift, index - 12 * year + 1, 1);
    if (!(day <= max)) return days;
    if (day >= min) days.push(day);
  }
}

/** Width of a tick's text with its year, px. */
const WITH_YEAR = 76;

/** Adds the year to the first tick, if there is room or no other tick has one. */
function datedFirst(ticks: readonly Tick[]): Tick[] {
  const [first, second, ...rest] = ticks;
  if (!first || first.format === 'year') return [...ticks];
  const isCramped = second !== undefined && second.x - first.x < WITH_YEAR;
  if (isCramped && ticks.some(({ format }) => format === 'year')) return [...ticks];
  const dated: Tick = {
    ...first,
    format: first.format === 'dayTick' ? 'dayAndYearTick' : 'monthAndYearTick',
  };
  if (!second) return [dated];
  return [dated, isCramped ? { ...second, format: 'bare' } : second, ...rest];
}

/** Calendar ticks at least `spacing` px apart: days, Mondays, months, quarters, years or more. */
export function timeTicks(scale: TimeScale, spacing: number): Tick[] {
  const { min, max } = scale.window;
  const unit = UNITS.find((each) => daysOf(each) * scale.pxPerDay >= spacing) ?? { months: 12_000 };
  return datedFirst(
    daysFrom(min, max, unit).map((day) => ({ day, x: scale.x(day), format: formatOf(day, unit) })),
  );
}

/** The text of a tick. */
export const tickText = ({ day, format }: Tick, locale: string): string =>
  format === 'bare' ? '' : formatDay(day, format, locale);
