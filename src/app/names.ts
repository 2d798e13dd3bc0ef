import type { Columns } from '../core/columns';
import { type Dataset, languageOfText, type Text, textIn } from '../core/dataset';
import type { Names, Translate } from '../core/names';
import type { Places } from '../core/places';
import type { FacetId } from '../core/taxonomy';

/** Names of the groups (regions, organisations) that are parties, by code. */
function groupNames(columns: Columns): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>();
  for (const { parties } of columns.agreements)
    for (const party of parties)
      if (party.type !== 'country') names.set(party.code, party.shortName ?? party.name);
  return names;
}

/** What things are called, in one language: from the dataset, the table of countries and the catalogue. */
export function buildNames(
  dataset: Dataset,
  columns: Columns,
  places: Places,
  t: Translate,
  locale: string,
): Names {
  const languages = [locale, dataset.language];
  const text = (value: Text) => textIn(value, languages);
  const groups = groupNames(columns);
  const sectors = new Map(dataset.sectors.map((sector) => [sector.id, sector.label]));
  const partner = (code: string) => {
    const country = places.get(code);
    return text(groups.get(code) ?? country?.name ?? code);
  };
  const value = (facet: FacetId, id: string) => {
    if (facet === 'partner') return partner(id);
    return facet === 'sector' ? text(sectors.get(id) ?? id) : t(`${facet}.${id}`);
  };
  const languageOf = (value: Text) => {
    const language = languageOfText(value, languages, dataset.language);
    return language === locale ? undefined : language;
  };
  return { locale, text, languageOf, partner, value };
}
