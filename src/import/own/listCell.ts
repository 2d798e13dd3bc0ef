import { settledCell } from '../../core/carriedRecord.ts';

/** An item of a list as it was, and how it was written in the cell. */
export interface WrittenItem<T> {
  readonly item: T;
  readonly text: string;
}

/**
 * The items of a changed list in a cell: those it still holds word for word as they were, whatever separators stand
 * within them, and texts for the others.
 */
export function itemsIn<T>(cell: string, before: readonly WrittenItem<T>[]): (WrittenItem<T> | string)[] {
  const text = settledCell(cell);
  const known = before
    .map((written) => ({ written, text: settledCell(written.text) }))
    .filter((each) => each.text !== '')
    .sort((a, b) => b.text.length - a.text.length);
  const items: (WrittenItem<T> | string)[] = [];
  let at = 0;
  while (at < text.length) {
    const found = known.find(
      (each) => text.startsWith(each.text, at) && /^ *(;|$)/.test(text.slice(at + each.text.length)),
    );
    const end = found
      ? at + found.text.length
      : text.indexOf(';', at) < 0
        ? text.length
        : text.indexOf(';', at);
    const piece = text.slice(at, end).trim();
    if (found) items.push(found.written);
    else if (piece !== '') items.push(piece);
    at = end;
    while (/[; ]/.test(text[at] ?? '')) at++;
  }
  return items;
}
