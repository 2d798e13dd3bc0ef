import * as v from 'valibot';
import { readBrowser, writeBrowser } from '../library/tabMemory.ts';

/** Milliseconds spent on slides, by their ids. */
export type SlideTimes = Readonly<Record<string, number>>;

/** Local storage key for the times of rehearsed briefings. */
const KEY = 'accord-atlas-rehearsals';
/** Most briefings whose times are kept; the one rehearsed longest ago is dropped first. */
const MAX_DECKS = 20;

const timesSchema = v.record(v.string(), v.pipe(v.number(), v.minValue(0)));
const storedSchema = v.array(v.object({ deck: v.string(), times: timesSchema }));

function stored(): v.InferOutput<typeof storedSchema> {
  const rehearsals = v.safeParse(storedSchema, readBrowser(KEY));
  return rehearsals.success ? rehearsals.output : [];
}

/** The times kept for a deck. */
export const storedTimes = (deck: string): SlideTimes =>
  stored().find((each) => each.deck === deck)?.times ?? {};

/** Keeps the times of a deck in this browser; without any, the deck is forgotten. */
export function storeTimes(deck: string, times: SlideTimes): void {
  const others = stored().filter((each) => each.deck !== deck);
  const own = Object.keys(times).length > 0 ? [{ deck, times }] : [];
  const rehearsals = [...others, ...own].slice(-MAX_DECKS);
  writeBrowser(KEY, rehearsals.length > 0 ? rehearsals : null);
}

/** Times with `passed` ms more for a slide. A clock set back adds nothing. */
export const spend = (times: SlideTimes, slide: string, passed: number): SlideTimes =>
  passed > 0 ? { ...times, [slide]: (times[slide] ?? 0) + passed } : times;

/** Milliseconds spent on the given slides together. */
export const totalOf = (times: SlideTimes, slides: readonly { readonly id: string }[]): number =>
  slides.reduce((sum, { id }) => sum + (times[id] ?? 0), 0);
