import { colourField, primaryCodes } from '../../core/colourField';
import type { Translate } from '../../core/names';
import { shortName } from '../../core/shortName';
import type { Snapshot } from '../../core/snapshot';
import { drawSwatch, SWATCH } from '../drawSwatch';
import { hatchesOf } from '../map/areaStyle';
import type { FillClass } from '../map/fillClasses';
import type { MapScene } from '../map/mapScene';
import { type Omission, partOf } from '../omissions';
import { type Palette, valueColour } from '../palette';
import type { Drawing, Hatch, Pen, TextStyle } from '../pen/pen';
import { textWidth } from '../textWidth';
import { drawMark } from '../timeline/drawMark';
import { isEachSector } from '../timeline/lanes';
import type { MarkFill, MarkShape } from '../timeline/marks';
import type { MarkUses } from '../timeline/markUses';
import { traceLine } from '../timeline/validityPath';

/** One sign with its meaning: it is drawn about the middle of a box `width` px wide. */
interface Entry {
  readonly width: number;
  readonly text: string;
  draw(pen: Pen): void;
}

/** Entries under one heading. */
interface Group {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

const SIZE = 11;
/** Characters of a value's name. */
const MOST_NAME = 60;
const LINE = 18;
const SIGN_GAP = 5;
const ENTRY_GAP = 14;
const GROUP_GAP = 26;
/** Bold faces differ in width more than the estimate allows for. */
const BOLD_ROOM = 1.1;

const range = ({ min, max }: FillClass): string =>
  max === null ? `${min}+` : min === max ? String(min) : `${min}–${max}`;

/**
 * The values that colours go by of visible records, and others whose colours are `drawn`, in listing order, with their
 * names.
 */
export function colouredValues(snapshot: Snapshot, drawn?: ReadonlySet<string>) {
  const { columns, result, names } = snapshot;
  const { facet } = colourField(snapshot);
  const codes = primaryCodes(columns, facet);
  const shown = new Set<number | undefined>();
  for (const row of result.rows) shown.add(codes[row]);
  return columns.domains[facet].values.flatMap((id, code) =>
    shown.has(code) || drawn?.has(id) ? [{ id, name: names.value(facet, id) }] : [],
  );
}

function colourGroup({ snapshot, palette, t, timeline, uses }: LegendInput): Group {
  const field = colourField(snapshot);
  const all = uses?.values ?? timeline?.values;
  const values = colouredValues(snapshot, all).filter(({ id }) => !uses || uses.values?.has(id));
  const entries = values.map(({ id, name }): Entry => {
    const colour = valueColour(palette, field, id);
    return {
      draw: (pen) => drawSwatch(pen, colour, { line: colour }),
      width: SWATCH.width,
      text: shortName(name, MOST_NAME),
    };
  });
  return { heading: t('figure.colour', { facet: field.facet }), entries };
}

const classEntry = (each: FillClass, palette: Palette): Entry => ({
  draw: (pen) => drawSwatch(pen, palette.classes[each.shade] ?? palette.classes[0], palette),
  width: SWATCH.width,
  text: range(each),
});

function mapGroup(scene: MapScene, hasMarkedBorders: boolean, palette: Palette, t: Translate): Group {
  const classes = scene.classes.map((each) => classEntry(each, palette));
  const hatched = (hatch: Hatch, key: string): Entry => ({
    draw: (pen) => drawSwatch(pen, hatch, palette),
    width: SWATCH.width,
    text: t(key),
  });
  const hatches = hatchesOf(palette);
  return {
    heading: t('map.legend'),
    entries: [
      ...classes,
      ...(scene.hasMembers ? [hatched(hatches.member, 'map.throughGroup')] : []),
      ...(hasMarkedBorders ? [hatched(hatches.disputed, 'map.disputed')] : []),
    ],
  };
}

function shadeGroup({ heading, classes, empty }: Shades, palette: Palette, t: Translate): Group {
  const none: Entry = { draw: () => {}, width: 0, text: t('matrix.empty') };
  const entries = classes.map((each) => classEntry(each, palette));
  return { heading: t(heading), entries: [...entries, ...(empty ? [none] : [])] };
}

const SHAPES: readonly MarkShape[] = ['dot', 'soft', 'dashed'];
const STAGE_FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed'];
const STATUS_FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed', 'struck'];
/** px of a line of the key. */
const LINE_WIDTH = 30;

function timelineGroups({ view }: Snapshot, uses: MarkUses, palette: Palette, t: Translate): Group[] {
  const onDay = view.asOf !== null;
  const colour = palette.muted;
  const mark = (shape: MarkShape, fill: MarkFill, text: string, reported = false): Entry => {
    const width = shape === 'dot' ? SIZE : 26;
    const style = { shape, fill, reported, value: '' };
    return { draw: (pen) => drawMark(pen, { style, width, size: SIZE, colour, palette }), width, text };
  };
  const line = (isOpen: boolean, text: string): Entry => ({
    draw: (pen) =>
      pen.path(
        (to) =>
          traceLine(to, -LINE_WIDTH / 2, 0, {
            x0: -LINE_WIDTH / 2,
            x1: LINE_WIDTH / 2,
            goesOn: true,
            isOpen,
          }),
        { stroke: { colour, width: 1.5 } },
      ),
    width: LINE_WIDTH,
    text,
  });
  const bars: Entry = {
    draw: (pen) => {
      for (const [i, height] of [5, 10, 7].entries())
        pen.rect({ x: -9 + 6 * i, y: 5 - height, width: 5, height }, { fill: palette.classes[0] });
    },
    width: 18,
    text: t('figure.bars'),
  };
  // One shape or one fill tells nothing apart.
  const shapes = SHAPES.filter((shape) => uses.shapes.has(shape) && uses.shapes.size > 1);
  const fills = (onDay ? STATUS_FILLS : STAGE_FILLS).filter((fill) => uses.fills.has(fill));
  return [
    {
      heading: t('timeline.legendShape'),
      entries: [
        ...shapes.map((shape) => mark(shape, 'solid', t(`timeline.shape.${shape}`))),
        ...(uses.reported ? [mark('dot', 'solid', t('timeline.reported'), true)] : []),
      ],
    },
    {
      heading: t(onDay ? 'timeline.legendStatus' : 'timeline.legendFill'),
      entries: fills.map((fill) => mark('dot', fill, t(`timeline.${onDay ? 'statusFill' : 'fill'}.${fill}`))),
    },
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

/** That a record may stand in several lanes. */
const lanesGroup = (t: Translate): Group => ({
  heading: t('timeline.legendLanes'),
  entries: [{ draw: () => {}, width: 0, text: t('timeline.inEachSector') }],
});

/** Shades of counts. */
export interface Shades {
  /** Key of what they count. */
  readonly heading: string;
  /** Those that some count has. */
  readonly classes: readonly FillClass[];
  /** Some cells are empty. */
  readonly empty: boolean;
}

/** What a picture is drawn with that does not say itself what it means. */
export interface KeyUses {
  /** Values whose colours it has without their names beside them. */
  readonly values?: ReadonlySet<string>;
  readonly marks?: MarkUses;
  readonly shades?: Shades;
}

export interface LegendInput {
  readonly snapshot: Snapshot;
  readonly palette: Palette;
  readonly t: Translate;
  /** The map that is drawn; null without one. */
  readonly map: MapScene | null;
  /** What the timeline is drawn with; null without one. */
  readonly timeline: MarkUses | null;
  /** Of what is no map and no timeline, all that it uses. */
  readonly uses?: KeyUses | undefined;
}

/** A key with what it leaves out. */
export interface Legend extends Drawing {
  readonly omissions: readonly Omission[];
}

/** The groups one after the other in rows of at most `width` px. */
function drawGroups(groups: readonly Group[], width: number, ink: string, muted: string): Drawing {
  const drawn: ((pen: Pen) => void)[] = [];
  let [x, y] = [0, LINE / 2];
  const room = (wanted: number) => {
    if (x > 0 && x + wanted > width) [x, y] = [0, y + LINE];
  };
  const write = (text: string, at: number, style: TextStyle) => {
    const base = y + 4;
    drawn.push((pen) => pen.text(text, at, base, style));
  };
  for (const { heading, entries } of groups) {
    const headingWidth = textWidth(heading, SIZE, true) * BOLD_ROOM;
    const [first] = entries;
    room(headingWidth + ENTRY_GAP + (first ? first.width + textWidth(first.text, SIZE) : 0));
    write(heading, x, { size: SIZE, weight: 600, fill: ink });
    x += headingWidth + ENTRY_GAP / 2;
    for (const { draw, width: signWidth, text } of entries) {
      room(signWidth + SIGN_GAP + textWidth(text, SIZE));
      const middle = { x: Math.round(x + signWidth / 2), y };
      drawn.push((pen) => pen.group(middle, () => draw(pen)));
      write(text, x + signWidth + SIGN_GAP, { size: SIZE, fill: muted });
      x += signWidth + SIGN_GAP + textWidth(text, SIZE) + ENTRY_GAP;
    }
    x += GROUP_GAP - ENTRY_GAP;
  }
  return {
    width,
    height: groups.length > 0 ? y + LINE / 2 : 0,
    draw: (pen) => {
      for (const each of drawn) each(pen);
    },
  };
}

/**
 * What signs and colours mean, in rows of at most `width` px: all of it, or as many of the colours as `height` px have
 * room for.
 */
export function legend(input: LegendInput, width: number, height: number): Legend {
  const { snapshot, palette, t, map, timeline, uses } = input;
  const marks = timeline ?? uses?.marks;
  // A map without bubbles has no such colour.
  const hasColours = uses !== undefined || timeline !== null || snapshot.view.bubbles === 'shown';
  const colours = hasColours ? colourGroup(input) : { heading: '', entries: [] };
  const others = [
    ...(uses?.shades ? [shadeGroup(uses.shades, palette, t)] : []),
    ...(map ? [mapGroup(map, snapshot.view.borders === 'contested', palette, t)] : []),
    ...(marks ? timelineGroups(snapshot, marks, palette, t) : []),
    ...(timeline && isEachSector(snapshot.view) ? [lanesGroup(t)] : []),
  ];
  const total = colours.entries.length;
  const withColours = (shown: number) =>
    drawGroups(
      [{ ...colours, entries: colours.entries.slice(0, shown) }, ...others].filter(
        ({ entries }) => entries.length > 0,
      ),
      width,
      palette.ink,
      palette.muted,
    );
  let [least, most] = [0, total];
  // As many as fit: found by halving.
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (withColours(middle).height <= height) least = middle;
    else most = middle - 1;
  }
  return { ...withColours(least), omissions: partOf('colours', least, total) };
}
