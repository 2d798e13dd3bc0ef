/** What is on a page of the handout: slides alone, one to a page; or one or three slides with their words. */
export const PER_PAGE = ['slides', 1, 3] as const;
export type PerPage = (typeof PER_PAGE)[number];

/** How a briefing is shown to a reader who can only watch it. */
export interface Watching {
  /** Step of the slide, from 0. */
  readonly step: number;
  /** Whether the first slide waits for the reader to start. */
  readonly cover: boolean;
}

/** The current part of the application, given by the address's hash; the view state is in the query. */
export type Route =
  | { readonly kind: 'explore' }
  | {
      readonly kind: 'play';
      readonly deck: string;
      readonly slide: number;
      readonly auto: number;
      readonly loop: boolean;
      /** The whole briefing, if it came in an address. */
      readonly code?: string | undefined;
      /** Absent if the reader can explore and edit it. */
      readonly watch?: Watching | undefined;
    }
  | { readonly kind: 'presenter'; readonly deck: string; readonly slide: number }
  | {
      readonly kind: 'handout';
      readonly deck: string;
      readonly perPage: PerPage;
      /** Whether it has the notes for the speaker. */
      readonly notes: boolean;
    }
  /** A whole briefing in the address. */
  | { readonly kind: 'shared'; readonly code: string };

/** Longest pause between slides that advance automatically, seconds. */
const MAX_AUTO_SECONDS = 600;

/** Highest number of a step: the last one, whichever that is. */
export const LAST_STEP = 9999;

const whole = (text: string | null, min: number, max: number) => {
  const value = text !== null && /^\d{1,4}$/.test(text) ? Number(text) : min;
  return Math.min(max, Math.max(min, value));
};

/** The route for a hash; hashes that can't be read give the route for exploring. Slides count from 1. */
export function parseRoute(hash: string): Route {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const slide = whole(values.get('slide'), 1, 9999);
  const play = values.get('play');
  if (play) {
    const auto = whole(values.get('auto'), 0, MAX_AUTO_SECONDS);
    const code = values.get('deck');
    const loop = values.get('loop') === '1';
    const watch = values.get('watch');
    return {
      ...{ kind: 'play', deck: play, slide, auto, loop },
      ...(code === null ? {} : { code }),
      ...(watch && { watch: { step: whole(values.get('step'), 0, LAST_STEP), cover: watch === 'cover' } }),
    };
  }
  const presenter = values.get('presenter');
  if (presenter) return { kind: 'presenter', deck: presenter, slide };
  const handout = values.get('handout');
  if (handout) {
    const perPage = PER_PAGE.find((each) => String(each) === values.get('per')) ?? 1;
    return { kind: 'handout', deck: handout, perPage, notes: values.get('notes') !== '0' };
  }
  const code = values.get('deck');
  return code === null ? { kind: 'explore' } : { kind: 'shared', code };
}

/** The hash for a route; empty for exploring. */
export function routeHash(route: Route): string {
  const values = new URLSearchParams();
  if (route.kind === 'play') {
    const { watch } = route;
    values.set('play', route.deck);
    if (watch) values.set('watch', watch.cover ? 'cover' : '1');
    values.set('slide', String(route.slide));
    if (watch && watch.step > 0) values.set('step', String(watch.step));
    if (route.auto > 0) values.set('auto', String(route.auto));
    if (route.loop) values.set('loop', '1');
    if (route.code !== undefined) values.set('deck', route.code);
  } else if (route.kind === 'presenter') {
    values.set('presenter', route.deck);
    values.set('slide', String(route.slide));
  } else if (route.kind === 'handout') {
    values.set('handout', route.deck);
    if (route.perPage !== 1) values.set('per', String(route.perPage));
    if (!route.notes) values.set('notes', '0');
  } else if (route.kind === 'shared') values.set('deck', route.code);
  const text = values.toString();
  return text === '' ? '' : `#${text}`;
}
