import { type CSSProperties, useCallback, useId, useMemo } from 'react';
import { toggleValue } from '../../core/filters.ts';
import { type Matrix, type MatrixColumn, yearsText } from '../../core/matrix.ts';
import { isColumnIn, isPartnerIn } from '../../core/matrixInView.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { fillClasses } from '../../scene/map/fillClasses.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { useKeptEqual } from '../../ui/useStable.ts';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import { isColumnPressed, toggleColumn } from './cell.ts';
import heads from './heads.module.css';
import { HeadButton, MatrixRow } from './MatrixRow.tsx';
import styles from './matrix.module.css';
import { type CellAt, HEAD, useCellKeys } from './useCellKeys.ts';

/** Scripts whose characters stay upright in vertical text. */
const HAS_UPRIGHT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The first cell with a count; the first head if there is none. */
function firstCell({ partners, across, counts }: Matrix): CellAt {
  for (const [i, partner] of partners.entries()) {
    const column = across[counts[i]?.findIndex((count) => count > 0) ?? -1];
    if (column) return { partner, column: column.id };
  }
  return { partner: partners[0] ?? HEAD, column: HEAD };
}

/** Whether the matrix has this head, or this cell with a count. */
export function hasCell({ partners, across, counts }: Matrix, { partner, column }: CellAt): boolean {
  if (partner === HEAD) return across.some(({ id }) => id === column);
  if (column === HEAD) return partners.includes(partner);
  const j = across.findIndex(({ id }) => id === column);
  return (counts[partners.indexOf(partner)]?.[j] ?? 0) > 0;
}

interface Props {
  readonly matrix: Matrix;
  /** Whether some of it is outside the view's filters. */
  readonly isFiltered: boolean;
  /** Whether it is printed, with names in full. */
  readonly isOnPaper: boolean;
  /** The cell whose records are listed. */
  readonly open: CellAt | null;
  onCell(partner: string, column: MatrixColumn): void;
}

/** The counts as buttons; those outside the filters are paler. A click on a name filters by it. */
export function MatrixTable({ matrix, isFiltered, isOnPaper, open, onCell }: Props) {
  const { t, names, view, update, field } = useAtlas();
  const { current, keys } = useCellKeys();
  const hint = useId();
  const { partners, across, counts, partnerTotals, acrossTotals } = matrix;
  const classes = useMemo(() => fillClasses(matrix.measure), [matrix]);
  const columns = useMemo(
    () =>
      across.map((column) => ({
        column,
        name: column.years ? yearsText(column.years, names.locale) : names.value('sector', column.id),
      })),
    [across, names],
  );
  const columnsIn = useKeptEqual(across.filter((each) => isColumnIn(view, each)).map(({ id }) => id));
  const columnIdsIn = useMemo(() => new Set(columnsIn), [columnsIn]);
  const onPartner = useCallback(
    (partner: string) => update((now) => toggleValue(now, 'partner', partner)),
    [update],
  );
  const inTabOrder = current && hasCell(matrix, current) ? current : firstCell(matrix);
  const mostOfName = isOnPaper ? Number.POSITIVE_INFINITY : undefined;
  const inWords = (count: number | undefined) => (count ?? 0).toLocaleString(names.locale);

  return (
    <>
      <p id={hint} className={controls.hidden}>
        {t('matrix.keys')}
      </p>
      <table
        className={`${styles.matrix} ${heads.heads}`}
        data-across={view.across}
        data-filtered={isFiltered}
        aria-describedby={hint}
        style={{ '--columns': columns.length + 1 } as CSSProperties}
        {...keys}
      >
        <caption className={controls.hidden}>{t(`matrix.caption.${view.across}`)}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ column, name }, j) => (
              <th
                key={column.id}
                scope="col"
                title={wholeName(name)}
                data-in={columnIdsIn.has(column.id)}
                data-empty={acrossTotals[j] === 0}
              >
                <HeadButton
                  partner={HEAD}
                  column={column.id}
                  isPressed={isColumnPressed(view, column)}
                  inTabOrder={inTabOrder.partner === HEAD && inTabOrder.column === column.id}
                  onPress={() => update((now) => toggleColumn(now, column))}
                >
                  {/* Allow a line break after the dash of a range of years. */}
                  <span className={heads.name} data-upright={HAS_UPRIGHT.test(name)}>
                    {shortName(name, mostOfName).replace('–', '–\u200b')}
                  </span>
                  {!column.years && (
                    <ValueSwatch field={field} facet="sector" value={column.id} className={heads.swatch} />
                  )}
                </HeadButton>
              </th>
            ))}
            <th scope="col" className={styles.total}>
              {t('matrix.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {partners.map((each, i) => (
            <MatrixRow
              key={each}
              partner={each}
              name={names.partner(each)}
              columns={columns}
              counts={counts[i] ?? []}
              total={partnerTotals[i] ?? 0}
              mostOfName={mostOfName}
              columnsIn={isFiltered && isPartnerIn(view, each) ? columnIdsIn : null}
              classes={classes}
              locale={names.locale}
              isPressed={view.facets.partner.includes(each)}
              open={each === open?.partner ? open.column : null}
              inTabOrder={each === inTabOrder.partner ? inTabOrder.column : null}
              onPartner={onPartner}
              onCell={onCell}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('matrix.all')}</th>
            {across.map(({ id }, j) => (
              <td key={id} className={styles.total}>
                {inWords(acrossTotals[j])}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
    </>
  );
}
