/**
 * Stands for Leaflet as a whole, which is one piece of 43 kB gzip that no bundler takes apart: the map itself with its
 * gestures, from Leaflet's own modules. Tiles, markers, popups and vector layers stay out, for the atlas draws its map
 * itself (docs/decisions/0018-first-picture.md).
 */

import { Earth } from 'leaflet/src/geo/crs/CRS.Earth.js';
import { CRS } from 'leaflet/src/geo/crs/CRS.js';
// Adds to Map what keeps its layers, even where it has none.
import 'leaflet/src/layer/Layer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import * as DomEvent from 'leaflet/src/dom/DomEvent.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';

CRS.Earth = Earth;

export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { toBounds as bounds } from 'leaflet/src/geometry/Bounds.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';
export { Transformation } from 'leaflet/src/geometry/Transformation.js';
export { Map } from 'leaflet/src/map/Map.js';
export { CRS, DomEvent, DomUtil };
