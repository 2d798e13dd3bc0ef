import { isSameRef } from '../../core/datasetRef.ts';
import type { Deck, DeckTheme, Slide } from '../../core/deck.ts';
import { isSame } from '../../core/isSame.ts';
import { MAX_CHARACTERS, MAX_SLIDES } from './limits.ts';

/** Difference between two texts: the second has `words` in place of `start` to `end` in the first. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function changeOf(base: string, text: string): Change {
  const most = Math.min(base.length, text.length);
  let start = 0;
  while (start < most && base[start] === text[start]) start++;
  let tail = 0;
  while (tail < most - start && base.at(-1 - tail) === text.at(-1 - tail)) tail++;
  return { start, end: base.length - tail, words: text.slice(start, text.length - tail) };
}

/** Both texts, one after the other; only one if it contains the other. */
function bothOf(first: string, second: string): string {
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  return /\s$/.test(first) || /^\s/.test(second) ? first + second : `${first} ${second}`;
}

/** Three-way merge of a text. If both sides changed the same words, both versions are kept. */
export function mergeText(base: string, mine: string, theirs: string): string {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const own = changeOf(base, mine);
  const other = changeOf(base, theirs);
  const [first, last] = own.start < other.start ? [own, other] : [other, own];
  if (first.end <= last.start && first.start < last.start)
    return (
      base.slice(0, first.start) +
      first.words +
      base.slice(first.end, last.start) +
      last.words +
      base.slice(last.end)
    );
  const start = Math.min(own.start, other.start);
  const end = Math.max(own.end, other.end);
  // Extend each change to the same range of the base.
  const stretched = (change: Change) =>
    base.slice(start, change.start) + change.words + base.slice(change.end, end);
  return base.slice(0, start) + bothOf(stretched(other), stretched(own)) + base.slice(end);
}

const WORDS = ['title', 'text', 'notes'] as const;

/** What was made rather than chosen, so that neither side's may be lost. */
const MADE = ['picture', 'annotations'] as const;
const CHOSEN = ['layout', 'reveal'] as const;

/** Whether two slides show the same views of the same dataset. */
const isSameView = (a: Slide, b: Slide): boolean =>
  a.view === b.view && a.beside === b.beside && isSameRef(a.dataset, b.dataset);

const isSameSlide = (a: Slide, b: Slide): boolean =>
  a === b ||
  (a.id === b.id &&
    isSameView(a, b) &&
    [...WORDS, 'subtitle' as const, ...MADE, ...CHOSEN].every((field) => isSame(a[field], b[field])));

/** Whether two decks have equal content. */
export function isSameDeck(a: Deck, b: Deck): boolean {
  if (a === b) return true;
  const isAlike =
    a.id === b.id &&
    a.title === b.title &&
    a.author === b.author &&
    a.language === b.language &&
    isSame(a.theme, b.theme) &&
    a.slides.length === b.slides.length;
  return (
    isAlike &&
    a.slides.every((slide, i) => {
      const other = b.slides[i];
      return other !== undefined && isSameSlide(slide, other);
    })
  );
}

/** Three-way merge of a value that can't be merged with another: if both sides changed it, mine. */
function mergeValue<Value>(base: Value, mine: Value, theirs: Value): Value {
  return isSame(mine, base) ? theirs : mine;
}

/** Three-way merge of a text that may be absent. */
function mergeOptional(base: string | undefined, mine: string | undefined, theirs: string | undefined) {
  if (mine === base || mine === theirs) return theirs;
  return theirs === base ? mine : mergeText(base ?? '', mine ?? '', theirs ?? '');
}

/** Whether both sides changed something, each in its own way. */
const areTorn = (base: unknown, mine: unknown, theirs: unknown): boolean =>
  !isSame(mine, theirs) && !isSame(mine, base) && !isSame(theirs, base);

type Mutable<Type> = { -readonly [Field in keyof Type]: Type[Field] };

