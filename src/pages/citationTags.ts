import { authorsOf } from '../core/citations/citable.ts';
import type { Citable } from '../core/citations/cite.ts';
import { notesOf, yearOf } from '../core/citations/words.ts';
import { versionShown } from '../core/dataVersion.ts';
import { sourceEntry } from '../scene/figure/recordBlocks.ts';
import type { PageContext } from './context.ts';
import { type Html, html } from './html.ts';
import type { Paths } from './paths.ts';
import { exactDate } from './texts.ts';

type Tag = readonly [name: string, content: string | null];

/** Where Zotero takes a name apart whatever stands around it, or drops or adds a sign. */
const TAKEN_APART = /[,،;]|\.\S|^[./[\]:]|[./[\]:]$/;

const areKeptWhole = (authors: readonly string[]) => authors.every((author) => !TAKEN_APART.test(author));

/**
 * Authors may be bodies, whose names have no surname. Reference managers take the last word for one, unless a comma
 * ends the name. Names they would take apart all the same are left to the note.
 */
const authorTags = (authors: readonly string[]): readonly Tag[] =>
  areKeptWhole(authors)
    ? authors.flatMap((author) => [
        ['citation_author', /\s/.test(author) ? `${author},` : author],
        ['DC.creator', author],
      ])
    : [];

/** What Zotero keeps as "Extra": it cites authors named there, one to a line, with their names whole. */
const noteTag = (authors: readonly string[], notes: readonly string[]): Tag => [
  'z:extra',
  [...(areKeptWhole(authors) ? [] : authors.map((author) => `Author: ${author}`)), notes.join('; ')]
    .join('\n')
    .trim(),
];

/** The tags of records and datasets. Without an abstract, Zotero takes the description, which is cut short. */
function commonTags(
  { dataset, t }: PageContext,
  { title, language, link, abstract }: Readonly<Record<'title' | 'language' | 'link' | 'abstract', string>>,
): readonly Tag[] {
  return [
    ['citation_title', title],
    ['citation_language', language],
    ['citation_public_url', link],
    ['citation_abstract', abstract],
    ['DC.title', title],
    ['DC.language', language],
    ['DC.publisher', t('app.name')],
    ['DC.rights', dataset.licenses.map((licence) => licence.title ?? licence.name).join('; ')],
    ...dataset.licenses.map(({ path }): Tag => ['DCTERMS.license', path ?? null]),
  ];
}

const tagsHtml = (tags: readonly Tag[]): readonly Html[] =>
  tags
    .filter(([, content]) => content !== null && content !== '')
    .map(([name, content]) => html`<meta name="${name}" content="${content}">\n`);

/**
 * Tags that reference managers read: those of Google Scholar, Dublin Core, and those of Zotero's own. They say that a
 * record is a page of a website, which is the dataset; Zotero would take it for an article in the source.
 */
export function recordTags(context: PageContext, citable: Citable, abstract: string): readonly Html[] {
  const { authors, date, title, language, source, dataset, version, link, key } = citable;
  const day = exactDate(date) ?? yearOf(date);
  const website = context.t('cite.version', { dataset, version });
  return tagsHtml([
    ...commonTags(context, { title, language, link, abstract }),
    ...authorTags(authors),
    ['citation_publication_date', day.replaceAll('-', '/')],
    ['DC.date', day],
    ['DC.identifier', link === '' ? key : link],
    ['DC.source', source?.url || source?.title || null],
    ['DC.relation.isPartOf', website],
    ['prism.publicationName', website],
    ['z:itemType', 'webpage'],
    noteTag(authors, notesOf(citable, context.t)),
  ]);
}

/** The same for the dataset, on its index. */
export function datasetTags(context: PageContext, paths: Paths): readonly Html[] {
  const { dataset, names, t, site } = context;
  const { title, description } = dataset;
  const authors = authorsOf(dataset);
  const link = site.url === null ? '' : paths.absolute(paths.index());
  return tagsHtml([
    ...commonTags(context, {
      title: names.text(title),
      language: names.languageOf(title) ?? names.locale,
      link,
      abstract: description === undefined ? '' : names.text(description),
    }),
    ...authorTags(authors),
    ['DC.identifier', link === '' ? dataset.name : link],
    ['DC.type', 'Dataset'],
    ['z:itemType', 'dataset'],
    ['z:versionNumber', versionShown(context)],
    noteTag(
      authors,
      dataset.sources.map((source) => sourceEntry(source, names, t).main),
    ),
  ]);
}

/**
 * Links that tell programs what to cite, the licence, and where the rest is: the dataset of a record, or the data of a
 * dataset (signposting.org).
 */
export function typedLinks(
  { dataset, site }: PageContext,
  paths: Paths,
  path: string,
  rest: 'collection' | 'item',
): readonly Html[] {
  const licences = dataset.licenses.flatMap(({ path }) => path ?? []);
  const data = `data/${dataset.name}.json`;
  return [
    ...(site.url === null ? [] : [html`<link rel="cite-as" href="${paths.absolute(path)}">\n`]),
    ...licences.map((licence) => html`<link rel="license" href="${licence}">\n`),
    rest === 'collection'
      ? html`<link rel="collection" type="text/html" href="${paths.to(paths.index())}">\n`
      : html`<link rel="item" type="application/json" href="${paths.to(data)}">\n`,
  ];
}
