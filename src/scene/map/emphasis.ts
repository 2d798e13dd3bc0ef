import type { Columns } from '../../core/columns';
import { type Hover, isLit } from '../../core/hover';

export type Emphasis = 'base' | 'muted' | 'hot';

/** Marks every partner of a row. */
function light(columns: Columns, row: number, lit: Uint8Array): void {
  const { offsets, values } = columns.partner;
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) lit[values[i] ?? 0] = 1;
}

/** The partners that belong to what is hovered; null when nothing is, or nothing visible belongs to it. */
export function litPartners(
  columns: Columns,
  rows: Uint32Array,
  hover: Hover | null,
): ReadonlySet<string> | null {
  if (hover === null) return null;
  if (hover.kind === 'value' && hover.facet === 'partner') return new Set([hover.value]);
  const { values } = columns.domains.partner;
  const lit = new Uint8Array(values.length);
  const only = hover.kind === 'agreement' ? columns.rowOf(hover.id) : undefined;
  for (const row of only === undefined ? rows : rows.filter((each) => each === only))
    if (only === row || isLit(columns, row, hover)) light(columns, row, lit);
  const names = values.filter((_, code) => lit[code] === 1);
  return names.length > 0 ? new Set(names) : null;
}

/** How a partner is drawn while `lit` are hovered. */
export function emphasisOf(partner: string, lit: ReadonlySet<string> | null): Emphasis {
  if (lit === null) return 'base';
  return lit.has(partner) ? 'hot' : 'muted';
}