/** Merges a slide that both sides have. If they can't be merged into one, both slides are kept. */
function mergeSlide(base: Slide, mine: Slide, theirs: Slide): readonly Slide[] {
  if (isSameSlide(mine, theirs) || isSameSlide(base, theirs)) return [mine];
  if (isSameSlide(base, mine)) return [theirs];
  // The views and their dataset belong together.
  const { view, beside, dataset } = isSameView(mine, base) ? theirs : mine;
  const merged: Mutable<Slide> = {
    ...mine,
    ...{ view, beside, dataset },
    subtitle: mergeOptional(base.subtitle, mine.subtitle, theirs.subtitle),
    layout: mergeValue(base.layout, mine.layout, theirs.layout),
    reveal: mergeValue(base.reveal, mine.reveal, theirs.reveal),
    picture: mergeValue(base.picture, mine.picture, theirs.picture),
    annotations: mergeValue(base.annotations, mine.annotations, theirs.annotations),
  };
  for (const field of WORDS) merged[field] = mergeText(base[field], mine[field], theirs[field]);
  const isTorn =
    (!isSameView(mine, theirs) && !isSameView(mine, base) && !isSameView(theirs, base)) ||
    MADE.some((field) => areTorn(base[field], mine[field], theirs[field]));
  const fits = [...WORDS, 'subtitle' as const].every(
    (field) => (merged[field] ?? '').length <= MAX_CHARACTERS[field],
  );
  if (!isTorn && fits) return [merged];
  return [mine, { ...theirs, id: `${theirs.id}~` }];
}

/** The slides, with a new id for each duplicate. */
function withOwnIds(slides: readonly Slide[]): readonly Slide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    let { id } = slide;
    while (taken.has(id)) id += '~';
    taken.add(id);
    return id === slide.id ? slide : { ...slide, id };
  });
}

/** Ids in the order of `first`; each one only in `second` follows its predecessor there. */
function orderOf(first: readonly Slide[], second: readonly Slide[]): readonly string[] {
  const order = first.map(({ id }) => id);
  const known = new Set(order);
  second.forEach(({ id }, i) => {
    if (known.has(id)) return;
    const before = second[i - 1]?.id;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
    known.add(id);
  });
  return order;
}

function mergeSlides(base: Deck, mine: Deck, theirs: Deck): readonly Slide[] {
  const byId = ({ slides }: Deck) => new Map(slides.map((slide) => [slide.id, slide]));
  const [was, own, other] = [byId(base), byId(mine), byId(theirs)];
  const kept = mine.slides.filter(({ id }) => was.has(id)).map(({ id }) => id);
  const isMoved =
    kept.join() !==
    base.slides
      .filter(({ id }) => own.has(id))
      .map(({ id }) => id)
      .join();
  const order = isMoved ? orderOf(mine.slides, theirs.slides) : orderOf(theirs.slides, mine.slides);
  const merged = order.flatMap((id) => {
    const [before, here, there] = [was.get(id), own.get(id), other.get(id)];
    if (here && there) return mergeSlide(before ?? here, here, there);
    const only = here ?? there;
    // A slide that one side deleted is gone, unless the other side changed it.
    return only && (!before || !isSameSlide(before, only)) ? [only] : [];
  });
  return withOwnIds(merged.slice(0, MAX_SLIDES));
}

/** Three-way merge of the look of a deck. Where both sides changed the same of it, mine is kept. */
function mergeTheme(base: DeckTheme = {}, mine: DeckTheme = {}, theirs: DeckTheme = {}): DeckTheme {
  return {
    accent: mergeValue(base.accent, mine.accent, theirs.accent),
    font: mergeValue(base.font, mine.font, theirs.font),
    logo: mergeValue(base.logo, mine.logo, theirs.logo),
    foot: mergeOptional(base.foot, mine.foot, theirs.foot)?.slice(0, MAX_CHARACTERS.foot).toWellFormed(),
  };
}

/**
 * Three-way merge of a deck, with all slides and words that either side added since `base`. Returns `theirs` itself if
 * `mine` adds nothing to it.
 */
export function mergeDecks(base: Deck, mine: Deck, theirs: Deck): Deck {
  if (isSameDeck(mine, base) || isSameDeck(mine, theirs)) return theirs;
  const words = (field: 'title' | 'author') =>
    mergeText(base[field], mine[field], theirs[field]).slice(0, MAX_CHARACTERS[field]).toWellFormed();
  const own = new Set(mine.layers?.map(({ id }) => id));
  const layers = [...(mine.layers ?? []), ...(theirs.layers ?? []).filter(({ id }) => !own.has(id))];
  const merged: Deck = {
    ...mine,
    title: words('title'),
    author: words('author'),
    theme: isSame(mine.theme, theirs.theme) ? theirs.theme : mergeTheme(base.theme, mine.theme, theirs.theme),
    slides: mergeSlides(base, mine, theirs),
    ...(layers.length > 0 && { layers }),
  };
  return isSameDeck(merged, theirs) ? theirs : merged;
}
