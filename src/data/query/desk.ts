import { type ColumnData, type Columns, columnsOf } from '../../core/columns.ts';
import { type Query, QueryLists, type QueryResult, runQuery } from '../../core/query.ts';

/** Messages to the worker: first the columns, which it keeps, then one query after another. */
export type QueryRequest =
  | { readonly kind: 'columns'; readonly data: ColumnData }
  | { readonly kind: 'query'; readonly query: Query };

/** The columns without the parts that only this thread can use. */
export function columnDataOf(columns: Columns): ColumnData {
  const { recordOf, idOf, rowOf, domains, totals, partyCodes, longestSpan, groups, ...rest } = columns;
  const { firstValues, rowsWithout, counterpartOf, isLed, ...data } = rest;
  return { ...data, groups: [...groups.values()] };
}

const NO_RECORDS = { recordOf: () => undefined, idOf: () => '', rowOf: () => undefined };

/** The worker's side: processes requests, and returns the result of each query. */
export function queryDesk(): (request: QueryRequest) => QueryResult | null {
  let columns: Columns | null = null;
  const lists = new QueryLists();
  return (request) => {
    if (request.kind === 'query') return columns && runQuery(columns, request.query, lists);
    columns = columnsOf(request.data, NO_RECORDS);
    return null;
  };
}
