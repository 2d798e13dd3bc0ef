import { DomUtil } from 'leaflet';
import { SHIPPED_SLIDES } from '../../src/core/site.ts';
import type { SvgNode } from '../../src/scene/pen/svgNode.ts';
import { svgText } from '../../src/scene/pen/svgNode.ts';
import { HALO, type NotedContext, type PlacedPath } from './canvasPen.ts';
import { landOnMap } from './land.ts';
import { SHARED_ID } from './merge.ts';

/** The element with a selector. @throws Error if there is none: the page has changed, and the picture must follow */
export function part<E extends Element = HTMLElement>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The home page has no ${selector}, which the first picture is made of.`);
  return found;
}

/** Texts with an outline: files have a ground below them instead, see `SvgPen`. */
const withHalos = (nodes: readonly (SvgNode | string)[]): readonly (SvgNode | string)[] =>
  nodes.map((node) => {
    if (typeof node === 'string') return node;
    const { 'data-record': record, ...attributes } = node.attributes;
    const children = withHalos(node.children);
    const halo = String(record ?? '').startsWith(HALO) ? String(record).slice(HALO.length) : undefined;
    if (halo === undefined) return { ...node, attributes, children };
    return { ...node, attributes: { ...attributes, class: 'first-halo', stroke: halo }, children };
  });

/** Paths to a tenth of a px. */
const tenths = (svg: string) =>
  svg.replace(/ d="[^"]*"/g, (path) =>
    path.replace(/-?\d+\.\d\d+/g, (px) => String(Number(Number(px).toFixed(1)))),
  );

/** What has been drawn on a canvas. */
function drawnOn(canvas: HTMLCanvasElement) {
  const { pens } = canvas.getContext('2d') as unknown as NotedContext;
  if (pens.length === 0)
    throw new Error(`Nothing is drawn on a canvas in ${canvas.parentElement?.className}.`);
  const placed: readonly PlacedPath[] = pens.flatMap(({ pen }) => pen.placed);
  const svg = pens
    .map(({ pen, origin: [x, y] }) => {
      const nodes = tenths(svgText(withHalos(pen.nodes)).replaceAll('\n', ''));
      return x === 0 && y === 0 ? nodes : `<g transform="translate(${x},${y})">${nodes}</g>`;
    })
    .join('');
  return { placed, svg };
}

/**
 * Replaces what Leaflet has made by one SVG; returns the countries on it.
 *
 * @param prefix of its class and of the ids of hatches
 */
function drawMap(page: ParentNode, prefix: string): readonly PlacedPath[] {
  const map = part(page, '.map-MapView');
  const [width, height] = [map.clientWidth, map.clientHeight];
  const land = part<HTMLCanvasElement>(map, '.leaflet-land-pane canvas');
  const { placed: areas } = drawnOn(land);
  const { placed: borders } = drawnOn(part(map, '.leaflet-borders-pane canvas'));
  const over = part<HTMLCanvasElement>(map, '.leaflet-places-pane canvas');
  const { svg: places } = drawnOn(over);
  const [corner, start] = [DomUtil.getPosition(over), DomUtil.getPosition(land)];
  const margin = [corner.x - start.x, corner.y - start.y] as const;
  map.className = 'map-MapView';
  // Leaflet's, as it sees no style sheets here.
  map.removeAttribute('style');
  map.removeAttribute('tabindex');
  map.innerHTML = `<svg class="first-map ${prefix}on" viewBox="0 0 ${width} ${height}">${landOnMap(areas, borders, margin, prefix)}${places}</svg>`;
  return areas;
}

/** Where a canvas of the timeline begins, px. */
const offsetOf = ({ style }: HTMLElement) => [Number.parseFloat(style.left), Number.parseFloat(style.top)];

/** Replaces the layers of the timeline by one SVG. */
function drawTimeline(page: ParentNode): void {
  const plot = part(page, '.plot-timeline');
  const lanes = part<SVGSVGElement>(plot, 'svg.lanes-timeline');
  const axis = part<SVGSVGElement>(plot, 'svg.axis-timeline');
  const canvas = part<HTMLCanvasElement>(plot, '.layer-marks canvas');
  const [left, top] = offsetOf(canvas);
  for (const mark of lanes.querySelectorAll('[data-key]')) mark.remove();
  for (const head of lanes.querySelectorAll('[role], title')) {
    if (head.tagName === 'title') head.remove();
    else for (const { name } of [...head.attributes]) if (name !== 'transform') head.removeAttribute(name);
  }
  const marks = `<g transform="translate(${left},${top})">${drawnOn(canvas).svg}</g>`;
  const [width, height] = [lanes.getAttribute('width'), lanes.getAttribute('height')];
  plot.innerHTML = `<svg class="first-plot" viewBox="0 0 ${width} ${height}">${lanes.innerHTML}${marks}${axis.innerHTML}</svg>`;
}

/** Lets the overview shrink with its window. */
function drawOverview(page: ParentNode): void {
  const svg = part<SVGSVGElement>(page, '.overview-timeline > svg');
  part(svg, '.brush-timeline').remove();
  svg.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
  svg.setAttribute('width', '100%');
  svg.setAttribute('preserveAspectRatio', 'xMinYMid');
  for (const name of ['role', 'aria-label']) svg.removeAttribute(name);
}

/** What scripts find by these would be found twice while the app starts. */
const APP_ONLY = [
  'data-visible-count',
  'data-window',
  'data-theme-now',
  'data-tools',
  'data-map-control',
  'data-map-foot',
];

/** Properties as attributes; ids, and what refers to them, unlike those of the app and of other windows. */
function settle(page: HTMLElement, window: string): void {
  for (const box of page.querySelectorAll('input')) box.toggleAttribute('checked', box.checked);
  for (const option of page.querySelectorAll('option')) option.toggleAttribute('selected', option.selected);
  for (const name of APP_ONLY)
    for (const each of page.querySelectorAll(`[${name}]`)) each.removeAttribute(name);
  const ids = new Map<string, string>();
  for (const { id, tagName } of page.querySelectorAll('[id]')) {
    if (id.startsWith(`first-${window}-`)) continue;
    // A pattern is of no use to others where its window is hidden.
    const isShared = window !== 'narrow' && tagName !== 'pattern' && tagName !== 'clipPath';
    ids.set(id, (isShared ? SHARED_ID : `first-${window}-`) + (id.startsWith('_') ? ids.size : id));
  }
  for (const element of page.querySelectorAll('*'))
    for (const { name, value } of [...element.attributes]) {
      const reference = /^(?:#(.+)|url\(#(.+)\))$/.exec(value);
      const named = reference?.[1] ?? reference?.[2];
      const isId = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls'].includes(name);
      const renamed = ids.get(isId ? value : (named ?? ''));
      if (renamed !== undefined)
        element.setAttribute(name, value.replace(isId ? value : (named ?? ''), renamed));
    }
}

/**
 * Leaves out what cannot be seen before the app is there.
 *
 * @param isRead whether it is also for readers without scripts, who get the titles of all records
 */
export function shorten(page: ParentNode, isRead: boolean): void {
  for (const entry of [...page.querySelectorAll('.year-list li')].slice(SEEN)) {
    for (const detail of entry.querySelectorAll('svg, .summary-list, .sectors-list')) detail.remove();
    if (!isRead) entry.remove();
  }
  for (const year of page.querySelectorAll('.year-list')) if (!year.querySelector('li')) year.remove();
  for (const folded of page.querySelectorAll('details:not([open]) > :not(summary)')) folded.remove();
}

/** Records of the list that fit on any phone. */
const SEEN = 5;

/**
 * Turns the page as the app draws it into a picture without canvases and scripts; returns the countries on its map.
 *
 * @param window name of the window it is drawn for
 */
export function toPicture(page: HTMLElement, window: string): readonly PlacedPath[] {
  const areas = drawMap(page, `first-${window}-`);
  if (page.querySelector('.plot-timeline')) drawTimeline(page);
  drawOverview(page);
  if (SHIPPED_SLIDES > 0) {
    const tour = part(page, '.chips-Workspace > .quiet-controls');
    for (const button of [tour, tour.nextElementSibling]) button?.classList.add('first-tour');
  }
  settle(page, window);
  return areas;
}
