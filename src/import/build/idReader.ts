import { slugOf } from '../../core/slug.ts';
import type { TextColumn } from '../../data/packed/textColumn.ts';
import { textOfCell } from '../read/cells.ts';
import type { Cell } from '../read/table.ts';
import type { PlannedColumn } from './plan.ts';
import type { ProblemLog } from './problemLog.ts';
import { hashOf, isSlug } from './slugs.ts';
import { UniqueIds } from './uniqueIds.ts';

/** Characters of an id that a link takes. */
const LONGEST = 100;

/**
 * Gives every record an id that a link can hold and that is no number of its row: the table's own where it has one,
 * else one made of what the record says, so that it stays when rows move.
 */
export class IdReader {
  readonly #ids = new UniqueIds();

  constructor(
    private readonly column: PlannedColumn | undefined,
    private readonly problems: ProblemLog,
  ) {}

  /** Ids of all rows read, in their order. */
  done(): TextColumn {
    return this.#ids.done();
  }

  /** Gives the next row its id. */
  read(cell: Cell, title: string, date: string, parties: string, row: number): void {
    const own = this.column ? textOfCell(cell).trim() : '';
    const wanted = own === '' ? this.#made(title, date, parties) : this.#asSlug(own, row);
    if (this.#ids.take(wanted) !== wanted && own !== '')
      this.problems.add('id-repeated', row, this.column?.name ?? null, own);
  }

  #asSlug(own: string, row: number): string {
    if (isSlug(own)) return own;
    const slug = slugOf(own, LONGEST);
    // All alike: an id a row would be a problem a row.
    this.problems.add('id-changed', row, this.column?.name ?? null, '');
    return slug === '' || own.length > 90 ? `x${hashOf(own)}` : slug;
  }

  #made(title: string, date: string, parties: string): string {
    const slug = slugOf(title, 40);
    const hash = hashOf(`${title}\0${date}\0${parties}`).slice(0, 6);
    return slug === '' ? `r-${date.slice(0, 4).replace(/\D/g, '0')}-${hash}` : `${slug}-${hash}`;
  }
}
