import type { Party } from '../../core/dataset.ts';
import { LIST_SEPARATOR } from '../../core/recordTexts.ts';
import { idOf } from '../../core/slug.ts';
import type { OwnFile } from './ownFile.ts';

/** Parties of a changed cell, and those texts of it that are no known party. */
export interface ChangedParties {
  readonly parties: readonly Party[];
  readonly unknown: readonly string[];
}

const piecesOf = (cell: string): readonly string[] =>
  cell
    .split(LIST_SEPARATOR.trim())
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/**
 * The parties a changed cell names, by code or by name: those of the record as they were, others of the file, countries
 * and organisations the atlas knows; what is none of these becomes a party of its own, as in any table.
 */
export function partiesIn(cell: string, before: readonly Party[], file: OwnFile): ChangedParties {
  const parties = new Map<string, Party>();
  const unknown: string[] = [];
  for (const piece of piecesOf(cell)) {
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
