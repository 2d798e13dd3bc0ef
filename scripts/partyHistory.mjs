// Former states, former names, names of several states and Correlates of War numbers, from the tables next to this
// file; for build-countries.mjs.
//
// Values in a cell are separated by "|". A meaning is "CODE" or "CODE:FROM:TO": the state meant by records of these
// days, with an empty limit for none. Codes from XAA to XZZ, which ISO 3166-1 reserves for private use, are for former
// states without an ISO 3166-3 code. Numbers are those of the State System Membership list, v2016
// (correlatesofwar.org), with those of Gleditsch and Ward where they differ; former states by the days of their end.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

const rowsOf = (name) => {
  const text = readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
  return Papa.parse(text, { header: true, skipEmptyLines: true }).data;
};
const listOf = (cell) => cell.split('|').filter((each) => each !== '');

/** Former states without an ISO 3166-3 code. `earlier` are names that later belong to a region. */
export const formerStates = () =>
  rowsOf('formerStates.csv').map(({ code, until, en, ru, zh, seat, lat, lng, names, earlier }) => ({
    code,
    m49: null,
    name: { en, ru, zh },
    capital: { name: seat, lat: Number(lat), lng: Number(lng) },
    former: until,
    names: listOf(names),
    earlier: listOf(earlier),
  }));

/** Former names by the code of today's state. */
export const formerNames = () =>
  new Map(rowsOf('formerNames.csv').map(({ code, names }) => [code, listOf(names)]));

const meaningOf = (text) => {
  const [code, from = '', to = ''] = text.split(':');
  return [code, from, to];
};

/** Names with several meanings, by date or in general, with these meanings. */
export const unclearNames = () => [
  ...rowsOf('unclearNames.csv').map(({ meanings, names }) => [
    listOf(meanings).map(meaningOf),
    listOf(names),
  ]),
  ...formerStates()
    .filter(({ earlier }) => earlier.length > 0)
    .map(({ code, former, earlier }) => [[[code, '', `${former}-12-31`]], earlier]),
];

/** Meanings by Correlates of War number. */
export function stateNumbers() {
  const numbers = new Map();
  for (const { number, party, from, to } of rowsOf('stateNumbers.csv'))
    numbers.set(number, [...(numbers.get(number) ?? []), [party, from, to]]);
  return [...numbers];
}
