import { type MouseEvent, useCallback, useMemo, useState } from 'react';
import { dateInWords } from '../../core/dateWords';
import { type Hover, isLit } from '../../core/hover';
import { lowerFirst } from '../../core/inlineName';
import { statusOfCode } from '../../core/status';
import type { Theme } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import type { Emphasis } from '../../scene/map/emphasis';
import { haveMoved } from '../../scene/timeline/movedMarks';
import type { PlacedLane, PlacedMark, TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import { useAfterPaint } from '../../ui/useAfterPaint';
import { useStable } from '../../ui/useStable';
import { MarkButton } from './MarkButton';
import { MarksCanvas, OVERHANG } from './MarksCanvas';

interface Props {
  readonly scene: TimelineScene;
  /** Those to draw. */
  readonly lanes: readonly PlacedLane[];
  readonly hover: Hover | null;
  readonly theme: Theme;
  /** How many times larger than usual the page shows the timeline. */
  readonly enlarged: number;
  /** Key of the mark that Tab comes to. */
  readonly tabStop: string | null;
  /** The mark that is drawn where an event is. */
  markUnder(event: MouseEvent): PlacedMark | null;
  onPoint(mark: PlacedMark | null): void;
  onOpen(mark: PlacedMark): void;
  onFocus(mark: PlacedMark): void;
}

/** A record in words, by row; the same function while the words stay the same. */
function useTitles(): (row: number) => string {
  const t = useTranslate();
  const { columns, names, result } = useAtlas();
  const { possible, status: statuses } = result;
  return useCallback(
    (row) => {
      const agreement = columns.recordOf(row);
      if (!agreement) return '';
      const status = statuses?.[row];
      const stage =
        status === undefined
          ? names.inline('stage', agreement.stage)
          : lowerFirst(t(`status.${statusOfCode(status)}`));
      const said = t('timeline.mark', {
        title: names.text(agreement.title),
        date: dateInWords(agreement.date, t, names.locale),
        stage,
      });
      return possible?.[row] === 1 ? t('timeline.possibleMark', { mark: said }) : said;
    },
    [columns, names, t, possible, statuses],
  );
}

/** The records: a canvas shows them; their buttons, which nobody sees, follow it by a frame. */
export function Marks(props: Props) {
  const { scene, lanes, hover, theme, enlarged, tabStop, markUnder, onPoint, onOpen, onFocus } = props;
  const { columns, view } = useAtlas();
  const { selected } = view;
  const titleOf = useTitles();
  const marks = useMemo(() => lanes.flatMap((lane) => lane.marks), [lanes]);
  const [focused, setFocused] = useState<string | null>(null);
  const lit = useMemo(
    () => (hover !== null && marks.some((mark) => isLit(columns, mark.row, hover)) ? hover : null),
    [columns, marks, hover],
  );
  const emphasis = useCallback(
    (row: number): Emphasis => {
      if (lit === null) return 'base';
      return isLit(columns, row, lit) ? 'hot' : 'muted';
    },
    [columns, lit],
  );
  const shown = useAfterPaint(
    useMemo(
      () => ({ marks, titleOf, emphasis, tabStop, selected }),
      [marks, titleOf, emphasis, tabStop, selected],
    ),
    null,
  );
  const isBehind = useMemo(() => shown !== null && haveMoved(shown.marks, marks), [shown, marks]);
  // Where the canvas has gone on already, a hand means what it shows.
  const meant = (mark: PlacedMark, event: MouseEvent) => (isBehind ? markUnder(event) : mark);
  const handlers = {
    onPoint: useStable((mark: PlacedMark | null, event?: MouseEvent) =>
      onPoint(mark && event ? meant(mark, event) : mark),
    ),
    onOpen: useStable((mark: PlacedMark, event: MouseEvent) => {
      const opened = meant(mark, event);
      if (opened) onOpen(opened);
    }),
    onFocus: useStable((mark: PlacedMark, isByKey: boolean) => {
      setFocused(isByKey ? mark.key : null);
      onFocus(mark);
    }),
    onBlur: useStable(() => {
      setFocused(null);
      onPoint(null);
    }),
  };
  return (
    <>
      <MarksCanvas
        scene={scene}
        lanes={lanes}
        theme={theme}
        enlarged={enlarged}
        focused={focused}
        isLit={lit !== null}
        emphasis={emphasis}
      />
      <g>
        {shown?.marks.map((mark) => (
          <MarkButton
            key={mark.key}
            mark={mark}
            from={-OVERHANG}
            to={scene.scale.right + OVERHANG}
            titleOf={shown.titleOf}
            emphasis={shown.emphasis(mark.row)}
            selected={columns.idOf(mark.row) === shown.selected}
            inTabOrder={mark.key === shown.tabStop}
            {...handlers}
          />
        ))}
      </g>
    </>
  );
}
