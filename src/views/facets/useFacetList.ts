import { useMemo, useState } from 'react';
import { type Columns, NO_PARTNER } from '../../core/columns.ts';
import { fold } from '../../core/fold.ts';
import type { FacetId } from '../../core/taxonomy.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import { useSame } from '../../ui/useStable.ts';

/** Values with the most records first and those without any last; of the same count in the order they come in. */
export function byCount(values: readonly string[], countOf: (value: string) => number): readonly string[] {
  return [...values].sort((a, b) => countOf(b) - countOf(a));
}

/** The values a folded list shows: `most`, among them all that are kept. A single value more is not folded away. */
export function folded(
  values: readonly string[],
  most: number,
  isKept: (value: string) => boolean,
): readonly string[] {
  if (values.length <= most + 1) return values;
  let room = most - values.filter((value) => isKept(value)).length;
  return values.filter((value) => isKept(value) || room-- > 0);
}

/** The values whose name holds every word that is typed, whatever its case and its accents; all where none is. */
export function found(
  values: readonly string[],
  nameOf: (value: string) => string,
  typed: string,
): readonly string[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return values;
  return values.filter((value) => {
    const name = fold(nameOf(value));
    return words.every((word) => name.includes(word));
  });
}

/** Values a facet shows before it folds. */
const UNFOLDED = 8;
const MOST_SHOWN: Partial<Readonly<Record<FacetId, number>>> = { sector: 12 };
/** Values that are unfolded at once, of thousands. */
const STEP = 200;
/** A facet with more values has a field to find one. */
const LONG = 12;

/** Of a closed vocabulary, the values that no record has are left out. */
const presentIn = ({ domains, totals }: Columns, facet: FacetId) =>
  domains[facet].values.filter((_, code) => (totals[facet][code] ?? 0) > 0);

/** The values a facet shows, by count; the order is held while the facet is visited, so that no value moves under a hand. */
export function useFacetList(facet: FacetId, isVisited: boolean) {
  const { columns, names, result, asked } = useAtlas();
  const [typed, setTyped] = useState('');
  const [extra, setExtra] = useState(0);
  const selected = asked.facets[facet];
  const counts = result.counts[facet];
  const present = useMemo(() => presentIn(columns, facet), [columns, facet]);
  // Counts change with the click; rows that move cost a layout, so they follow by a frame.
  const latest = useSame({ columns, counts });
  const painted = useAfterPaint(latest, latest);
  const sorting = painted.columns === columns ? painted.counts : counts;
  const order = useMemo(() => {
    const { indexOf } = columns.domains[facet];
    return byCount(present, (value) => sorting[indexOf.get(value) ?? 0] ?? 0);
  }, [columns, facet, present, sorting]);
  const current = useSame({ present, order, selected });
  // As it was when someone came.
  const [held, setHeld] = useState<typeof current | null>(null);
  const kept = isVisited && held?.present === present ? held : null;
  if (isVisited && kept === null) setHeld(current);
  if (!isVisited && held !== null) setHeld(null);
  const { order: inOrder, selected: chosenBefore } = kept ?? current;

  const isLong = present.length > LONG;
  const finding = isLong && typed.trim() !== '';
  const matching = finding ? found(inOrder, (value) => names.value(facet, value), typed) : inOrder;
  const shown = folded(
    matching,
    (MOST_SHOWN[facet] ?? UNFOLDED) + extra,
    // What names no partner may be the most of a list; what was chosen or given up meanwhile stays where it is.
    (value) => !finding && (selected.includes(value) || chosenBefore.includes(value) || value === NO_PARTNER),
  );
  return {
    shown,
    isLong,
    typed,
    setTyped,
    /** How many of how many are found; null while nothing is typed. */
    foundOf: finding ? { count: matching.length, total: present.length } : null,
    /** How many more the next step unfolds. */
    more: Math.min(STEP, matching.length - shown.length),
    isUnfolded: extra > 0,
    unfold: () => setExtra(extra + STEP),
    fold: () => setExtra(0),
  };
}
