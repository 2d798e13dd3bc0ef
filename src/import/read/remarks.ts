import type { Encoding } from './encoding.ts';
import type { Remark } from './table.ts';

/** What to say of an encoding; nothing where the file itself leaves no doubt. */
export function encodingRemarks({ label, guessed, other }: Encoding): Remark[] {
  if (!guessed) return [];
  const values = { encoding: label.toUpperCase(), other: other?.toUpperCase() ?? 'none' };
  return [{ code: 'encoding-guessed', values }];
}
