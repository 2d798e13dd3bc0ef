import { type Columns, codesOf } from '../../core/columns.ts';
import { type Hover, holds, testOf } from '../../core/hover.ts';

export type Emphasis = 'base' | 'muted' | 'highlighted';

/** The partners of the selected record. */
export function chosenPartners(columns: Columns, selected: string | null): ReadonlySet<string> {
  const row = selected === null ? undefined : columns.rowOf(selected);
  const codes = row === undefined ? [] : codesOf(columns.partner, row);
  return new Set([...codes].map((code) => columns.domains.partner.values[code] ?? ''));
}

/** Marks every partner of a row. */
function light(columns: Columns, row: number, highlighted: Uint8Array): void {
  const { offsets, values } = columns.partner;
  const end = offsets[row + 1] ?? 0;
  for (let i = offsets[row] ?? 0; i < end; i++) highlighted[values[i] ?? 0] = 1;
}

/** The partners that belong to what is hovered over; null if nothing is, or if nothing visible belongs to it. */
export function highlightedPartners(
  columns: Columns,
  rows: Uint32Array,
  hover: Hover | null,
): ReadonlySet<string> | null {
  if (hover === null) return null;
  if (hover.kind === 'value' && hover.facet === 'partner') return new Set([hover.value]);
  const { values } = columns.domains.partner;
  const highlighted = new Uint8Array(values.length);
  if (hover.kind === 'agreement') {
    const row = columns.rowOf(hover.id);
    if (row !== undefined && holds(rows, row)) light(columns, row, highlighted);
  } else {
    const has = testOf(columns, hover.facet, hover.value);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      if (has(row)) light(columns, row, highlighted);
    }
  }
  const names = values.filter((_, code) => highlighted[code] === 1);
  return names.length > 0 ? new Set(names) : null;
}

/** How a partner is drawn while `highlighted` are hovered over. */
export function emphasisOf(partner: string, highlighted: ReadonlySet<string> | null): Emphasis {
  if (highlighted === null) return 'base';
  return highlighted.has(partner) ? 'highlighted' : 'muted';
}
