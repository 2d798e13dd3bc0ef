import type { OpenedTable } from '../../import/job/protocol.ts';
import type { Mapping } from '../../import/mapping/mapping.ts';
import { columnsOf } from '../model/columnUses.ts';
import type { OpenEvent } from '../model/events.ts';
import { CodesChoice } from './CodesChoice.tsx';
import styles from './columns.module.css';

/** Values that may be codes rather than names. */
const CODE = /^(?:[A-Za-z]{2}|\d{1,3})$/;
/** Share of the values from which a column may be one of codes. */
const MANY = 0.5;

interface Props {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  /** Columns that are asked about elsewhere. */
  readonly asked: readonly string[];
  dispatch(event: OpenEvent): void;
}

const looksLikeCodes = ({ values }: OpenedTable, column: string): boolean => {
  const pieces = (values[column] ?? []).flatMap((value) => value.split(/[;,|/]\s*/));
  return (
    pieces.length > 0 && pieces.filter((piece) => CODE.test(piece.trim())).length >= MANY * pieces.length
  );
};

/** What codes of parties are read as, for each column that has some. */
export function CodesPart({ table, mapping, asked, dispatch }: Props) {
  const columns = columnsOf(mapping, 'parties').filter(
    (column) =>
      !asked.includes(column) && (Object.hasOwn(mapping.partyCodes, column) || looksLikeCodes(table, column)),
  );
  if (columns.length === 0) return null;
  return (
    <div className={styles.pair}>
      {columns.map((column) => (
        <CodesChoice
          key={column}
          column={column}
          table={table}
          mapping={mapping}
          onCodes={(codes) => dispatch({ type: 'codesAnswered', column, codes })}
        />
      ))}
    </div>
  );
}
