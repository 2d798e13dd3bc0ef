import { type KeyboardEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type MatrixColumn, matrixOf } from '../../core/matrix.ts';
import { ALL_EMPTY, emptyOnPaper, isColumnIn, isPartnerIn } from '../../core/matrixInView.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { MATRIX_AXES } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useRoute } from '../../state/useRoute.ts';
import controls from '../../ui/controls.module.css';
import { useKeptEqual } from '../../ui/useKeptEqual.ts';
import { usePrinting } from '../../ui/usePrinting.ts';
import { CellRecords } from './CellRecords.tsx';
import { hasOwn, withoutOwn } from './cell.ts';
import { hasCell, MatrixTable } from './MatrixTable.tsx';
import type { CellAt } from './useCellKeys.ts';
import { useTurnedHeads } from './useTurnedHeads.ts';
import styles from './view.module.css';

/** Partners and sectors that are written out before the reader asks for more, and the most columns of years. */
const PAGE = 60;

const yearsIn = ([first, last]: readonly [string, string]) => Number(last) - Number(first) + 1;

/** Where there is something and where nothing was found: partners by sectors, or by years. */
export function MatrixView() {
  const t = useTranslate();
  const { columns, found, names, result, view, update } = useAtlas();
  const { across } = view;
  const [wanted, setWanted] = useState({ partners: PAGE, sectors: PAGE });
  // On slides and on paper nobody chooses: there it shows what the view is filtered to, and nothing else.
  const printing = usePrinting();
  const isShown = useRoute().kind === 'play' || view.embed;
  const isStill = isShown || printing;
  const rows = useMemo(
    () => (isStill ? result.rows : runQuery(columns, queryOf(withoutOwn(view), found?.mask)).rows),
    [columns, view, found, result, isStill],
  );
  const { partner, sector } = view.facets;
  const empty = useMemo(() => {
    if (isShown) return undefined;
    return printing ? emptyOnPaper(view) : ALL_EMPTY;
  }, [isShown, printing, view]);
  const reckoned = useMemo(
    () =>
      matrixOf(columns, rows, across, {
        partners: wanted.partners,
        across: across === 'year' ? PAGE : wanted.sectors,
        always: { partners: partner, across: sector },
        empty,
      }),
    [columns, rows, across, wanted, partner, sector, empty],
  );
  // A filter that the counts leave out changes none of them: what is written stays.
  const matrix = useKeptEqual(reckoned);
  const hasOutside =
    !isStill &&
    (matrix.partners.some((each) => !isPartnerIn(view, each)) ||
      matrix.across.some((each) => !isColumnIn(view, each)));
  const { left } = matrix;
  const years = matrix.across[0]?.years;
  const together = years ? yearsIn(years) : 1;
  // Where the years have no room, the latest are seen first.
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroll.current) scroll.current.scrollLeft = across === 'year' ? scroll.current.scrollWidth : 0;
  }, [across]);

  const isTurned = across === 'sector' ? 'where needed' : 'where it helps';
  useTurnedHeads(scroll, matrix, names, printing || (isShown && across === 'year') ? 'always' : isTurned);

  const [opened, setOpened] = useState<CellAt | null>(null);
  const open = opened && hasCell(matrix, opened) ? opened : null;
  const openColumn = matrix.across.find(({ id }) => id === open?.column);
  const onCell = useCallback(
    (of: string, { id }: MatrixColumn) =>
      setOpened((now) => (now?.partner === of && now.column === id ? null : { partner: of, column: id })),
    [],
  );
  const close = () => {
    scroll.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    setOpened(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };

  return (
    <section
      className={controls.screen}
      aria-label={t('matrix.region')}
      data-visible-count={result.rows.length}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <div className={`${controls.tools} ${styles.tools}`} data-tools>
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
        {matrix.undated > 0 && <small>{t('matrix.undated', { count: matrix.undated })}</small>}
        {together > 1 && <small>{t('matrix.runs', { count: together })}</small>}
        <small>{t('matrix.empty')}</small>
      </div>
      {rows.length === 0 && <p className={controls.nothing}>{t('timeline.nothing')}</p>}
      {matrix.partners.length > 0 && (
        <>
          <div
            ref={scroll}
            className={`${controls.scroll} ${styles.scroll}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part of the page that scrolls is reached by key
            tabIndex={0}
            role="group"
            aria-label={t('matrix.region')}
            onScroll={({ currentTarget }) => {
              currentTarget.dataset.scrolled = `${currentTarget.scrollLeft > 0}`;
            }}
          >
            <MatrixTable
              matrix={matrix}
              isFiltered={hasOutside}
              isOnPaper={printing}
              open={open}
              onCell={onCell}
            />
            <div className={styles.more}>
              {left.partners > 0 && (
                <More
                  left={t('matrix.leftPartners', { count: left.partners })}
                  show={t('matrix.morePartners', { count: Math.min(PAGE, left.partners) })}
                  onShow={() => setWanted({ ...wanted, partners: wanted.partners + PAGE })}
                />
              )}
              {left.across > 0 && (
                <More
                  left={t('matrix.leftSectors', { count: left.across })}
                  show={t('matrix.moreSectors', { count: Math.min(PAGE, left.across) })}
                  onShow={() => setWanted({ ...wanted, sectors: wanted.sectors + PAGE })}
                />
              )}
            </div>
          </div>
          <p className={`${styles.note} ${styles.cut}`} data-on-slides>
            {t('matrix.cut')}
          </p>
          {/* Below, where it moves nothing that was just clicked. */}
          {!isStill && hasOwn(view) && <p className={styles.note}>{t(`matrix.outside.${across}`)}</p>}
          {open && openColumn && !printing && (
            <CellRecords
              key={`${open.partner} ${open.column}`}
              rows={rows}
              partner={open.partner}
              column={openColumn}
              onClose={close}
            />
          )}
        </>
      )}
    </section>
  );
}

/** What is left out, and a button for some more of it. */
function More({
  left,
  show,
  onShow,
}: {
  readonly left: string;
  readonly show: string;
  readonly onShow: () => void;
}) {
  return (
    <p>
      {left}{' '}
      <button type="button" className={controls.button} onClick={onShow}>
        {show}
      </button>
    </p>
  );
}
