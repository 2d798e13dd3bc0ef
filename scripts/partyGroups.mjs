// Regions and organisations that appear as parties in tables, from partyGroups.csv; for build-countries.mjs.
//
// A cell there contains, separated by "|", the group's name in that language, its short name for lists (may be empty),
// and its other names. Codes are UN M49 for regions and acronyms for organisations. If an acronym is a country's code,
// as AU is Australia's, the code is the full name, so that each group can be found by its code.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { LANGUAGES } from './languages.mjs';

const WRITTEN = [...LANGUAGES, 'fr', 'es'];
/** A longer English name needs a short one for lists. */
const LONG = 24;

/** An English name in both spellings: "Organization", "Co-operation". */
const spellings = (name) => [
  name,
  name.replaceAll('Organization', 'Organisation'),
  name.replaceAll('Organisation', 'Organization'),
  name.replaceAll('Cooperation', 'Co-operation'),
  name.replaceAll('Organization', 'Organisation').replaceAll('Cooperation', 'Co-operation'),
  name.replaceAll('Organisation', 'Organization').replaceAll('Cooperation', 'Co-operation'),
];

/** Each group with the names that the atlas shows and all that tables use. */
export function partyGroups() {
  const text = readFileSync(new URL('./partyGroups.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  return data.map(({ code, type, ...cells }) => {
    const lists = Object.fromEntries(WRITTEN.map((language) => [language, cells[language].split('|')]));
    const pick = (of) => Object.fromEntries(LANGUAGES.map((language) => [language, of(lists[language])]));
    const names = [
      ...lists.en.flatMap(spellings),
      ...WRITTEN.slice(1).flatMap((language) => lists[language]),
    ];
    const isLong = lists.en[0].length > LONG && lists.en[1];
    return {
      code,
      type,
      name: pick(([name]) => name),
      ...(isLong ? { shortName: pick(([name, short]) => short || name) } : {}),
      names: [...new Set(names)].filter((name) => name !== ''),
    };
  });
}
