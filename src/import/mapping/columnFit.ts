import { monthOfText } from '../dates/dateWords.ts';
import { type ColumnContents, shareOf } from './columnContents.ts';
import { guessTerm } from './guessTerms.ts';
import type { MappedFacet, OwnTarget } from './mapping.ts';

/** Texts with this mean length are prose. */
const PROSE = 120;
/** Longest text that can name a sector, kind or place. */
const LONG_VALUE = 200;
/** Factor for the fit of an identifier whose values repeat and whose name may mean something else. */
const REPEATING = 0.3;
/** Number of cells that is enough to see whether values repeat. */
const FEW_CELLS = 10;

/** Share of a column's distinct values that are in the atlas's own list. */
export const termShare = ({ texts }: ColumnContents, facet: MappedFacet): number =>
  shareOf([...new Set(texts)], (text) => guessTerm(facet, text) !== null);

const isOther = ({ dates, urls, yesNo }: ColumnContents): boolean =>
  dates >= 0.5 || urls >= 0.5 || yesNo >= 0.95;

function dateFit({ dates, years, serials }: ColumnContents): number | null {
  const share = dates + years + serials;
  return share < 0.2 ? null : Math.min(1, share);
}

function idFit({ distinct, length, dates }: ColumnContents, isSure: boolean): number | null {
  if (length > 80 || dates >= 0.8) return null;
  // An identifier may repeat if several rows are one record.
  return isSure || distinct >= 0.9 ? distinct : distinct * REPEATING;
}

function titleFit(contents: ColumnContents, isSure: boolean): number | null {
  const { texts, distinct, filled, length, numbers, parties } = contents;
  if (isOther(contents) || numbers >= 0.9) return null;
  if (!isSure && (parties >= 0.6 || length < 4 || (distinct < 0.2 && texts.length >= FEW_CELLS))) return null;
  return (distinct / 2 + (length >= 8 ? 0.5 : 0)) * filled;
}

function partiesFit(contents: ColumnContents, isSure: boolean): number | null {
  const { parties, numbers, length } = contents;
  if (isOther(contents) || (!isSure && length > 300) || (numbers >= 0.8 && parties < 0.5)) return null;
  return !isSure && parties < 0.3 ? null : parties;
}

function sectorsFit(contents: ColumnContents): number | null {
  const { texts, distinct, length } = contents;
  if (isOther(contents) || length > LONG_VALUE) return null;
  return texts.length >= FEW_CELLS ? 1 - distinct : 0.5;
}

function facetFit(contents: ColumnContents, facet: MappedFacet, isSure: boolean): number | null {
  if (isOther(contents) || contents.length > LONG_VALUE) return null;
  const known = termShare(contents, facet);
  return facet === 'stage' && !isSure && known < 0.3 ? null : known;
}

const fitOfMost = (holds: (text: string) => boolean) => (contents: ColumnContents) =>
  shareOf(contents.texts, holds) < 0.5 ? null : 1;
const dayFit = fitOfMost((text) => /^(?:[0-2]?\d|3[01])\D?$/.test(text));
const monthFit = fitOfMost((text) => monthOfText(text) !== null);

function yearFit(contents: ColumnContents): number | null {
  const { years, numbers, dates } = contents;
  return years < 0.3 && dates < 0.5 && numbers < 0.8 ? null : Math.max(years, dates);
}

const shortText = (contents: ColumnContents, longest: number): number | null =>
  isOther(contents) || contents.length > longest ? null : 0.5;

function peopleFit(contents: ColumnContents, isSure: boolean): number | null {
  return contents.numbers >= 0.8 || (!isSure && contents.parties >= 0.5) ? null : shortText(contents, 400);
}

const summaryFit = (contents: ColumnContents): number | null =>
  isOther(contents) || contents.numbers >= 0.8 ? null : Math.min(1, contents.length / PROSE);

