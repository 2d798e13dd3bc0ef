import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/** Stands for the partner or the column in the position of a head. */
export const HEAD = '';

/** Position of a cell or head, by partner and column. */
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

/** The button of the next head or cell with a count in a direction; null if there is none. */
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

/** One cell or head is in the tab order; arrow keys move to the next button. */
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
