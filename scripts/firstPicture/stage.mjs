// What the page expects of a browser, without one: jsdom, with the boxes of the layout that it cannot reckon.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { MEASURED, MEASURED_BESIDE } from './variants.mjs';

const dom = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
  url: 'http://localhost/',
  pretendToBeVisual: true,
});
const { window } = dom;

/** The window of the picture being drawn: its size in px, its language and its boxes by selector. */
let shown = { width: 1440, height: 900, language: 'en', boxes: {} };

/** Draws for another window from now on; `boxes`: x, y, width, height and inner size by selector. */
export function setWindow(next) {
  shown = next;
  Object.assign(window, { innerWidth: next.width, innerHeight: next.height });
}

const NOWHERE = [0, 0, 0, 0, 0, 0];

/** The box of an element. @throws Error if the page measures one that has not been measured beforehand */
function boxOf(element) {
  const selector = [...MEASURED, ...MEASURED_BESIDE].find((each) => element.matches(each));
  return (selector !== undefined && shown.boxes[selector]) || NOWHERE;
}

function getBoundingClientRect() {
  const [x, y, width, height] = boxOf(this);
  return { x, y, width, height, left: x, top: y, right: x + width, bottom: y + height };
}

const EM = 16;

/** Answers the widths that the page asks for; everything else as for a light, plain screen. */
function matches(query) {
  const width = /min-width: ([\d.]+)em/.exec(query);
  return width !== null && shown.width >= Number(width[1]) * EM;
}

/** A context that notes which pens have drawn on it, and from which origin; see `canvasPen.ts`. */
function contextOf(canvas) {
  let origin = [0, 0];
  const noted = {
    canvas,
    pens: [],
    addPen: (pen) => noted.pens.push({ pen, origin }),
    clearRect: (x, y, width, height) => {
      if (x > 0 || y > 0 || width < canvas.width || height < canvas.height)
        throw new Error('A canvas is drawn again in part, which the first picture cannot show.');
      noted.pens.length = 0;
    },
    setTransform: () => {
      origin = [0, 0];
    },
    translate: (x, y) => {
      origin = [origin[0] + x, origin[1] + y];
    },
  };
  return new Proxy(noted, { get: (target, key) => target[key] ?? (() => undefined), set: () => true });
}

const contexts = new WeakMap();

window.Element.prototype.getBoundingClientRect = getBoundingClientRect;
for (const [name, at] of [
  ['clientWidth', 4],
  ['clientHeight', 5],
])
  Object.defineProperty(window.Element.prototype, name, {
    get() {
      return boxOf(this)[at];
    },
  });
window.HTMLCanvasElement.prototype.getContext = function getContext() {
  const context = contexts.get(this) ?? contextOf(this);
  contexts.set(this, context);
  return context;
};
// jsdom keeps only what it can parse, see `StyleClasses`.
Object.defineProperty(Object.getPrototypeOf(window.document.body.style), 'flex', {
  set(value) {
    this.setProperty('--flex', value);
  },
});
// Without it Leaflet rounds zooms.
window.WebKitCSSMatrix = class {
  m11 = 0;
};
Object.assign(window, {
  matchMedia: (query) => ({
    get matches() {
      return matches(query);
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  requestIdleCallback: () => 0,
  cancelIdleCallback: () => undefined,
});
Object.defineProperty(window.navigator, 'languages', { get: () => [shown.language] });

for (const key of Object.getOwnPropertyNames(window)) if (!(key in globalThis)) globalThis[key] = window[key];
const { navigator, Event, AbortController, AbortSignal } = window;
for (const [key, value] of Object.entries({ window, navigator, Event, AbortController, AbortSignal }))
  Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });

let folder = '';

/** Takes the files of the page from a folder from now on. */
export function serveFrom(publicDir) {
  folder = publicDir;
}

globalThis.fetch = async (path) => new Response(readFileSync(join(folder, path)));
