import { colourField } from '../../core/colourField.ts';
import { countWhile } from '../../core/columns.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { drawSwatch, hatchesOf, SWATCH } from '../map/drawAreas.ts';
import { classText, type FillClass } from '../map/fillClasses.ts';
import type { MapScene } from '../map/mapScene.ts';
import { type Omission, partOf } from '../omissions.ts';
import { type Palette, swatchColour } from '../palette.ts';
import type { Drawing, Hatch, Path } from '../pen/pen.ts';
import { drawMark, traceLine } from '../timeline/drawMark.ts';
import { isEachSector } from '../timeline/lanes.ts';
import {
  MARK_FILLS,
  MARK_SHAPES,
  type MarkFill,
  type MarkShape,
  type MarkStyle,
  type ValidityLine,
} from '../timeline/marks.ts';
import type { TimelineScene } from '../timeline/timelineScene.ts';
import { colouredValues, type KeyColour, keyColours } from './colourKey.ts';
import { drawGroups, type KeyEntry, type KeyGroup, SIZE } from './keyLayout.ts';

/** The signs and colours used by a timeline, for its legend. */
export interface MarkUses {
  readonly shapes: ReadonlySet<MarkShape>;
  readonly fills: ReadonlySet<MarkFill>;
  /** Values whose colours are used. */
  readonly values: ReadonlySet<string>;
  /** Whether some dates are those of a report. */
  readonly reported: boolean;
  /** Whether some lines show how long a record holds. */
  readonly validity: boolean;
  /** Whether some of these have an open end. */
  readonly open: boolean;
  /** Whether some lanes have bars in place of marks. */
  readonly bars: boolean;
}

/** A drawn mark with the lines of its validity. */
interface UsedMark {
  readonly style: MarkStyle;
  readonly validity: ValidityLine | null;
  readonly lead?: ValidityLine | null;
  readonly isOutside?: boolean;
}

/** What marks are drawn with; `bars`: whether some lanes have bars instead. */
export function markUses(marks: readonly UsedMark[], bars = false): MarkUses {
  const drawn = marks.filter(({ isOutside }) => !isOutside);
  const lines = marks.flatMap(({ validity, lead }) => [validity ?? [], lead ?? []].flat());
  return {
    shapes: new Set(drawn.map(({ style }) => style.shape)),
    fills: new Set(drawn.map(({ style }) => style.fill)),
    values: new Set(marks.map(({ style }) => style.value)),
    reported: drawn.some(({ style }) => style.reported),
    validity: lines.some(({ isOpen, goesOn }) => !(isOpen && goesOn)),
    open: lines.some(({ isOpen, goesOn }) => isOpen && goesOn),
    bars,
  };
}

/** What a timeline is drawn with. */
export const timelineUses = ({ lanes }: Pick<TimelineScene, 'lanes'>): MarkUses =>
  markUses(
    lanes.flatMap(({ marks }) => marks),
    lanes.some(({ density }) => density !== null),
  );

const colourEntry = ({ swatch, text }: KeyColour, palette: Palette): KeyEntry => {
  const colour = swatchColour(palette, swatch);
  return { draw: (pen) => drawSwatch(pen, colour, { line: colour }), width: SWATCH.width, text };
};

const classEntry = (each: FillClass, palette: Palette): KeyEntry => ({
  draw: (pen) => drawSwatch(pen, palette.classes[each.shade] ?? palette.classes[0], palette),
  width: SWATCH.width,
  text: classText(each),
});

/** Words without a sign. */
const remark = (text: string): KeyEntry => ({ draw: () => {}, width: 0, text });

function mapGroup(
  scene: MapScene,
  hasClasses: boolean,
  hasMarkedBorders: boolean,
  palette: Palette,
  t: Translate,
): KeyGroup {
  const hatched = (hatch: Hatch, key: string): KeyEntry => ({
    draw: (pen) => drawSwatch(pen, hatch, palette),
    width: SWATCH.width,
    text: t(key),
  });
  const hatches = hatchesOf(palette);
  return {
    heading: t('map.legend'),
    entries: [
      ...(hasClasses ? scene.classes.map((each) => classEntry(each, palette)) : []),
      ...(scene.hasMembers ? [hatched(hatches.member, 'map.throughGroup')] : []),
      ...(hasMarkedBorders ? [hatched(hatches.disputed, 'map.disputed')] : []),
    ],
  };
}

function shadeGroup({ heading, classes, empty }: Shades, palette: Palette, t: Translate): KeyGroup {
  const entries = classes.map((each) => classEntry(each, palette));
  return { heading: t(heading), entries: [...entries, ...(empty ? [remark(t('matrix.empty'))] : [])] };
}

/** Length of a line in the key, px. */
const LINE_WIDTH = 30;

