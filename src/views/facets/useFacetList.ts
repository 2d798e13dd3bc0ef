import { useMemo, useState } from 'react';
import { type Columns, NO_PARTNER } from '../../core/columns.ts';
import { fold } from '../../core/fold.ts';
import type { FacetId } from '../../core/taxonomy.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import { useSame } from '../../ui/useStable.ts';

/** Values by number of records, most first; values with equal numbers keep their order. */
export function byCount(values: readonly string[], countOf: (value: string) => number): readonly string[] {
  return [...values].sort((a, b) => countOf(b) - countOf(a));
}

/** The values a folded list shows: `max`, including all that are kept. A list longer by only one value isn't folded. */
export function folded(
  values: readonly string[],
  max: number,
  isKept: (value: string) => boolean,
): readonly string[] {
  if (values.length <= max + 1) return values;
  let room = max - values.filter((value) => isKept(value)).length;
  return values.filter((value) => isKept(value) || room-- > 0);
}

/** The values whose name contains every typed word, ignoring case and accents; all values if nothing is typed. */
export function matchingNames(
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

/** Most values a facet shows without folding. */
const UNFOLDED = 8;
const MAX_SHOWN: Partial<Readonly<Record<FacetId, number>>> = { sector: 12 };
/** Number of values that each click unfolds, because there may be thousands. */
const STEP = 200;
/** A facet with more values has a field to find one. */
const LONG = 12;

/** The values that at least one record has; a closed vocabulary may have others. */
const presentIn = ({ domains, totals }: Columns, facet: FacetId) =>
  domains[facet].values.filter((_, code) => (totals[facet][code] ?? 0) > 0);

/** The values a facet shows, by count. Their order is kept while the pointer or focus is in the facet. */
export function useFacetList(facet: FacetId, isVisited: boolean) {
  const { columns, names, result, requestedView } = useAtlas();
  const [typed, setTyped] = useState('');
  const [extra, setExtra] = useState(0);
  const selected = requestedView.facets[facet];
  const counts = result.counts[facet];
  const present = useMemo(() => presentIn(columns, facet), [columns, facet]);
  // Counts change with the click. Moving rows costs a layout, so the order follows one frame later.
  const latest = useSame({ columns, counts });
  const painted = useAfterPaint(latest, latest);
  const sorting = painted.columns === columns ? painted.counts : counts;
  const order = useMemo(() => {
    const { indexOf } = columns.domains[facet];
    return byCount(present, (value) => sorting[indexOf.get(value) ?? 0] ?? 0);
  }, [columns, facet, present, sorting]);
  const current = useSame({ present, order, selected });
  // The list at the time the pointer or focus entered.
  const [held, setHeld] = useState<typeof current | null>(null);
  const kept = isVisited && held?.present === present ? held : null;
  if (isVisited && kept === null) setHeld(current);
  if (!isVisited && held !== null) setHeld(null);
  const { order: inOrder, selected: chosenBefore } = kept ?? current;

  const isLong = present.length > LONG;
  const finding = isLong && typed.trim() !== '';
  const matching = finding ? matchingNames(inOrder, (value) => names.value(facet, value), typed) : inOrder;
  const shown = folded(
    matching,
    (MAX_SHOWN[facet] ?? UNFOLDED) + extra,
    // "No partner" may have the highest count of all. A value selected or deselected during the visit stays in place.
    (value) => !finding && (selected.includes(value) || chosenBefore.includes(value) || value === NO_PARTNER),
  );
  return {
    shown,
    isLong,
    typed,
    setTyped,
    /** Number of matches and of all values; null while nothing is typed. */
    foundOf: finding ? { count: matching.length, total: present.length } : null,
    /** Number of values the next step unfolds. */
    more: Math.min(STEP, matching.length - shown.length),
    isUnfolded: extra > 0,
    unfold: () => setExtra(extra + STEP),
    fold: () => setExtra(0),
  };
}
