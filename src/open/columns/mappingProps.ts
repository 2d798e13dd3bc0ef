import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';

/** A table, its mapping, and a callback to change that. */
export interface MappingProps {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}
