import L from 'leaflet';
import { HALF_HEIGHT, HALF_WIDTH, project, unproject } from '../../scene/map/equalEarth';

const projection: L.Projection = {
  bounds: L.bounds(L.point(-HALF_WIDTH, -HALF_HEIGHT), L.point(HALF_WIDTH, HALF_HEIGHT)),
  project: ({ lng, lat }) => L.point(...project(lng, lat)),
  unproject: (point) => {
    const { x, y } = L.point(point);
    const [lng, lat] = unproject([x, y]);
    return L.latLng(lat, lng);
  },
};

const HALF = 0.5;
const SCALE = HALF / HALF_WIDTH;

/** Leaflet's coordinate system for Equal Earth: the map is 256 px wide at zoom 0. */
export const EQUAL_EARTH: L.CRS = Object.assign(Object.create(L.CRS) as L.CRS, {
  code: 'equal-earth-11e',
  projection,
  transformation: new L.Transformation(SCALE, HALF, -SCALE, HALF),
  infinite: false,
  scale: (zoom: number) => 256 * 2 ** zoom,
  zoom: (scale: number) => Math.log2(scale / 256),
  distance: L.CRS.Earth.distance.bind(L.CRS.Earth),
});
