import { useLayoutEffect, useMemo, useRef } from 'react';
import { clearFacet, clearPeriod, toggleValue } from '../../core/filters';
import { matrixOf } from '../../core/matrix';
import { queryOf, runQuery } from '../../core/query';
import { MATRIX_AXES, type ViewState } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import { classOf, fillClasses } from '../../scene/map/fillClasses';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import styles from './matrix.module.css';

/** The view without what the matrix itself sets: its counts leave its own selection out, as a facet's do. */
function withoutOwn(view: ViewState): ViewState {
  const open = clearFacet(view, 'partner');
  return view.across === 'sector' ? clearFacet(open, 'sector') : { ...open, from: null, to: null };
}

function isSelected(view: ViewState, partner: string, column: string): boolean {
  const { facets, from, to } = view;
  const isPartner = facets.partner.length === 1 && facets.partner[0] === partner;
  if (view.across === 'sector') return isPartner && facets.sector.length === 1 && facets.sector[0] === column;
  return isPartner && from === column && to === column;
}

/** The view filtered to a cell; without its filters where it is filtered to that cell already. */
function toggleCell(view: ViewState, partner: string, column: string): ViewState {
  const open = withoutOwn(view);
  if (isSelected(view, partner, column)) return view.across === 'year' ? clearPeriod(open) : open;
  const one = toggleValue(open, 'partner', partner);
  return view.across === 'sector'
    ? toggleValue(one, 'sector', column)
    : { ...one, from: column, to: column, periodBy: 'date' };
}

/** Where there is something and where nothing was found: partners by sectors, or by years. */
export function MatrixView() {
  const t = useTranslate();
  const { columns, dataset, found, names, result, view, update } = useAtlas();
  const matrix = useMemo(() => {
    const { rows } = runQuery(columns, queryOf(withoutOwn(view), found?.mask));
    return matrixOf(columns, rows, view.across);
  }, [columns, view, found]);
  const classes = fillClasses(matrix.most);
  const colourOf = sectorColours(dataset.sectors);
  const { across } = view;
  const columnName = (value: string) => (across === 'sector' ? names.value('sector', value) : value);
  // Where the years have no room, the latest are seen first.
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = across === 'year' ? scroll.current.scrollWidth : 0;
  }, [across]);
  const hasSelection = matrix.partners.some((partner) =>
    matrix.across.some((column) => isSelected(view, partner, column)),
  );

  return (
    <section
      className={controls.screen}
      aria-label={t('matrix.region')}
      data-visible-count={result.rows.length}
      data-own-keys
    >
      <div className={styles.tools} data-tools>
        <label>
          {t('matrix.across')}
          <select
            value={across}
            onChange={({ target }) => {
              const axis = MATRIX_AXES.find((each) => each === target.value) ?? 'sector';
              update((current) => ({ ...current, across: axis }));
            }}
          >
            {MATRIX_AXES.map((axis) => (
              <option key={axis} value={axis}>
                {t(`matrix.axis.${axis}`)}
              </option>
            ))}
          </select>
        </label>
        <small>{t(`matrix.counting.${across}`)}</small>
        <small>{t('matrix.empty')}</small>
      </div>
      {matrix.partners.length === 0 ? (
        <p className={styles.nothing}>{t('timeline.nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of the page that scrolls is reached by key
        <div ref={scroll} className={styles.scroll} tabIndex={0} role="group" aria-label={t('matrix.region')}>
          <table className={styles.matrix} data-across={across} data-selection={hasSelection}>
            <caption className={controls.hidden}>{t(`matrix.caption.${across}`)}</caption>
            <thead>
              <tr>
                <td />
                {matrix.across.map((column) => (
                  <th key={column} scope="col">
                    <span className={styles.name}>{columnName(column)}</span>
                    {across === 'sector' && (
                      <span className={styles.swatch} style={{ background: colourOf(column) }} />
                    )}
                  </th>
                ))}
                <th scope="col" className={styles.total}>
                  {t('matrix.all')}
                </th>
              </tr>
            </thead>
            <tbody>
              {matrix.partners.map((partner, i) => (
                <tr key={partner}>
                  <th scope="row">{names.partner(partner)}</th>
                  {matrix.across.map((column, j) => {
                    const count = matrix.counts[i]?.[j] ?? 0;
                    const values = { partner: names.partner(partner), column: columnName(column), count };
                    if (count === 0)
                      return (
                        <td key={column} className={styles.none} title={t('matrix.none', values)}>
                          <span aria-hidden="true">·</span>
                          <span className={controls.hidden}>{t('matrix.noneFound')}</span>
                        </td>
                      );
                    return (
                      <td key={column}>
                        <button
                          type="button"
                          data-class={classOf(classes, count)}
                          aria-pressed={isSelected(view, partner, column)}
                          aria-label={t('matrix.cell', values)}
                          title={t('matrix.cell', values)}
                          onClick={() => update((current) => toggleCell(current, partner, column))}
                        >
                          {count}
                        </button>
                      </td>
                    );
                  })}
                  <td className={styles.total}>{matrix.partnerTotals[i]}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('matrix.all')}</th>
                {matrix.across.map((column, j) => (
                  <td key={column} className={styles.total}>
                    {matrix.acrossTotals[j]}
                  </td>
                ))}
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
    </section>
  );
}
