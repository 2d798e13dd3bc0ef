import { authorsOf } from '../core/citations/citable.ts';
import type { Agreement, DatasetInfo, Party, Source } from '../core/dataset.ts';
import { versionShown } from '../core/dataVersion.ts';
import type { Names } from '../core/names.ts';
import { hasSummary } from '../core/recordTexts.ts';
import type { PageContext } from './context.ts';
import type { Paths } from './paths.ts';
import { exactDate } from './texts.ts';

type Properties = Readonly<Record<string, unknown>>;

/** The properties that say something. */
const stated = (properties: Properties): Properties =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );

/** An EDTF interval as ISO 8601, if both ends are exact or open. */
function exactInterval(edtf: string | undefined): string | null {
  const [start = '', end = ''] = edtf?.split('/') ?? [];
  const isKnown = (each: string) => each === '..' || exactDate(each) !== null;
  return isKnown(start) && isKnown(end) && start !== end ? `${start}/${end}` : null;
}

const sourceLd = ({ title, publisher, url, date }: Source, names: Names) =>
  stated({
    '@type': 'CreativeWork',
    name: names.text(title),
    url,
    publisher: publisher === undefined ? null : { '@type': 'Organization', name: publisher },
    datePublished: exactDate(date),
  });

function partyLd(party: Party, names: Names) {
  if (party.type === 'country')
    return { '@type': 'Country', name: names.partner(party.code), identifier: party.code };
  const type = { region: 'Place', organisation: 'Organization', other: 'Thing' }[party.type];
  return { '@type': type, name: names.text(party.name), identifier: party.code };
}

const licenceOf = ({ licenses }: DatasetInfo) =>
  licenses.map(({ path, title, name }) => path ?? title ?? name);

/** The dataset; `isPart`: as what a record is part of, without its description. */
function datasetLd(context: PageContext, paths: Paths, isPart: boolean): Properties {
  const { dataset, names, language } = context;
  const data = paths.absolute(`data/${dataset.name}.json`);
  const authors = authorsOf(dataset);
  return stated({
    '@type': 'Dataset',
    '@id': paths.absolute(paths.index()),
    url: paths.absolute(paths.index()),
    identifier: dataset.name,
    name: names.text(dataset.title),
    version: versionShown(context),
    license: licenceOf(dataset),
    description: isPart || dataset.description === undefined ? null : names.text(dataset.description),
    inLanguage: isPart ? null : language,
    // Plain names: the dataset doesn't say who is a person and who an organisation.
    creator: isPart ? null : authors,
    contributor: isPart
      ? null
      : dataset.contributors.map(({ title }) => title).filter((name) => !authors.includes(name)),
    isBasedOn: isPart ? null : dataset.sources.map((source) => sourceLd(source, names)),
    distribution: isPart
      ? null
      : { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: data },
  });
}

/** A record in the terms of schema.org. Says nothing that the page doesn't. */
export function recordLd(context: PageContext, paths: Paths, agreement: Agreement, row: number): Properties {
  const { names, language, columns } = context;
  const {
    id,
    title,
    summary,
    date,
    validity,
    parties,
    kind,
    stage,
    sectors,
    place,
    people,
    sources,
    relations,
  } = agreement;
  const related = (type: 'partOf' | 'hasPart') =>
    (relations ?? [])
      .filter((relation) => relation.type === type)
      .flatMap(({ to }) => columns.recordOf(columns.rowOf(to) ?? -1) ?? [])
      .map((other) => ({
        '@type': 'CreativeWork',
        '@id': paths.absolute(paths.record(other.id)),
        name: names.text(other.title),
      }));
  const times = [exactDate(date), exactInterval(validity)].filter((each) => each !== null);
  return stated({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': paths.absolute(paths.record(id)),
    url: paths.absolute(paths.record(id)),
    identifier: id,
    name: names.text(title),
    abstract: hasSummary(agreement, names.text) ? names.text(summary) : null,
    inLanguage: language,
    genre: kind === 'unstated' ? null : names.value('kind', kind),
    creativeWorkStatus: stage === 'unstated' ? null : names.value('stage', stage),
    temporalCoverage: times,
    spatialCoverage: place === undefined ? null : { '@type': 'Place', name: names.text(place) },
    about: sectors.map((sector) => ({
      '@type': 'DefinedTerm',
      termCode: sector,
      name: names.value('sector', sector),
    })),
    mentions: [
      ...parties.map((party) => partyLd(party, names)),
      ...(people ?? []).map(({ name, role }) =>
        stated({
          '@type': 'Person',
          name: names.text(name),
          jobTitle: role === undefined ? null : names.text(role),
        }),
      ),
    ],
    image: paths.absolute(paths.picture(row)),
    isBasedOn: sources.map((source) => sourceLd(source, names)),
    hasPart: related('hasPart'),
    isPartOf: [datasetLd(context, paths, true), ...related('partOf')],
    publisher: { '@type': 'Organization', name: context.t('app.name') },
  });
}

/** The dataset in the terms of schema.org. */
export const indexLd = (context: PageContext, paths: Paths): Properties => ({
  '@context': 'https://schema.org',
  ...datasetLd(context, paths, false),
});
