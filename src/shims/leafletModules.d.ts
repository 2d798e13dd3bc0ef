/** Leaflet's own modules, which say no types; what uses them goes by those of the whole. */
declare module 'leaflet/src/*';
