/**
 * Stands for d3-interpolate, which d3-zoom and d3-brush ask only for what lies between the two ends of a transition. The
 * atlas starts none, so nothing lies between; without it, and the colours it brings, the first load is 5 kB smaller.
 * @throws TypeError where a transition is started after all
 */
function nothingBetween(): never {
  throw new TypeError('no transition of d3 runs here: what glides is a view state that changes');
}

export {
  nothingBetween as interpolate,
  // For modules of d3 that are in no build, but are linked before they are left out.
  nothingBetween as interpolateCubehelixLong,
  nothingBetween as interpolateNumber,
  nothingBetween as interpolateRgbBasis,
  nothingBetween as interpolateRound,
  nothingBetween as interpolateZoom,
  nothingBetween as piecewise,
};
