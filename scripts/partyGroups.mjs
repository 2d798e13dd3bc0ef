// Regions and organisations that tables have as parties, from partyGroups.csv; for build-countries.mjs.
//
// A cell there has, parted by "|", the name of the group in that language, what it is called in lists or nothing, and
// its other names. Codes are UN M49's for regions and acronyms for organisations; where an acronym alone is a
// country's code, as AU is Australia's, the name in full stands for it, so that each group is found by its code.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** Names in lists are given in the languages of the atlas. */
const SHOWN = ['en', 'ru', 'zh'];
const WRITTEN = [...SHOWN, 'fr', 'es'];
/** An English name with more letters has a shorter one in lists. */
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

/** Each group with its names as the atlas shows them, and all under which tables write it. */
export function partyGroups() {
  const text = readFileSync(new URL('./partyGroups.csv', import.meta.url), 'utf8');
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
  return data.map(({ code, type, ...cells }) => {
    const lists = Object.fromEntries(WRITTEN.map((language) => [language, cells[language].split('|')]));
    const pick = (of) => Object.fromEntries(SHOWN.map((language) => [language, of(lists[language])]));
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
