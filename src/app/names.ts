import { type Columns, NO_PARTNER } from '../core/columns.ts';
import type { CountryIndex } from '../core/countries.ts';
import { type DatasetInfo, languageOfText, type Text, textIn } from '../core/dataset.ts';
import type { Names, Translate } from '../core/names.ts';
import { inlineName, lowerFirst } from '../core/shortName.ts';
import type { FacetId } from '../core/taxonomy.ts';

/** Names of things in one language, from the dataset, the table of countries and the message catalogue. */
export function buildNames(
  dataset: DatasetInfo,
  columns: Columns,
  places: CountryIndex,
  t: Translate,
  locale: string,
): Names {
  const languages = [locale, dataset.language];
  const text = (value: Text) => textIn(value, languages);
  const terms = {
    sector: dataset.sectors,
    kind: dataset.kinds ?? [],
    stage: dataset.stages ?? [],
    level: dataset.levels ?? [],
  } satisfies Record<Exclude<FacetId, 'partner'>, unknown>;
  const own = new Map(
    Object.entries(terms).flatMap(([facet, list]) => list.map(({ id, label }) => [`${facet}.${id}`, label])),
  );
  const partner = (code: string) => {
    if (code === NO_PARTNER) return t('partner.none');
    const group = columns.groups.get(code);
    return text(group?.shortName ?? group?.name ?? places.get(code)?.name ?? code);
  };
  const value = (facet: FacetId, id: string) => {
    if (facet === 'partner') return partner(id);
    const label = own.get(`${facet}.${id}`);
    if (label !== undefined) return text(label);
    return facet === 'sector' ? id : t(`${facet}.${id}`);
  };
  const inline = (facet: FacetId, id: string) => {
    const label = value(facet, id);
    if (facet === 'partner') return label;
    return facet === 'sector' || own.has(`${facet}.${id}`) ? inlineName(label) : lowerFirst(label);
  };
  const languageOf = (value: Text) => {
    const language = languageOfText(value, languages, dataset.language);
    return language === locale ? undefined : language;
  };
  return { locale, text, languageOf, partner, value, inline };
}
