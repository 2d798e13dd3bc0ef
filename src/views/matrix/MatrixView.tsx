import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Matrix, type MatrixColumn, matrixOf } from '../../core/matrix.ts';
import { ALL_EMPTY, emptyOnPaper, isColumnIn, isPartnerIn } from '../../core/matrixInView.ts';
import type { Names } from '../../core/names.ts';
import { queryOf, runQuery } from '../../core/query.ts';
import { MATRIX_AXES } from '../../core/viewState.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useRoute } from '../../state/useRoute.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { usePrinting } from '../../ui/printing.tsx';
import { Select } from '../../ui/Select.tsx';
import { useKeptEqual } from '../../ui/useStable.ts';
import { CellRecords } from './CellRecords.tsx';
import { hasOwn, withoutOwn } from './cell.ts';
import { hasCell, MatrixTable } from './MatrixTable.tsx';
import type { CellAt } from './useCellKeys.ts';
import styles from './view.module.css';

/** Number of partners or sectors shown before the reader asks for more, and most columns of years. */
const PAGE = 60;

const yearsIn = ([first, last]: readonly [string, string]) => Number(last) - Number(first) + 1;

/** Matrix of record counts: partners by sectors, or by years. Empty cells show gaps. */
export function MatrixView() {
  const { t, columns, hits, names, result, view, update } = useAtlas();
  const { across } = view;
  const [wanted, setWanted] = useState({ partners: PAGE, sectors: PAGE });
  // Slides and paper have no interaction, so show only what the view is filtered to.
  const printing = usePrinting();
  const isShown = useRoute().kind === 'play' || view.embed;
  const isStill = isShown || printing;
  const rows = useMemo(
    () => (isStill ? result.rows : runQuery(columns, queryOf(withoutOwn(view), hits?.mask)).rows),
    [columns, view, hits, result, isStill],
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
  // Counts that a filter doesn't change are not rendered again.
  const matrix = useKeptEqual(reckoned);
  const hasOutside =
    !isStill &&
    (matrix.partners.some((each) => !isPartnerIn(view, each)) ||
      matrix.across.some((each) => !isColumnIn(view, each)));
  const { left } = matrix;
  const years = matrix.across[0]?.years;
  const together = years ? yearsIn(years) : 1;
  // If not all years fit, show the latest first.
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

  const more = (what: 'partners' | 'sectors', key: string, count: number) =>
    count > 0 && (
      <p>
        {t(`matrix.left${key}`, { count })}{' '}
        <Button onClick={() => setWanted({ ...wanted, [what]: wanted[what] + PAGE })}>
          {t(`matrix.more${key}`, { count: Math.min(PAGE, count) })}
        </Button>
      </p>
    );

  return (
    <section
      className={controls.screen}
      aria-label={t('matrix.region')}
      data-visible-count={result.rows.length}
      data-own-keys
      onKeyDown={onKeyDown}
    >
      <div className={`${controls.tools} ${styles.tools}`} data-tools>
        <label className={controls.field}>
          {t('matrix.across')}
          <Select
            value={across}
            options={MATRIX_AXES.map((axis) => [axis, t(`matrix.axis.${axis}`)])}
            onValue={(axis) => update((current) => ({ ...current, across: axis }))}
          />
        </label>
        <small className={controls.note}>{t(`matrix.counting.${across}`)}</small>
        {matrix.undated > 0 && (
          <small className={controls.note}>{t('matrix.undated', { count: matrix.undated })}</small>
        )}
        {together > 1 && <small className={controls.note}>{t('matrix.runs', { count: together })}</small>}
        <small className={controls.note}>{t('matrix.empty')}</small>
      </div>
      {rows.length === 0 && <p className={controls.nothing}>{t('timeline.nothing')}</p>}
      {matrix.partners.length > 0 && (
        <>
          <div
            ref={scroll}
            className={`${controls.scroll} ${styles.scroll}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
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
              {more('partners', 'Partners', left.partners)}
              {more('sectors', 'Sectors', left.across)}
            </div>
          </div>
          <p className={`${controls.note} ${styles.note} ${styles.cut}`} data-on-slides>
            {t('matrix.cut')}
          </p>
          {/* Below the table, so that it doesn't move what was just clicked. */}
          {!isStill && hasOwn(view) && (
            <p className={`${controls.note} ${styles.note}`}>{t(`matrix.outside.${across}`)}</p>
          )}
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

/** Key of what a table's widths depend on: its heads, and the number of digits of its largest count. */
const widthsOf = ({ partners, across, measure }: Matrix): string => {
  const most = measure.reduce((a, b) => Math.max(a, b), 0);
  return JSON.stringify([partners, across.map(({ id }) => id), String(most).length]);
};

/**
 * Sets `data-cut` on a scrolled table if part of it isn't visible, and `data-turned` if its column heads are vertical:
 * always, if the table is too wide otherwise (`where needed`), or only if all columns then fit (`where it helps`).
 * Measures again when the available size, the widths of the `table` or its `names` change.
 */
function useTurnedHeads(
  scroll: RefObject<HTMLElement | null>,
  table: Matrix,
  names: Names,
  turned: 'always' | 'where needed' | 'where it helps',
): void {
  const widths = useMemo(() => widthsOf(table), [table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the measured table depends on these
  useLayoutEffect(() => {
    const element = scroll.current;
    if (!element) return;
    const measure = () => {
      const hasTurned = element.dataset.turned === 'true';
      element.dataset.turned = 'false';
      if (hasTurned) layHeadAnew(element);
      const isTight = element.scrollWidth > element.clientWidth;
      element.dataset.turned = `${turned === 'always' || isTight}`;
      // If vertical years don't all fit either, horizontal ones are easier to read.
      if (turned === 'where it helps' && isTight && element.scrollWidth > element.clientWidth) {
        element.dataset.turned = 'false';
        layHeadAnew(element);
      }
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      element.dataset.cut = `${scrollWidth > clientWidth || scrollHeight > clientHeight}`;
    };
    measure();
    let [width, height] = [element.clientWidth, element.clientHeight];
    const observer = new ResizeObserver(() => {
      // A ResizeObserver also reports once when it starts.
      if (element.clientWidth === width && element.clientHeight === height) return;
      [width, height] = [element.clientWidth, element.clientHeight];
      measure();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroll, widths, names, turned]);
}

/** Forces a new layout of the heads, because WebKit keeps the widths of vertical names when they become horizontal. */
function layHeadAnew(element: HTMLElement): void {
  const head = element.querySelector('thead');
  if (!head) return;
  const { scrollLeft, scrollTop } = element;
  head.hidden = true;
  head.getBoundingClientRect();
  head.hidden = false;
  Object.assign(element, { scrollLeft, scrollTop });
}
