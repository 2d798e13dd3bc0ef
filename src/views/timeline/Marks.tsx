import { type MouseEvent, memo, useCallback, useMemo } from 'react';
import { dateInWords } from '../../core/dateWords.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { type Hover, isHighlighted } from '../../core/hover.ts';
import { lowerFirst } from '../../core/shortName.ts';
import { stageInline, statusInWords } from '../../core/stageWords.ts';
import { statusOfCode } from '../../core/status.ts';
import type { Emphasis } from '../../scene/map/emphasis.ts';
import { around, OVERHANG } from '../../scene/timeline/drawPlot.ts';
import { haveMoved, isSamePlace, type PlacedMark } from '../../scene/timeline/placedLane.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useSelectedRow } from '../../state/useViewParts.ts';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import { useSame, useStableHandlers } from '../../ui/useStable.ts';
import styles from './marks.module.css';

interface Props {
  readonly scene: TimelineScene;
  readonly marks: readonly PlacedMark[];
  readonly emphasis: (row: number) => Emphasis;
  /** Key of the mark in the tab order. */
  readonly tabStop: string | null;
  /** The mark drawn at an event's position. */
  markUnder(event: MouseEvent): PlacedMark | null;
  onPoint(mark: PlacedMark | null): void;
  onOpen(mark: PlacedMark): void;
  onFocus(mark: PlacedMark, isByKey: boolean): void;
  onBlur(): void;
}

/** How strongly records are drawn; `isHighlighted` if any drawn one is highlighted, so that all others are faint. */
export function useEmphasis(marks: readonly PlacedMark[], hover: Hover | null) {
  const { columns } = useAtlas();
  const highlighted = useMemo(
    () => (hover !== null && marks.some((mark) => isHighlighted(columns, mark.row, hover)) ? hover : null),
    [columns, marks, hover],
  );
  const emphasis = useCallback(
    (row: number): Emphasis => {
      if (highlighted === null) return 'base';
      return isHighlighted(columns, row, highlighted) ? 'highlighted' : 'muted';
    },
    [columns, highlighted],
  );
  return { isHighlighted: highlighted !== null, emphasis };
}

/** A function that describes a record by row; stable while the texts don't change. */
function useTitles(): (row: number) => string {
  const { t, columns, names, result, view } = useAtlas();
  const { possible, status: statuses } = result;
  const asOf = parseEdtf(view.asOf ?? '')?.min;
  return useCallback(
    (row) => {
      const agreement = columns.recordOf(row);
      if (!agreement) return '';
      const status = statuses?.[row];
      const stage =
        status === undefined
          ? stageInline(agreement, names, t)
          : lowerFirst(statusInWords(agreement, statusOfCode(status), asOf, names, t));
      const label = t('timeline.mark', {
        title: names.text(agreement.title),
        date: dateInWords(agreement.date, t, names.locale),
        stage,
      });
      return possible?.[row] === 1 ? t('timeline.possibleMark', { mark: label }) : label;
    },
    [columns, names, t, possible, statuses, asOf],
  );
}

/** The invisible buttons of the records; they follow one frame after the canvas, which shows the marks. */
export function Marks(props: Props) {
  const { scene, marks, emphasis, tabStop, markUnder, onPoint, onOpen, onFocus, onBlur } = props;
  const selected = useSelectedRow();
  const titleOf = useTitles();
  const shown = useAfterPaint(useSame({ marks, titleOf, emphasis, tabStop, selected }), null);
  const isBehind = useMemo(() => shown !== null && haveMoved(shown.marks, marks), [shown, marks]);
  // If the canvas is a frame ahead, the pointer means the mark drawn there.
  const target = (mark: PlacedMark, event: MouseEvent) => (isBehind ? markUnder(event) : mark);
  const handlers = useStableHandlers({
    onPoint: (mark: PlacedMark | null, event?: MouseEvent) =>
      onPoint(mark && event ? target(mark, event) : mark),
    onOpen: (mark: PlacedMark, event: MouseEvent) => {
      const opened = target(mark, event);
      if (opened) onOpen(opened);
    },
    onFocus,
    onBlur,
  });
  return (
    <g>
      {shown?.marks.map((mark) => (
        <MarkButton
          key={mark.key}
          mark={mark}
          from={-OVERHANG}
          to={scene.scale.right + OVERHANG}
          titleOf={shown.titleOf}
          emphasis={shown.emphasis(mark.row)}
          selected={mark.row === shown.selected}
          inTabOrder={mark.key === shown.tabStop}
          {...handlers}
        />
      ))}
    </g>
  );
}

interface ButtonProps {
  readonly mark: PlacedMark;
  readonly emphasis: Emphasis;
  readonly selected: boolean;
  readonly inTabOrder: boolean;
  /** Range of the plot it may cover, px, so that a span that began before the window doesn't cover the lane names. */
  readonly from: number;
  readonly to: number;
  /** Describes a record; stable while the texts don't change. */
  titleOf(row: number): string;
  onPoint(mark: PlacedMark | null, event?: MouseEvent): void;
  onOpen(mark: PlacedMark, event: MouseEvent): void;
  /** @param isByKey whether it was focused by keyboard, not by a click */
  onFocus(mark: PlacedMark, isByKey: boolean): void;
  onBlur(): void;
}

/** Distance from a mark to its focus ring, px. */
const RING_GAP = 4;

/** The button over a record's mark on the canvas. Rendered only if it moved or changed. */
const MarkButton = memo(
  function MarkButton(props: ButtonProps) {
    const { mark, emphasis, selected, inTabOrder, from, to, titleOf, onPoint, onOpen, onFocus, onBlur } =
      props;
    const { key, row, y, size } = mark;
    const within = (x: number) => Math.min(Math.max(x, from), to);
    const [x0, x1] = [within(mark.x0), within(mark.x1)];
    // Arrow keys can reach it and bring it into the window, but the pointer means what is visible there.
    const isUnseen = x0 === x1 && mark.x0 !== x0;
    const title = useMemo(() => titleOf(row), [titleOf, row]);
    return (
      <g
        className={isUnseen ? `${styles.mark} ${styles.unseen}` : styles.mark}
        role="button"
        tabIndex={inTabOrder ? 0 : -1}
        aria-label={title}
        aria-pressed={selected}
        data-key={key}
        data-emphasis={emphasis}
        transform={`translate(${(x0 + x1) / 2},${y})`}
        onPointerEnter={(event) => onPoint(mark, event)}
        onPointerLeave={() => onPoint(null)}
        onFocus={({ currentTarget }) => onFocus(mark, currentTarget.matches(':focus-visible'))}
        onBlur={onBlur}
        onClick={(event) => onOpen(mark, event)}
      >
        <rect {...around(x1 - x0, size, 0)} />
        {/* The focused mark is always the one in the tab order. */}
        {inTabOrder && <rect className={styles.focusRing} {...around(x1 - x0, size, RING_GAP)} />}
      </g>
    );
  },
  ({ mark: a, ...before }, { mark: b, ...after }) =>
    isSamePlace(a, b) &&
    (Object.keys(before) as (keyof typeof before)[]).every((key) => before[key] === after[key]),
);
