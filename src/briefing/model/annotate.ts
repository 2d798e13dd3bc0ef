import type { Anchor, Annotation, Offset } from '../../core/annotation.ts';
import { codesOf, datedRows, NO_PARTNER } from '../../core/columns.ts';
import { calendarOf, type Day } from '../../core/days.ts';
import { isSame } from '../../core/isSame.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { ViewState } from '../../core/viewState.ts';

/** Most records offered to point to. */
const MAX_RECORDS = 100;

/** What the reader has selected in a view: the record, else the partners that are filtered. */
export function selectedAnchors({ selected, facets, pair }: ViewState): readonly Anchor[] {
  if (selected !== null) return [{ kind: 'record', id: selected }];
  const codes = pair ?? facets.partner;
  return codes.filter((code) => code !== NO_PARTNER).map((code) => ({ kind: 'partner', code }));
}

/** What annotations of a view can point to: its partners and records, after the given ones. */
export function anchorsIn({ columns, result }: Snapshot, first: readonly Anchor[]): readonly Anchor[] {
  const codes = new Set<number>();
  for (const row of result.rows) for (const code of codesOf(columns.partner, row)) codes.add(code);
  const partners = columns.domains.partner.values
    .filter((value, code) => codes.has(code) && value !== NO_PARTNER)
    .map((code): Anchor => ({ kind: 'partner', code }));
  const records = [...result.rows.slice(0, MAX_RECORDS)].map(
    (row): Anchor => ({ kind: 'record', id: columns.idOf(row) }),
  );
  const others = [...partners, ...records].filter((each) => !first.some((known) => isSame(known, each)));
  return [...first, ...others];
}

/** First and last year of a view's records, in EDTF; the view's own period takes precedence. */
function yearsOf({ columns, result, view }: Snapshot): readonly [from: string, to: string] {
  const rows = datedRows(columns, result.rows);
  const year = (row: number | undefined) =>
    row === undefined ? '' : String(calendarOf((columns.minDay[row] ?? 0) as Day).year).padStart(4, '0');
  return [view.from ?? year(rows[0]), view.to ?? year(rows.at(-1))];
}

/** A new annotation of a kind; null if there is nothing it could point to. `anchors`: the likeliest first. */
export function newAnnotation(
  kind: Annotation['kind'],
  snapshot: Snapshot,
  anchors: readonly Anchor[],
  selected: readonly Anchor[],
): Annotation | null {
  const [first, second = first] = anchors;
  const [from, to] = yearsOf(snapshot);
  const step = 0;
  if (kind === 'band') return from === '' ? null : { kind, text: '', from, to: to || from, step };
  if (kind === 'milestone') return from === '' ? null : { kind, text: '', date: to || from, step };
  if (!first || !second) return null;
  if (kind === 'callout') return { kind, text: '', at: first, step };
  if (kind === 'arrow') return { kind, text: '', from: first, to: second, step };
  return { kind, of: selected.length > 0 ? selected : [first], step };
}

/** Where a callout that isn't on the slide begins to move: right above what it points to. */
const BESIDE: Offset = { dx: 0.1, dy: -0.1 };

/** A place moved by hundredths of the picture, within it. */
export function movedBy(offset: Offset | null, right: number, down: number): Offset {
  const { dx, dy } = offset ?? BESIDE;
  const within = (share: number, by: number) =>
    Math.max(-1, Math.min(1, (Math.round(share * 100) + by) / 100));
  return { dx: within(dx, right), dy: within(dy, down) };
}
