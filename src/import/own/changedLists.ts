import { settledCell } from '../../core/carriedRecord.ts';
import type { Party } from '../../core/dataset.ts';
import { LIST_SEPARATOR } from '../../core/recordTexts.ts';
import { idOf } from '../../core/slug.ts';
import type { OwnFile } from './ownFile.ts';

/** An item of a list as it was, and its text in the cell. */
export interface WrittenItem<T> {
  readonly item: T;
  readonly text: string;
}

/** The texts of a list that a data package holds as JSON; null for any other cell. */
function textsIn(cell: string): readonly string[] | null {
  if (!/^\s*\[\s*".*"\s*\]\s*$/s.test(cell)) return null;
  try {
    const items: unknown = JSON.parse(cell);
    return Array.isArray(items) && items.every((item) => typeof item === 'string') ? items : null;
  } catch {
    return null;
  }
}

/**
 * The items of a changed list in a cell: items whose text is still there word for word are kept, even if it contains
 * separators; for the others, their texts.
 */
export function itemsIn<T>(cell: string, before: readonly WrittenItem<T>[]): (WrittenItem<T> | string)[] {
  const known = before
    .map((written) => ({ written, text: settledCell(written.text) }))
    .filter((each) => each.text !== '')
    .sort((a, b) => b.text.length - a.text.length);
  const listed = textsIn(cell);
  if (listed)
    return listed
      .filter((item) => item.trim() !== '')
      .map((item) => known.find((each) => each.text === settledCell(item))?.written ?? item.trim());
  const text = settledCell(cell);
  const items: (WrittenItem<T> | string)[] = [];
  let at = 0;
  while (at < text.length) {
    const found = known.find(
      (each) => text.startsWith(each.text, at) && /^ *(;|$)/.test(text.slice(at + each.text.length)),
    );
    const end = found ? at + found.text.length : `${text};`.indexOf(';', at);
    const piece = text.slice(at, end).trim();
    if (found) items.push(found.written);
    else if (piece !== '') items.push(piece);
    at = end;
    while (/[; ]/.test(text[at] ?? '')) at++;
  }
  return items;
}

/**
 * The parties a changed cell names, by code or name: first those of the record as it was, then others in the file, then
 * countries and organisations the atlas knows. Anything else becomes a party of its own, as in any table, and is listed
 * as `unknown`.
 */
export function partiesIn(cell: string, before: readonly Party[], file: OwnFile) {
  const parties = new Map<string, Party>();
  const unknown: string[] = [];
  const pieces = textsIn(cell) ?? cell.split(LIST_SEPARATOR.trim());
  for (const piece of pieces.map((each) => each.trim())) {
    if (piece === '') continue;
    const code = file.names.codes.alpha3.get(piece) ?? file.names.codeOf(piece);
    const party: Party | null | undefined =
      before.find((each) => each.code === piece) ??
      file.groupOf(piece) ??
      (code === null ? file.names.groupOf(piece) : before.find((each) => each.code === code));
    if (party) parties.set(party.code, party);
    else if (code !== null) parties.set(code, { type: 'country', code });
    else {
      unknown.push(piece);
      const id = idOf(piece);
      parties.set(id, { type: 'other', code: id, name: piece, members: [] });
    }
  }
  return { parties: [...parties.values()], unknown };
}
