import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/** In place of a partner or a column: the head of the other. */
export const HEAD = '';

/** A cell or a head, by partner and column. */
export interface CellAt {
  readonly partner: string;
  readonly column: string;
}

type Way = readonly [rows: number, columns: number];

const WAYS: Readonly<Record<string, Way>> = {
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
};

/** The next cell with a count, or head, on the way from a cell; null where there is none. */
function nextButton(cell: HTMLTableCellElement, [down, right]: Way): HTMLButtonElement | null {
  const row = cell.closest('tr');
  const rows = [...(cell.closest('table')?.rows ?? [])];
  let [i, j] = [row ? rows.indexOf(row) : -1, cell.cellIndex];
  while (rows[i]?.cells[j]) {
    i += down;
    j += right;
    const button = rows[i]?.cells[j]?.querySelector('button');
    if (button) return button;
  }
  return null;
}

/** One cell or head is in the tab order; arrows go to the next one with something to press. */
export function useCellKeys() {
  const [current, setCurrent] = useState<CellAt | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    if (!way || !cell || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    nextButton(cell, way)?.focus();
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { partner, column } = target.dataset;
    if (partner !== undefined && column !== undefined) setCurrent({ partner, column });
  };
  return { current, keys: { onKeyDown, onFocus } };
}
