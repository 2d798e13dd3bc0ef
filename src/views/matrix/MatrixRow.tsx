import { memo } from 'react';
import type { MatrixColumn } from '../../core/matrix.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { type FillClass, shadeOf } from '../../scene/map/fillClasses.ts';
import { HeadButton } from './HeadButton.tsx';
import heads from './heads.module.css';
import { MatrixCell } from './MatrixCell.tsx';
import styles from './matrix.module.css';
import { HEAD } from './useCellKeys.ts';

/** A column with its name. */
export interface NamedColumn {
  readonly column: MatrixColumn;
  readonly name: string;
}

interface Props {
  readonly partner: string;
  readonly name: string;
  readonly columns: readonly NamedColumn[];
  readonly counts: readonly number[];
  readonly total: number;
  /** Characters of a name that are written; undefined for as many as lists show. */
  readonly mostOfName: number | undefined;
  /** Ids of the columns that the view is filtered to; null where it is not filtered, or to other partners. */
  readonly columnsIn: ReadonlySet<string> | null;
  readonly classes: readonly FillClass[];
  /** BCP 47. */
  readonly locale: string;
  /** Whether the partner is chosen. */
  readonly isPressed: boolean;
  /** Id of the column whose records are listed; null for none of this row. */
  readonly open: string | null;
  /** Id of the column whose cell is in the tab order, or HEAD; null for none of this row. */
  readonly inTabOrder: string | null;
  onPartner(partner: string): void;
  onCell(partner: string, column: MatrixColumn): void;
}

/** Characters of a name that surely have room on screen. */
const MOST_SEEN = 45;

/** A partner's counts. Written again only where something of it changed. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { partner, name, columns, counts, total, columnsIn, classes, locale, open, inTabOrder, onCell } =
    props;
  return (
    <tr>
      <th
        scope="row"
        title={wholeName(name, MOST_SEEN)}
        data-in={columnsIn !== null}
        data-empty={total === 0}
      >
        <HeadButton
          partner={partner}
          column={HEAD}
          isPressed={props.isPressed}
          inTabOrder={inTabOrder === HEAD}
          onPress={() => props.onPartner(partner)}
        >
          <span className={heads.rowName}>{shortName(name, props.mostOfName)}</span>
        </HeadButton>
      </th>
      {columns.map(({ column, name: columnName }, j) => (
        <MatrixCell
          key={column.id}
          partner={partner}
          name={name}
          column={column}
          columnName={columnName}
          count={counts[j] ?? 0}
          shade={shadeOf(classes, counts[j] ?? 0)}
          isIn={columnsIn?.has(column.id) === true}
          isOpen={open === column.id}
          inTabOrder={inTabOrder === column.id}
          locale={locale}
          onCell={onCell}
        />
      ))}
      <td className={styles.total}>{total.toLocaleString(locale)}</td>
    </tr>
  );
});
