import type { ColumnChunk, FileMetaData, RowGroup } from 'hyparquet';

/** Bytes of a column that are enough for its dictionary and a page or two, as they are usually written. */
const ENOUGH = 3 << 20;
/** How unevenly rows may be spread over the bytes of a column. */
const UNEVEN = 4;

/** A column cut after a share of its rows; lists are read to their end. */
function cut(column: ColumnChunk, share: number): ColumnChunk {
  const { meta_data: meta } = column;
  if (!meta || meta.path_in_schema.length > 1) return column;
  const whole = Number(meta.total_compressed_size);
  const size = Math.min(whole, Math.max(ENOUGH, Math.ceil(UNEVEN * share * whole)));
  return { ...column, meta_data: { ...meta, total_compressed_size: BigInt(size) } };
}

/**
 * What a file of its first rows alone would say of itself. Its columns may end in the middle of a page that is needed
 * after all: reading them fails then.
 */
export function firstRowsOf(metadata: FileMetaData, rows: number): FileMetaData {
  let left = rows;
  const groups: RowGroup[] = [];
  for (const group of metadata.row_groups) {
    const all = Number(group.num_rows);
    const taken = Math.min(all, left);
    if (left <= 0) break;
    left -= taken;
    const columns = taken < all ? group.columns.map((column) => cut(column, taken / all)) : group.columns;
    groups.push({ ...group, columns, num_rows: BigInt(taken) });
  }
  return { ...metadata, row_groups: groups, num_rows: BigInt(rows - left) };
}
