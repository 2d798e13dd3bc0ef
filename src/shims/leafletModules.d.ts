/** Types of the Leaflet modules that `leaflet.ts` imports, as `@types/leaflet` has them for the package as a whole. */

declare module 'leaflet/src/geo/LatLng.js' {
  export { latLng as toLatLng } from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  export { LatLngBounds } from 'leaflet';
}
declare module 'leaflet/src/geo/crs/CRS.js' {
  export const CRS: import('leaflet').CRS;
}
declare module 'leaflet/src/geo/crs/CRS.Earth.js' {
  export const Earth: import('leaflet').CRS;
}
declare module 'leaflet/src/geometry/Bounds.js' {
  export { bounds as toBounds } from 'leaflet';
}
declare module 'leaflet/src/geometry/Point.js' {
  export { point as toPoint } from 'leaflet';
}
declare module 'leaflet/src/geometry/Transformation.js' {
  export { Transformation } from 'leaflet';
}
declare module 'leaflet/src/dom/DomEvent.js' {
  export const on: typeof import('leaflet').DomEvent.on;
  export const stopPropagation: typeof import('leaflet').DomEvent.stopPropagation;
}
declare module 'leaflet/src/dom/DomUtil.js' {
  export const addClass: typeof import('leaflet').DomUtil.addClass;
  export const getPosition: typeof import('leaflet').DomUtil.getPosition;
  export const removeClass: typeof import('leaflet').DomUtil.removeClass;
  export const setPosition: typeof import('leaflet').DomUtil.setPosition;
}
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
// Each of these adds a gesture to Map.
declare module 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
declare module 'leaflet/src/map/handler/Map.Drag.js';
declare module 'leaflet/src/map/handler/Map.Keyboard.js';
declare module 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
declare module 'leaflet/src/map/handler/Map.TouchZoom.js';
