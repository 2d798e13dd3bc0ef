import type { Columns } from '../../core/columns';
import { type Hover, isLit } from '../../core/hover';
import { codesOf } from '../../core/lists';

export type Emphasis = 'base' | 'muted' | 'hot';

/** The partners that belong to what is hovered; null when nothing is, or nothing visible belongs to it. */
export function litPartners(
  columns: Columns,
  rows: Iterable<number>,
  hover: Hover | null,
): ReadonlySet<string> | null {
  if (hover === null) return null;
  if (hover.kind === 'value' && hover.facet === 'partner') return new Set([hover.value]);
  const lit = new Set<string>();
  for (const row of rows) {
    if (!isLit(columns, row, hover)) continue;
    for (const code of codesOf(columns.partner, row)) {
      const partner = columns.domains.partner.values[code];
      if (partner !== undefined) lit.add(partner);
    }
  }
  return lit.size > 0 ? lit : null;
}

/** How a partner is drawn while `lit` are hovered. */
export function emphasisOf(partner: string, lit: ReadonlySet<string> | null): Emphasis {
  if (lit === null) return 'base';
  return lit.has(partner) ? 'hot' : 'muted';
}
