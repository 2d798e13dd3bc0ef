import type { Contributor, License, Source } from '../../core/dataset.ts';
import { evidenceLines } from '../../core/evidence.ts';
import { plainValue } from '../../core/plainText.ts';
import { type ExportInput, selectionOf } from '../files/fields.ts';
import { datasetOf } from '../files/json.ts';
import type { codebook } from './codebook.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';
/** Ids of licences as the standard has them. */
const LICENCE_ID = /^[-a-zA-Z0-9._]+$/;
const ADDRESS = /^https?:\/\//;

/** A file of the package, with its size and its digest if the browser can compute it. */
export interface PackagedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal; null if not known. */
  readonly sha256: string | null;
}

const licenceOf = ({ name, title, path }: License) => ({
  ...(LICENCE_ID.test(name) ? { name } : {}),
  title: title ?? name,
  ...(path !== undefined && ADDRESS.test(path) ? { path } : {}),
});

const contributorOf = ({ title, role }: Contributor) => ({
  title,
  ...(role === undefined ? {} : { roles: [role] }),
});

/** What the descriptor says about the files, apart from their size: by path. */
interface About {
  readonly mediatype: string;
  readonly schema: ReturnType<typeof codebook> | null;
}

/**
 * `datapackage.json` (Data Package 2.0) of records and their files. The selection, the source and the link are those of
 * the evidence, which every file states.
 */
export function descriptorOf(
  input: ExportInput,
  files: readonly PackagedFile[],
  about: Readonly<Record<string, About>>,
): string {
  const { snapshot, evidence, t } = input;
  const { names, hash } = snapshot;
  const { agreements: _, ...info } = datasetOf(input);
  const whole = snapshot.dataset;
  const sourceOf = ({ title, url, publisher, date }: Source) => ({
    title: [publisher, names.text(title), date].filter((part) => part !== undefined).join(', '),
    ...(url !== undefined && ADDRESS.test(url) ? { path: url } : {}),
  });
  const lists = {
    licenses: info.licenses.map(licenceOf),
    contributors: info.contributors.map(contributorOf),
    sources: info.sources.map(sourceOf),
  };
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: info.name.toLowerCase(),
    ...(hash ? { id: `${whole.name}@${hash}` } : {}),
    title: names.text(info.title),
    description: [
      ...evidenceLines(evidence, true),
      t('package.missing'),
      ...(whole.description === undefined ? [] : [names.text(whole.description)]),
    ].join('\n\n'),
    version: info.version,
    ...(evidence.link === '' ? {} : { homepage: evidence.link }),
    // The standard asks for lists that have items, or none.
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)),
    accordAtlas: {
      records: snapshot.result.rows.length,
      selection: selectionOf(input),
      dataset: evidence.dataset,
      source: evidence.source,
      made: evidence.made,
      link: evidence.link || evidence.own,
      language: names.locale,
      ...(hash ? { hash } : {}),
    },
    resources: files.map(({ path, bytes, sha256 }) => {
      const { mediatype = '', schema = null } = about[path] ?? {};
      const format = path.replace(/^.*\./, '');
      return {
        name: `records-${format}`,
        ...(schema ? { type: 'table' } : {}),
        path,
        title: t('package.file', { format }),
        description: t(`package.file.${format}`),
        ...{ format, mediatype },
        ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
        bytes,
        ...(sha256 === null ? {} : { hash: `sha256:${sha256}` }),
        ...(format === 'csv'
          ? { dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true } }
          : {}),
        ...(schema ? { schema } : {}),
      };
    }),
  };
  return `${JSON.stringify(descriptor, plainValue, 2)}\n`;
}
