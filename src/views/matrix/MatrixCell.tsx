import { type CSSProperties, memo, useMemo } from 'react';
import type { MatrixColumn } from '../../core/matrix.ts';
import { shortName } from '../../core/shortName.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import controls from '../../ui/controls.module.css';
import styles from './matrix.module.css';

interface Props {
  readonly partner: string;
  readonly name: string;
  readonly column: MatrixColumn;
  readonly columnName: string;
  readonly count: number;
  /** Of the class that the count is in. */
  readonly shade: number;
  /** Whether the view is filtered, and partner and column are of what it is filtered to. */
  readonly isIn: boolean;
  /** Whether its records are listed. */
  readonly isOpen: boolean;
  readonly inTabOrder: boolean;
  /** BCP 47. */
  readonly locale: string;
  onCell(partner: string, column: MatrixColumn): void;
}

/** The colours of each shade. */
const SHADES = PAGE_PALETTE.classes.map(
  (colour, shade) => ({ '--shade': colour, '--on': PAGE_PALETTE.onClasses[shade] }) as CSSProperties,
);

/** A count of a partner in a column. A matrix has thousands: each is written again only where something of it changed. */
export const MatrixCell = memo(
  function MatrixCell(props: Props) {
    const { partner, name, column, columnName, count, shade, isIn, isOpen, inTabOrder, locale, onCell } =
      props;
    const t = useTranslate();
    const label = useMemo(
      () =>
        t(count === 0 ? 'matrix.none' : 'matrix.cell', {
          partner: shortName(name),
          column: shortName(columnName),
          count,
        }),
      [t, name, columnName, count],
    );
    if (count === 0)
      return (
        <td className={styles.none} title={label}>
          <span aria-hidden="true">·</span>
          <span className={controls.hidden}>{t('matrix.noneFound')}</span>
        </td>
      );
    return (
      <td>
        <button
          type="button"
          data-class={shade}
          style={SHADES[shade]}
          data-in={isIn}
          data-partner={partner}
          data-column={column.id}
          tabIndex={inTabOrder ? 0 : -1}
          aria-expanded={isOpen}
          aria-label={label}
          title={label}
          onClick={() => onCell(partner, column)}
        >
          {count.toLocaleString(locale)}
        </button>
      </td>
    );
  },
  ({ column: a, ...before }, { column: b, ...after }) =>
    a.id === b.id &&
    a.years?.[1] === b.years?.[1] &&
    (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]),
);