const FITS: Readonly<Record<OwnTarget, (contents: ColumnContents, isSure: boolean) => number | null>> = {
  id: idFit,
  title: titleFit,
  shortTitle: (contents) => shortText(contents, LONG_VALUE),
  summary: summaryFit,
  date: dateFit,
  year: yearFit,
  month: monthFit,
  day: dayFit,
  endYear: yearFit,
  endMonth: monthFit,
  endDay: dayFit,
  validFrom: dateFit,
  validTo: dateFit,
  parties: partiesFit,
  sectors: sectorsFit,
  kind: (contents, isSure) => facetFit(contents, 'kind', isSure),
  stage: (contents, isSure) => facetFit(contents, 'stage', isSure),
  level: (contents, isSure) => facetFit(contents, 'level', isSure),
  place: (contents) => (contents.numbers >= 0.8 ? null : shortText(contents, LONG_VALUE)),
  people: peopleFit,
  url: ({ urls }) => (urls < 0.3 ? null : urls),
  note: () => 0.5,
};

/** A name this certain needs no support from the cells. */
const SURE_NAME = 0.9;

/**
 * How well a column's cells fit a target that its name suggests, 0 to 1; null if the target is impossible.
 * @param certainty certainty of the name, 0 to 1
 */
export function fitOf(target: OwnTarget, contents: ColumnContents, certainty: number): number | null {
  return FITS[target](contents, certainty >= SURE_NAME);
}

/** Whether cells are words rather than numbers, dates, addresses, or yes and no. */
export const isText = ({ numbers, dates, urls, yesNo }: ColumnContents): boolean =>
  numbers < 0.5 && dates < 0.5 && urls < 0.5 && yesNo < 0.95;

const over = (share: number, min: number): number => (share >= min ? share : 0);

/** Whether values repeat like those of a short list. */
const repeats = ({ texts, distinct, length }: ColumnContents): boolean =>
  texts.length >= FEW_CELLS && distinct <= 0.4 && length <= 60;

const termCertainty = (facet: MappedFacet) => (contents: ColumnContents) =>
  isText(contents) && repeats(contents) ? over(termShare(contents, facet), 0.5) : 0;

function titleCertainty(contents: ColumnContents): number {
  const { texts, distinct, length } = contents;
  const isWorded = length >= 8 && length <= 300 && /\s|\p{Script=Han}/u.test(texts[0] ?? '');
  return isText(contents) && isWorded ? over(distinct, 0.7) : 0;
}

function idCertainty(contents: ColumnContents, isFirst: boolean): number {
  const { texts, distinct, length } = contents;
  const isLabelled = length <= 40 && texts.every((text) => /^\S*\d\S*$/.test(text));
  return texts.length >= FEW_CELLS && isLabelled && (isFirst || isText(contents)) ? over(distinct, 1) : 0;
}

function sectorsCertainty(contents: ColumnContents): number {
  const { texts, distinct } = contents;
  return isText(contents) && repeats(contents) && distinct * texts.length >= 3 ? 1 - distinct : 0;
}

/**
 * How certain a target is from a column's cells alone, whatever its name; 0 if it is ruled out. In the order in which
 * targets are tried; title comes before summary, as it is needed more. `isFirst`: whether it is the first column of the
 * table.
 */
export const BY_CONTENTS = {
  date: ({ dates }) => over(dates, 0.7),
  year: ({ years }) => over(years, 0.9),
  url: ({ urls }) => over(urls, 0.6),
  parties: ({ parties }) => over(parties, 0.6),
  kind: termCertainty('kind'),
  stage: termCertainty('stage'),
  level: termCertainty('level'),
  title: titleCertainty,
  summary: (contents) => (isText(contents) ? over(Math.min(1, contents.length / PROSE), 1) : 0),
  id: idCertainty,
  sectors: sectorsCertainty,
} as const satisfies Partial<Record<OwnTarget, (contents: ColumnContents, isFirst: boolean) => number>>;
