import { dateInWords } from '../../core/dateWords';
import { type Hover, isLit } from '../../core/hover';
import { statusOfCode } from '../../core/status';
import { useTranslate } from '../../i18n/useTranslate';
import { densityPath } from '../../scene/timeline/density';
import type { PlacedLane, PlacedMark, TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import { MarkShape } from '../../ui/MarkShape';
import styles from './marks.module.css';

interface Props {
  readonly scene: TimelineScene;
  /** Those to draw. */
  readonly lanes: readonly PlacedLane[];
  readonly hover: Hover | null;
  /** Key of the mark that Tab comes to. */
  readonly tabStop: string | null;
  colourOf(sector: string): string;
  onPoint(mark: PlacedMark | null): void;
  onOpen(mark: PlacedMark): void;
  onFocus(mark: PlacedMark): void;
}

/** Validity lines, labels, then marks, so that marks lie on top. */
export function Marks({ scene, lanes, hover, tabStop, colourOf, onPoint, onOpen, onFocus }: Props) {
  const t = useTranslate();
  const { columns, names, result, view } = useAtlas();
  const marks = lanes.flatMap((lane) => lane.marks);
  const drawn = new Set(marks.map(({ key }) => key));
  const visible = hover !== null && marks.some((mark) => isLit(columns, mark.row, hover));
  const emphasis = (row: number) => {
    if (!visible || hover === null) return 'base';
    return isLit(columns, row, hover) ? 'hot' : 'muted';
  };
  const titleOf = ({ row }: PlacedMark) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return '';
    const status = result.status?.[row];
    const stage =
      status === undefined ? names.value('stage', agreement.stage) : t(`status.${statusOfCode(status)}`);
    const said = t('timeline.mark', {
      title: names.text(agreement.title),
      date: dateInWords(agreement.date, t, names.locale),
      stage: stage.toLocaleLowerCase(names.locale),
    });
    return result.possible?.[row] === 1 ? t('timeline.possibleMark', { mark: said }) : said;
  };
  // A line that would run through its mark's label begins behind it.
  const labels = new Map(scene.labels.map((label) => [label.key, label]));
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
      {lanes.map((lane) =>
        lane.density.length > 0 ? (
          <g key={lane.value} className={styles.density}>
            <path d={densityPath(lane.density, lane.y0 + 3, lane.y1 - 2, scene.mostInBin)} />
            {lane.density.map(({ x0, x1, count, labelled }) =>
              labelled ? (
                <text key={x0} x={(x0 + x1) / 2} y={lane.y1 - 6} textAnchor="middle">
                  {count}
                </text>
              ) : null,
            )}
          </g>
        ) : null,
      )}
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
      {marks.map((mark) => {
        const { key, row, x0, x1, y, size, style } = mark;
        const isSelected = columns.idOf(row) === view.selected;
        return (
          <g
            key={key}
            className={styles.mark}
            role="button"
            tabIndex={key === tabStop ? 0 : -1}
            aria-label={titleOf(mark)}
            aria-pressed={isSelected}
            data-key={key}
            data-emphasis={emphasis(row)}
            data-presence={mark.presence}
            transform={`translate(${(x0 + x1) / 2},${y})`}
            onPointerEnter={() => onPoint(mark)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onFocus(mark)}
            onBlur={() => onPoint(null)}
            onClick={() => onOpen(mark)}
          >
            {isSelected && <rect className={styles.halo} {...around(x1 - x0, size, 5)} />}
            <rect className={styles.focusRing} {...around(x1 - x0, size, 4)} />
            <MarkShape style={style} width={x1 - x0} size={size} colour={colourOf(style.sector)} />
          </g>
        );
      })}
    </>
  );
}

/** A rounded box around a mark, `gap` px from it. */
function around(width: number, size: number, gap: number) {
  const [w, h] = [width + 2 * gap, size + 2 * gap];
  return { x: -w / 2, y: -h / 2, width: w, height: h, rx: Math.min(w, h) / 2 };
}
