/**
 * Replaces d3-interpolate, which d3-zoom and d3-brush use only for transitions. The atlas starts none; without the
 * package, and the colours it brings, the first load is 5 kB smaller.
 * @throws TypeError if a transition is started after all
 */
function nothingBetween(): never {
  throw new TypeError('no transition of d3 runs here: what glides is a view state that changes');
}

export {
  nothingBetween as interpolate,
  // For modules of d3 that no build includes, but that are linked before they are left out.
  nothingBetween as interpolateCubehelixLong,
  nothingBetween as interpolateNumber,
  nothingBetween as interpolateRgbBasis,
  nothingBetween as interpolateRound,
  nothingBetween as interpolateZoom,
  nothingBetween as piecewise,
};
