import { type MouseEvent, useCallback, useMemo } from 'react';
import { dateInWords } from '../../core/dateWords.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { type Hover, isHighlighted } from '../../core/hover.ts';
import { lowerFirst } from '../../core/inlineName.ts';
import { stageInline, statusInWords } from '../../core/stageWords.ts';
import { statusOfCode } from '../../core/status.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Emphasis } from '../../scene/map/emphasis.ts';
import { OVERHANG } from '../../scene/timeline/drawPlot.ts';
import { type PlacedMark, haveMoved } from '../../scene/timeline/placedLane.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import { useStable } from '../../ui/useStable.ts';
import { MarkButton } from './MarkButton.tsx';

interface Props {
  readonly scene: TimelineScene;
  /** Those to draw. */
  readonly marks: readonly PlacedMark[];
  readonly emphasis: (row: number) => Emphasis;
  /** Key of the mark that Tab comes to. */
  readonly tabStop: string | null;
  /** The mark that is drawn where an event is. */
  markUnder(event: MouseEvent): PlacedMark | null;
  onPoint(mark: PlacedMark | null): void;
  onOpen(mark: PlacedMark): void;
  /** `isByKey`: not by a click. */
  onFocus(mark: PlacedMark, isByKey: boolean): void;
  onBlur(): void;
}

/** Which records the pointer means; `isHighlighted` where some of those drawn are, so that all others are faint. */
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

/** A record in words, by row; the same function while the words stay the same. */
function useTitles(): (row: number) => string {
  const t = useTranslate();
  const { columns, names, result, view } = useAtlas();
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
      const said = t('timeline.mark', {
        title: names.text(agreement.title),
        date: dateInWords(agreement.date, t, names.locale),
        stage,
      });
      return possible?.[row] === 1 ? t('timeline.possibleMark', { mark: said }) : said;
    },
    [columns, names, t, possible, statuses, asOf],
  );
}

/** The buttons of the records, which nobody sees: they follow the canvas, which shows the marks, by a frame. */
export function Marks(props: Props) {
  const { scene, marks, emphasis, tabStop, markUnder, onPoint, onOpen, onFocus, onBlur } = props;
  const { columns, view } = useAtlas();
  const { selected } = view;
  const titleOf = useTitles();
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
    onFocus: useStable(onFocus),
    onBlur: useStable(onBlur),
  };
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
          selected={columns.idOf(mark.row) === shown.selected}
          inTabOrder={mark.key === shown.tabStop}
          {...handlers}
        />
      ))}
    </g>
  );
}
