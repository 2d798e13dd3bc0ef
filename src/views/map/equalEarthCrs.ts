import { bounds, CRS, latLng, type Projection, point as pointOf, Transformation } from 'leaflet';
import { HALF_HEIGHT, HALF_WIDTH, project, unproject } from '../../scene/map/equalEarth.ts';

const projection: Projection = {
  bounds: bounds(pointOf(-HALF_WIDTH, -HALF_HEIGHT), pointOf(HALF_WIDTH, HALF_HEIGHT)),
  project: ({ lng, lat }) => pointOf(...project(lng, lat)),
  unproject: (point) => {
    const { x, y } = pointOf(point);
    const [lng, lat] = unproject([x, y]);
    return latLng(lat, lng);
  },
};

const HALF = 0.5;
const SCALE = HALF / HALF_WIDTH;

/** Leaflet's coordinate system for Equal Earth: the map is 256 px wide at zoom 0. */
export const EQUAL_EARTH: CRS = Object.assign(Object.create(CRS) as CRS, {
  code: 'equal-earth-11e',
  projection,
  transformation: new Transformation(SCALE, HALF, -SCALE, HALF),
  infinite: false,
  scale: (zoom: number) => 256 * 2 ** zoom,
  zoom: (scale: number) => Math.log2(scale / 256),
  distance: CRS.Earth.distance.bind(CRS.Earth),
});
