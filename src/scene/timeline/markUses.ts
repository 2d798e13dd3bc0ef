import type { MarkFill, MarkShape } from './marks.ts';
import type { TimelineScene } from './timelineScene.ts';

/** What a timeline is drawn with, for its legend. */
export interface MarkUses {
  readonly shapes: ReadonlySet<MarkShape>;
  readonly fills: ReadonlySet<MarkFill>;
  /** Values whose colours it has. */
  readonly values: ReadonlySet<string>;
  /** Some dates are those of a report. */
  readonly reported: boolean;
  /** Some lines say how long a record holds. */
  readonly validity: boolean;
  /** Some of these have an open end. */
  readonly open: boolean;
  /** Some lanes have bars in place of marks. */
  readonly bars: boolean;
}

export function markUses({ lanes }: Pick<TimelineScene, 'lanes'>): MarkUses {
  const marks = lanes.flatMap((lane) => lane.marks);
  const drawn = marks.filter(({ isOutside }) => !isOutside);
  const lines = marks.flatMap(({ validity, lead }) => [validity, lead].filter((line) => line !== null));
  return {
    shapes: new Set(drawn.map(({ style }) => style.shape)),
    fills: new Set(drawn.map(({ style }) => style.fill)),
    values: new Set(marks.map(({ style }) => style.value)),
    reported: drawn.some(({ style }) => style.reported),
    validity: lines.some(({ isOpen, goesOn }) => !(isOpen && goesOn)),
    open: lines.some(({ isOpen, goesOn }) => isOpen && goesOn),
    bars: lanes.some(({ density }) => density !== null),
  };
}
