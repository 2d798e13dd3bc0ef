import type { Translate } from '../../core/names.ts';

/** Rows that are named; the rest are counted. */
const NAMED = 4;

/** Rows of the file: "row 12", "37 rows: 12; 15; 1,800; 2,000 …". */
export function rowsInWords(rows: ArrayLike<number>, t: Translate): string {
  if (rows.length === 1) return t('open.row', { row: rows[0] ?? 0 });
  const named = Array.from({ length: Math.min(NAMED, rows.length) }, (_, i) =>
    t('open.rowNumber', { row: rows[i] ?? 0 }),
  );
  const list = named.join('; ') + (rows.length > NAMED ? '\u00a0…' : '');
  return t('open.rows', { count: rows.length, list });
}
