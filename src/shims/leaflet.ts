/**
 * Replaces the package `leaflet`, a single file of 43 kB gzip that no bundler can split, with the modules the atlas uses:
 * the map and its gestures. Tiles, markers, popups and vector layers stay out, since the atlas draws its own map
 * (docs/decisions/0018-first-picture.md).
 */

import * as DomEvent from 'leaflet/src/dom/DomEvent.js';
import * as DomUtil from 'leaflet/src/dom/DomUtil.js';
import { Earth } from 'leaflet/src/geo/crs/CRS.Earth.js';
import { CRS as base } from 'leaflet/src/geo/crs/CRS.js';
import { Map as LeafletMap } from 'leaflet/src/map/Map.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.Drag.js';
import 'leaflet/src/map/handler/Map.Keyboard.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';

// Map's constructor calls this method of Layer.js, which is left out since this map has no layers.
LeafletMap.include({ _addLayers: () => undefined });

const CRS = Object.assign(base, { Earth });

export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js';
// react-leaflet imports it in a module that is left out of the build, but still has to link.
export { LatLngBounds } from 'leaflet/src/geo/LatLngBounds.js';
export { toBounds as bounds } from 'leaflet/src/geometry/Bounds.js';
export { toPoint as point } from 'leaflet/src/geometry/Point.js';
export { Transformation } from 'leaflet/src/geometry/Transformation.js';
export { CRS, DomEvent, DomUtil, LeafletMap as Map };
