import { memo } from 'react';
import type { MatrixColumn } from '../../core/matrix';
import { shortName, wholeName } from '../../core/shortName';
import { useTranslate } from '../../i18n/useTranslate';
import { classOf, type FillClass } from '../../scene/map/fillClasses';
import controls from '../../ui/controls.module.css';
import styles from './matrix.module.css';

/** A column with its name. */
export interface NamedColumn {
  readonly column: MatrixColumn;
  readonly name: string;
  /** Whether it is of what the view is filtered to. */
  readonly isIn: boolean;
}

interface Props {
  readonly partner: string;
  readonly name: string;
  readonly columns: readonly NamedColumn[];
  readonly counts: readonly number[];
  readonly total: number;
  /** Whether the partner is of what the view is filtered to. */
  readonly isIn: boolean;
  readonly classes: readonly FillClass[];
  /** BCP 47. */
  readonly locale: string;
  /** Id of the column whose cell is selected; null for none of this row. */
  readonly selected: string | null;
  /** Id of the column whose cell is in the tab order; null for none of this row. */
  readonly inTabOrder: string | null;
  onCell(partner: string, column: MatrixColumn): void;
}

/** Characters of a name that surely have room on screen. */
const MOST_SEEN = 45;

/** A partner's counts. Written again only where something of it changed. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { partner, name, columns, counts, total, isIn, classes, locale, selected, inTabOrder, onCell } =
    props;
  const t = useTranslate();
  return (
    <tr>
      <th scope="row" title={wholeName(name, MOST_SEEN)} data-out={!isIn}>
        <span className={styles.rowName}>{shortName(name)}</span>
      </th>
      {columns.map(({ column, name: columnName, isIn: isColumnIn }, j) => {
        const count = counts[j] ?? 0;
        const values = { partner: shortName(name), column: shortName(columnName), count };
        if (count === 0)
          return (
            <td key={column.id} className={styles.none} title={t('matrix.none', values)}>
              <span aria-hidden="true">·</span>
              <span className={controls.hidden}>{t('matrix.noneFound')}</span>
            </td>
          );
        return (
          <td key={column.id}>
            <button
              type="button"
              data-class={classOf(classes, count)}
              data-out={!isIn || !isColumnIn}
              data-partner={partner}
              data-column={column.id}
              tabIndex={inTabOrder === column.id ? 0 : -1}
              aria-pressed={selected === column.id}
              aria-label={t('matrix.cell', values)}
              title={t('matrix.cell', values)}
              onClick={() => onCell(partner, column)}
            >
              {count.toLocaleString(locale)}
            </button>
          </td>
        );
      })}
      <td className={styles.total}>{total.toLocaleString(locale)}</td>
    </tr>
  );
});
