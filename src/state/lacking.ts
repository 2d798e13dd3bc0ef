import type { Columns } from '../core/columns.ts';
import { reconcile } from './reconcile.ts';
import { parseView } from './viewUrl.ts';

/** How many of some views name a record, a party or another value that a dataset does not have. */
export const lacking = (views: readonly string[], columns: Columns): number =>
  views.filter((view) => reconcile(parseView(view).view, columns).ignored.length > 0).length;
