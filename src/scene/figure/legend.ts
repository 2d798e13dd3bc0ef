import type { Translate } from '../../core/names';
import { shortName } from '../../core/shortName';
import type { Snapshot } from '../../core/snapshot';
import type { FillClass } from '../map/fillClasses';
import type { MapScene } from '../map/mapScene';
import { type Omission, partOf } from '../omissions';
import { type Palette, sectorSwatches, swatchColour } from '../palette';
import { type Drawing, element, textElement } from '../svgText';
import { textWidth } from '../textWidth';
import { markGeometry } from '../timeline/markGeometry';
import type { MarkFill, MarkShape, MarkStyle } from '../timeline/marks';

/** One sign with its meaning: `sign` is drawn about the middle of a box `width` px wide. */
interface Entry {
  readonly sign: string;
  readonly width: number;
  readonly text: string;
}

/** Entries under one heading. */
interface Group {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

const SIZE = 11;
/** Characters of a sector's name. */
const MOST_NAME = 60;
const LINE = 18;
const SIGN_GAP = 5;
const ENTRY_GAP = 14;
const GROUP_GAP = 26;
/** Bold faces differ in width more than the estimate allows for. */
const BOLD_ROOM = 1.1;

const square = (fill: string, stroke: string): string =>
  element('rect', { x: -7, y: -5, width: 14, height: 10, rx: 2, fill, stroke });

const range = ({ min, max }: FillClass): string =>
  max === null ? `${min}+` : min === max ? String(min) : `${min}–${max}`;

/** A mark in grey, as the timeline draws it. */
function markSign(style: Omit<MarkStyle, 'sector'>, palette: Palette): string {
  const width = style.shape === 'dot' ? SIZE : 26;
  const { body, ring, whiskers, outline, strike, tail, fillOpacity } = markGeometry(
    { ...style, sector: '' },
    width,
    SIZE,
  );
  const stroke = palette.muted;
  const path = (d: string | null, dashes?: string) =>
    d === null
      ? ''
      : element('path', { d, fill: 'none', stroke, 'stroke-width': 1.75, 'stroke-dasharray': dashes });
  return [
    ring ? element('rect', { ...ring, fill: palette.paper, stroke: palette.ink, 'stroke-width': 1.25 }) : '',
    element('rect', { ...body, fill: stroke, 'fill-opacity': fillOpacity, stroke, 'stroke-width': 2 }),
    path(whiskers, '1.5 1.5'),
    outline
      ? element('rect', {
          ...outline,
          fill: 'none',
          stroke,
          'stroke-width': 1.25,
          'stroke-dasharray': '3 1.75',
        })
      : '',
    path(strike),
    path(tail),
  ].join('');
}

/** Sectors that are the primary one of a visible record, in listing order, with their names and swatches. */
export function primarySectors({ dataset, columns, result, names }: Snapshot) {
  const primary = new Set([...result.rows].map((row) => columns.recordOf(row)?.sectors[0]));
  const swatches = sectorSwatches(dataset.sectors);
  return dataset.sectors
    .filter(({ id }) => primary.has(id))
    .map(({ id }) => ({ id, name: names.value('sector', id), swatch: swatches.get(id) ?? -1 }));
}

function sectorGroup(snapshot: Snapshot, palette: Palette, t: Translate): Group {
  const entries = primarySectors(snapshot).map(({ name, swatch }): Entry => {
    const colour = swatchColour(palette, swatch);
    return { sign: square(colour, colour), width: 14, text: shortName(name, MOST_NAME) };
  });
  return { heading: t('figure.sectors'), entries };
}

function mapGroup(scene: MapScene, hasMarkedBorders: boolean, palette: Palette, t: Translate): Group {
  const classes = scene.classes.map(
    (each, i): Entry => ({
      sign: square(palette.classes[i] ?? palette.classes[0], palette.line),
      width: 14,
      text: range(each),
    }),
  );
  const hatched = (id: string, key: string): Entry => ({
    sign: square(`url(#${id})`, palette.line),
    width: 14,
    text: t(key),
  });
  return {
    heading: t('map.legend'),
    entries: [
      ...classes,
      ...(scene.hasMembers ? [hatched('member', 'map.throughGroup')] : []),
      ...(hasMarkedBorders ? [hatched('disputed', 'map.disputed')] : []),
    ],
  };
}

const SHAPES: readonly MarkShape[] = ['dot', 'soft', 'dashed'];
const STAGE_FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed'];
const STATUS_FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed', 'struck'];

function timelineGroups({ view }: Snapshot, palette: Palette, t: Translate): Group[] {
  const onDay = view.asOf !== null;
  const mark = (shape: MarkShape, fill: MarkFill, text: string): Entry => ({
    sign: markSign({ shape, fill, reported: false }, palette),
    width: shape === 'dot' ? SIZE : 26,
    text,
  });
  return [
    {
      heading: t('timeline.legendShape'),
      entries: SHAPES.map((shape) => mark(shape, 'solid', t(`timeline.shape.${shape}`))),
    },
    {
      heading: t(onDay ? 'timeline.legendStatus' : 'timeline.legendFill'),
      entries: (onDay ? STATUS_FILLS : STAGE_FILLS).map((fill) =>
        mark('dot', fill, t(`timeline.${onDay ? 'statusFill' : 'fill'}.${fill}`)),
      ),
    },
  ];
}

export interface LegendInput {
  readonly snapshot: Snapshot;
  readonly palette: Palette;
  readonly t: Translate;
  /** The map that is drawn; null without one. */
  readonly map: MapScene | null;
  readonly hasTimeline: boolean;
}

/** A key with what it leaves out. */
export interface Legend extends Drawing {
  readonly omissions: readonly Omission[];
}

/** The groups one after the other in rows of at most `width` px. */
function drawGroups(groups: readonly Group[], width: number, ink: string, muted: string): Drawing {
  const drawn: string[] = [];
  let [x, y] = [0, LINE / 2];
  const room = (wanted: number) => {
    if (x > 0 && x + wanted > width) [x, y] = [0, y + LINE];
  };
  for (const { heading, entries } of groups) {
    const headingWidth = textWidth(heading, SIZE, true) * BOLD_ROOM;
    const [first] = entries;
    room(headingWidth + ENTRY_GAP + (first ? first.width + textWidth(first.text, SIZE) : 0));
    drawn.push(textElement(heading, { x, y: y + 4, 'font-size': SIZE, 'font-weight': 600, fill: ink }));
    x += headingWidth + ENTRY_GAP / 2;
    for (const { sign, width: signWidth, text } of entries) {
      room(signWidth + SIGN_GAP + textWidth(text, SIZE));
      drawn.push(
        element('g', { transform: `translate(${Math.round(x + signWidth / 2)},${y})` }, sign),
        textElement(text, { x: x + signWidth + SIGN_GAP, y: y + 4, 'font-size': SIZE, fill: muted }),
      );
      x += signWidth + SIGN_GAP + textWidth(text, SIZE) + ENTRY_GAP;
    }
    x += GROUP_GAP - ENTRY_GAP;
  }
  return { width, height: groups.length > 0 ? y + LINE / 2 : 0, content: drawn.join('\n') };
}

/**
 * What signs and colours mean, in rows of at most `width` px: all of it, or as many of the sectors as `height` px have
 * room for.
 */
export function legend(input: LegendInput, width: number, height: number): Legend {
  const { snapshot, palette, t, map, hasTimeline } = input;
  const sectors = sectorGroup(snapshot, palette, t);
  const others = [
    ...(map ? [mapGroup(map, snapshot.view.borders === 'contested', palette, t)] : []),
    ...(hasTimeline ? timelineGroups(snapshot, palette, t) : []),
  ];
  const total = sectors.entries.length;
  const withSectors = (shown: number) =>
    drawGroups(
      [{ ...sectors, entries: sectors.entries.slice(0, shown) }, ...others].filter(
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
    if (withSectors(middle).height <= height) least = middle;
    else most = middle - 1;
  }
  return { ...withSectors(least), omissions: partOf('sectors', least, total) };
}
