import { type CSSProperties, useCallback, useId, useMemo } from 'react';
import type { Matrix, MatrixColumn } from '../../core/matrix';
import { yearsText } from '../../core/matrix';
import { shortName, wholeName } from '../../core/shortName';
import { useTranslate } from '../../i18n/useTranslate';
import { fillClasses } from '../../scene/map/fillClasses';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import { useKeptEqual } from '../../ui/useKeptEqual';
import { isColumnIn, isColumnSelected, isPartnerIn, partnerSelected, toggleCell } from './cell';
import { MatrixRow } from './MatrixRow';
import styles from './matrix.module.css';
import { type CellAt, useCellKeys } from './useCellKeys';

/** Signs that stand upright where a line runs down. */
const HAS_UPRIGHT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The first cell that has a count. */
function firstCell({ partners, across, counts }: Matrix): CellAt | null {
  for (const [i, partner] of partners.entries()) {
    const column = across[counts[i]?.findIndex((count) => count > 0) ?? -1];
    if (column) return { partner, column: column.id };
  }
  return null;
}

function hasCell({ partners, across, counts }: Matrix, { partner, column }: CellAt): boolean {
  const j = across.findIndex(({ id }) => id === column);
  return (counts[partners.indexOf(partner)]?.[j] ?? 0) > 0;
}

interface Props {
  readonly matrix: Matrix;
  /** Whether some of it is not of what the view is filtered to. */
  readonly isFiltered: boolean;
}

/** The counts, and a button for each that is not nothing; those that the view is not filtered to step back. */
export function MatrixTable({ matrix, isFiltered }: Props) {
  const t = useTranslate();
  const { dataset, names, view, update } = useAtlas();
  const { current, keys } = useCellKeys();
  const hint = useId();
  const { partners, across, counts, partnerTotals, acrossTotals } = matrix;
  const colourOf = sectorColours(dataset.sectors);
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
  const onCell = useCallback(
    (partner: string, column: MatrixColumn) => update((now) => toggleCell(now, partner, column)),
    [update],
  );
  const inTabOrder = current && hasCell(matrix, current) ? current : firstCell(matrix);
  const partner = partnerSelected(view);
  const column = across.find((each) => isColumnSelected(view, each))?.id ?? null;
  const inWords = (count: number | undefined) => (count ?? 0).toLocaleString(names.locale);

  return (
    <>
      <p id={hint} className={controls.hidden}>
        {t('matrix.keys')}
      </p>
      <table
        className={styles.matrix}
        data-across={view.across}
        data-filtered={isFiltered}
        aria-describedby={hint}
        style={{ '--columns': columns.length + 1 } as CSSProperties}
      >
        <caption className={controls.hidden}>{t(`matrix.caption.${view.across}`)}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ column: { id, years }, name }) => (
              <th key={id} scope="col" title={wholeName(name)} data-in={columnIdsIn.has(id)}>
                {/* A run of years breaks after its dash. */}
                <span className={styles.name} data-upright={HAS_UPRIGHT.test(name)}>
                  {shortName(name).replace('–', '–\u200b')}
                </span>
                {!years && <span className={styles.swatch} style={{ background: colourOf(id) }} />}
              </th>
            ))}
            <th scope="col" className={styles.total}>
              {t('matrix.all')}
            </th>
          </tr>
        </thead>
        <tbody {...keys}>
          {partners.map((each, i) => (
            <MatrixRow
              key={each}
              partner={each}
              name={names.partner(each)}
              columns={columns}
              counts={counts[i] ?? []}
              total={partnerTotals[i] ?? 0}
              columnsIn={isFiltered && isPartnerIn(view, each) ? columnIdsIn : null}
              classes={classes}
              locale={names.locale}
              selected={each === partner ? column : null}
              inTabOrder={each === inTabOrder?.partner ? inTabOrder.column : null}
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
