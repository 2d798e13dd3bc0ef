import type { Anchor, Annotation } from '../../core/annotation.ts';
import { codesOf } from '../../core/columns.ts';
import { testOf } from '../../core/hover.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** What stands out on a slide; null if nothing does. */
export interface Highlighted {
  readonly partners: ReadonlySet<string>;
  readonly rows: ReadonlySet<number>;
}

/** Rows that an anchor means. */
export function rowsOf(anchor: Anchor, { columns, result, view }: Snapshot): readonly number[] {
  if (anchor.kind === 'record') {
    const row = columns.rowOf(anchor.id);
    return row === undefined ? [] : [row];
  }
  if (anchor.kind !== 'partner' && anchor.kind !== 'lane') return [];
  const [facet, value] =
    anchor.kind === 'partner' ? (['partner', anchor.code] as const) : ([view.lanes, anchor.value] as const);
  return [...result.rows.filter(testOf(columns, facet, value))];
}

/** What the highlights among some annotations mean. */
export function highlightedBy(annotations: readonly Annotation[], snapshot: Snapshot): Highlighted | null {
  const anchors = annotations.flatMap((each) => (each.kind === 'highlight' ? each.of : []));
  if (anchors.length === 0) return null;
  const { columns } = snapshot;
  const rows = new Set(anchors.flatMap((anchor) => rowsOf(anchor, snapshot)));
  const partners = new Set(anchors.flatMap((anchor) => (anchor.kind === 'partner' ? [anchor.code] : [])));
  for (const anchor of anchors) {
    if (anchor.kind === 'partner') continue;
    for (const row of rowsOf(anchor, snapshot))
      for (const code of codesOf(columns.partner, row))
        partners.add(columns.domains.partner.values[code] ?? '');
  }
  return { partners, rows };
}
