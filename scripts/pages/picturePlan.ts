import type { DatasetBundle } from '../../src/core/snapshot.ts';
import { pictureName } from './picture.ts';

/** Most pictures of a dataset besides that of all: each takes about 20 ms of a processor. */
const MOST = 1000;
/** Up to this number, pictures have their full size. */
const FEW = 60;

/** Which picture each record of a dataset has. */
export interface PicturePlan {
  /** Row whose picture is drawn, by name of the file; null for the whole dataset. */
  readonly drawn: ReadonlyMap<string, number | null>;
  /** File of the picture of a row, or of the whole dataset. */
  readonly fileOf: (row: number | null) => string;
  /** Width of the pictures, px. */
  readonly width: number;
  /** Number of records that have the picture of the whole dataset instead of one of their parties. */
  readonly without: number;
}

const ALL = 'all';

/** Plans one picture for each set of parties, or, if there are too many, for those of the most records. */
export function picturePlan(bundle: DatasetBundle): PicturePlan {
  const { n } = bundle.columns;
  const names = Array.from({ length: n }, (_, row) => pictureName(bundle, row));
  const counts = new Map<string, { readonly row: number; readonly name: string; count: number }>();
  for (const [row, name] of names.entries()) {
    const known = counts.get(name);
    if (known) known.count++;
    else counts.set(name, { row, name, count: 1 });
  }
  const chosen = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
  const drawn = new Map<string, number | null>([[ALL, null]]);
  for (const { name, row } of chosen) drawn.set(name, row);
  const nameOf = (row: number | null) => {
    const name = row === null ? ALL : (names[row] ?? ALL);
    return drawn.has(name) ? name : ALL;
  };
  return {
    drawn,
    fileOf: (row) => `pictures/${nameOf(row)}.png`,
    width: chosen.length <= FEW ? 1200 : 600,
    without: names.filter((name) => !drawn.has(name)).length,
  };
}