function timelineGroups(
  { view }: Snapshot,
  uses: MarkUses,
  isShort: boolean,
  palette: Palette,
  t: Translate,
): KeyGroup[] {
  const onDay = view.asOf !== null;
  const colour = palette.muted;
  const mark = (shape: MarkShape, fill: MarkFill, text: string, reported = false): KeyEntry => {
    const width = shape === 'dot' ? SIZE : 26;
    const style = { shape, fill, reported, value: '' };
    return { draw: (pen) => drawMark(pen, { style, width, size: SIZE, colour, palette }), width, text };
  };
  const line = (isOpen: boolean, text: string): KeyEntry => {
    const [x0, x1] = [-LINE_WIDTH / 2, LINE_WIDTH / 2];
    const trace: Path = (to) => traceLine(to, x0, 0, { x0, x1, goesOn: true, isOpen });
    return { draw: (pen) => pen.path(trace, { stroke: { colour, width: 1.5 } }), width: LINE_WIDTH, text };
  };
  const bars: KeyEntry = {
    draw: (pen) => {
      for (const [i, height] of [5, 10, 7].entries())
        pen.rect({ x: -9 + 6 * i, y: 5 - height, width: 5, height }, { fill: palette.classes[2] });
    },
    width: 18,
    text: t('figure.bars'),
  };
  // A single shape or fill distinguishes nothing, so it needs no entry.
  const shapes = MARK_SHAPES.filter((shape) => uses.shapes.has(shape) && uses.shapes.size > 1);
  const fills = MARK_FILLS.filter((fill) => uses.fills.has(fill));
  const fillGroup = {
    heading: t(onDay ? 'timeline.legendStatus' : 'timeline.legendFill'),
    entries: fills.map((fill) => mark('dot', fill, t(`timeline.${onDay ? 'statusFill' : 'fill'}.${fill}`))),
  };
  if (isShort) return uses.fills.size > 1 ? [fillGroup] : [];
  return [
    {
      heading: t('timeline.legendShape'),
      entries: [
        ...shapes.map((shape) => mark(shape, 'solid', t(`timeline.shape.${shape}`))),
        ...(uses.reported ? [mark('dot', 'solid', t('timeline.reported'), true)] : []),
      ],
    },
    fillGroup,
    {
      heading: t('figure.lines'),
      entries: [
        ...(uses.validity ? [line(false, t('timeline.validity'))] : []),
        ...(uses.open ? [line(true, t('timeline.validityOpen'))] : []),
        ...(uses.bars ? [bars] : []),
      ],
    },
  ];
}

/** Shades of counts. */
export interface Shades {
  /** Message key of what is counted. */
  readonly heading: string;
  /** The classes used by at least one count. */
  readonly classes: readonly FillClass[];
  /** Whether some cells are empty. */
  readonly empty: boolean;
}

/** What is used by a picture and not explained in the picture itself. */
export interface KeyUses {
  /** Values whose colours are used without their names next to them. */
  readonly values?: ReadonlySet<string>;
  readonly marks?: MarkUses;
  readonly shades?: Shades;
}

export interface LegendInput {
  readonly snapshot: Snapshot;
  readonly palette: Palette;
  readonly t: Translate;
  /** The map that is drawn; null if there is none. */
  readonly map: MapScene | null;
  /** What the timeline is drawn with; null if there is none. */
  readonly timeline: MarkUses | null;
  /** For other pictures, everything that they use. */
  readonly uses?: KeyUses | undefined;
  /** Only what is read from afar: colours and fills without headings, if the picture itself doesn't name them. */
  readonly isShort?: boolean;
}

/** A key, and what it leaves out. */
export interface Legend extends Drawing {
  readonly omissions: readonly Omission[];
}

/** Explains signs and colours in rows of at most `width` px, with as many colours as fit into `height` px. */
export function legend(input: LegendInput, width: number, height: number): Legend {
  const { snapshot, palette, t, map, timeline, uses, isShort = false } = input;
  const marks = timeline ?? uses?.marks;
  // On a map only the bubbles use these colours.
  const { view } = snapshot;
  const isNamed = isShort && timeline !== null && view.lanes === colourField(snapshot).facet;
  const hasColours = !isNamed && (uses !== undefined || timeline !== null || view.bubbles === 'shown');
  const drawn = uses
    ? (uses.values ?? new Set<string>())
    : new Set([...colouredValues(snapshot), ...(timeline?.values ?? [])]);
  const all = hasColours ? keyColours(snapshot, drawn, t) : [];
  const colours = isShort && all.length === 1 ? [] : all;
  const others = [
    ...(uses?.shades ? [shadeGroup(uses.shades, palette, t)] : []),
    ...(map
      ? [
          mapGroup(
            map,
            !isShort || view.bubbles === 'hidden',
            !isShort && view.borders === 'contested',
            palette,
            t,
          ),
        ]
      : []),
    ...(marks ? timelineGroups(snapshot, marks, isShort, palette, t) : []),
    ...(timeline && isEachSector(view)
      ? [{ heading: t('timeline.legendLanes'), entries: [remark(t('timeline.inEachSector'))] }]
      : []),
  ];
  const heading = t('figure.colour', { facet: colourField(snapshot).facet });
  const entries = colours.map((colour) => colourEntry(colour, palette));
  const withColours = (shown: number) =>
    drawGroups(
      [{ heading, entries: entries.slice(0, shown) }, ...others]
        .filter((group) => group.entries.length > 0)
        .map((group) => (isShort ? { ...group, heading: '' } : group)),
      width,
      palette.ink,
      palette.muted,
    );
  const shown = countWhile(colours.length, (at) => withColours(at + 1).height <= height);
  const valuesOf = (of: readonly KeyColour[]) => of.reduce((sum, { values }) => sum + values.length, 0);
  const omissions = partOf('colours', valuesOf(colours.slice(0, shown)), valuesOf(colours));
  return { ...withColours(shown), omissions };
}
