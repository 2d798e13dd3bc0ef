import { type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import type { MatrixColumn } from '../../core/matrix.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { type FillClass, shadeOf } from '../../scene/map/fillClasses.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import controls from '../../ui/controls.module.css';
import heads from './heads.module.css';
import styles from './matrix.module.css';
import { HEAD } from './useCellKeys.ts';

/** A column with its name. */
export interface LabelledColumn {
  readonly column: MatrixColumn;
  readonly name: string;
}

interface Props {
  readonly partner: string;
  readonly name: string;
  readonly columns: readonly LabelledColumn[];
  readonly counts: readonly number[];
  readonly total: number;
  /** Most characters of a name; undefined for as many as lists show. */
  readonly mostOfName: number | undefined;
  /** Ids of the columns that the view is filtered to; null if it isn't filtered, or to other partners. */
  readonly columnsIn: ReadonlySet<string> | null;
  readonly classes: readonly FillClass[];
  /** BCP 47 tag of the language. */
  readonly locale: string;
  readonly isPressed: boolean;
  /** Id of the column whose records are listed; null if none in this row. */
  readonly open: string | null;
  /** Id of the column whose cell is in the tab order, or HEAD; null if none in this row. */
  readonly inTabOrder: string | null;
  onPartner(partner: string): void;
  onCell(partner: string, column: MatrixColumn): void;
}

/** Characters of a name that always fit on screen. */
const MAX_VISIBLE_NAME = 45;

/** A row with a partner's counts. Rendered only if it changed. */
export const MatrixRow = memo(function MatrixRow(props: Props) {
  const { partner, name, columns, counts, total, columnsIn, classes, locale, open, inTabOrder, onCell } =
    props;
  return (
    <tr>
      <th
        scope="row"
        title={wholeName(name, MAX_VISIBLE_NAME)}
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
          {...{ partner, name, column, columnName }}
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

interface HeadProps {
  /** The partner or column it heads; the other one is HEAD. */
  readonly partner: string;
  readonly column: string;
  readonly isPressed: boolean;
  readonly inTabOrder: boolean;
  readonly children: ReactNode;
  onPress(): void;
}

/** The name of a row or column; a click filters by it. */
export function HeadButton({ partner, column, isPressed, inTabOrder, children, onPress }: HeadProps) {
  return (
    <button
      type="button"
      data-partner={partner}
      data-column={column}
      tabIndex={inTabOrder ? 0 : -1}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

interface CellProps {
  readonly partner: string;
  readonly name: string;
  readonly column: MatrixColumn;
  readonly columnName: string;
  readonly count: number;
  /** Shade of the class that the count is in. */
  readonly shade: number;
  /** Whether the view is filtered and the cell is within its filters. */
  readonly isIn: boolean;
  readonly isOpen: boolean;
  readonly inTabOrder: boolean;
  /** BCP 47 tag of the language. */
  readonly locale: string;
  onCell(partner: string, column: MatrixColumn): void;
}

/** Background and text colour of each shade. */
const SHADES = PAGE_PALETTE.classes.map(
  (colour, shade) => ({ '--shade': colour, '--on': PAGE_PALETTE.onClasses[shade] }) as CSSProperties,
);

/** A partner's count in a column. A matrix has thousands of cells, so each is rendered only if it changed. */
const MatrixCell = memo(
  function MatrixCell(props: CellProps) {
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
