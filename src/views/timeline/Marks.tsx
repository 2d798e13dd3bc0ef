import { useCallback, useMemo } from 'react';
import { dateInWords } from '../../core/dateWords';
import { type Hover, isLit } from '../../core/hover';
import { statusOfCode } from '../../core/status';
import type { Theme } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import type { PlacedLane, PlacedMark, TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import { useStable } from '../../ui/useStable';
import { Density } from './Density';
import { Mark } from './Mark';
import styles from './marks.module.css';

interface Props {
  readonly scene: TimelineScene;
  /** Those to draw. */
  readonly lanes: readonly PlacedLane[];
  readonly hover: Hover | null;
  readonly theme: Theme;
  /** Key of the mark that Tab comes to. */
  readonly tabStop: string | null;
  colourOf(sector: string): string;
  onPoint(mark: PlacedMark | null): void;
  onOpen(mark: PlacedMark): void;
  onFocus(mark: PlacedMark): void;
}

/** Validity lines, labels, then marks, so that marks lie on top. */
export function Marks(props: Props) {
  const { scene, lanes, hover, theme, tabStop, colourOf, onPoint, onOpen, onFocus } = props;
  const t = useTranslate();
  const { columns, names, result, view } = useAtlas();
  const marks = useMemo(() => lanes.flatMap((lane) => lane.marks), [lanes]);
  const drawn = useMemo(() => new Set(marks.map(({ key }) => key)), [marks]);
  const handlers = { onPoint: useStable(onPoint), onOpen: useStable(onOpen), onFocus: useStable(onFocus) };
  const visible = hover !== null && marks.some((mark) => isLit(columns, mark.row, hover));
  const emphasis = (row: number) => {
    if (!visible || hover === null) return 'base';
    return isLit(columns, row, hover) ? 'hot' : 'muted';
  };
  const { possible, status: statuses } = result;
  const titleOf = useCallback(
    (row: number) => {
      const agreement = columns.recordOf(row);
      if (!agreement) return '';
      const status = statuses?.[row];
      const stage =
        status === undefined ? names.value('stage', agreement.stage) : t(`status.${statusOfCode(status)}`);
      const said = t('timeline.mark', {
        title: names.text(agreement.title),
        date: dateInWords(agreement.date, t, names.locale),
        stage: stage.toLocaleLowerCase(names.locale),
      });
      return possible?.[row] === 1 ? t('timeline.possibleMark', { mark: said }) : said;
    },
    [columns, names, t, possible, statuses],
  );
  // A line that would run through its mark's label begins behind it.
  const labels = useMemo(() => new Map(scene.labels.map((label) => [label.key, label])), [scene]);
  const lineStart = (key: string, x0: number) => {
    const label = labels.get(key);
    return label?.side === 'right' ? label.box.x1 + 4 : x0;
  };
  return (
    <>
      {marks.map(({ key, row, y, style, validity, presence }) =>
        validity ? (
          <g
            key={key}
            className={styles.validity}
            data-emphasis={emphasis(row)}
            data-presence={presence}
            stroke={colourOf(style.sector)}
          >
            <line x1={lineStart(key, validity.x0)} x2={validity.x1} y1={y} y2={y} />
            {validity.goesOn ? (
              <path d={`M${validity.x1 - 5} ${y - 3.5}l4.5 3.5l-4.5 3.5`} fill="none" />
            ) : (
              <line x1={validity.x1} x2={validity.x1} y1={y - 3.5} y2={y + 3.5} />
            )}
          </g>
        ) : null,
      )}
      <Density scene={scene} lanes={lanes} theme={theme} />
      {scene.labels
        .filter(({ key }) => drawn.has(key))
        .map(({ key, row, text, box }) => (
          <text
            key={key}
            className={styles.label}
            data-emphasis={emphasis(row)}
            x={box.x0}
            y={(box.y0 + box.y1) / 2}
            dy="0.35em"
            aria-hidden="true"
          >
            {text}
          </text>
        ))}
      {marks.map((mark) => (
        <Mark
          key={mark.key}
          mark={mark}
          titleOf={titleOf}
          emphasis={emphasis(mark.row)}
          selected={columns.idOf(mark.row) === view.selected}
          inTabOrder={mark.key === tabStop}
          colour={colourOf(mark.style.sector)}
          {...handlers}
        />
      ))}
    </>
  );
}
