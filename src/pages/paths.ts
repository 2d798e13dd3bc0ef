import { DEFAULT_VIEW, type Language, type ViewState } from '../core/viewState.ts';
import { serialiseView } from '../state/viewUrl.ts';
import type { PageContext } from './context.ts';

/** The folder with the pages of all datasets, at the top of the site. */
export const PAGES = 'records';

type Languages = readonly [Language, ...Language[]];

const folderOf = (language: Language, [first]: Languages) => (language === first ? '' : `${language}/`);

/** Path of the page of a record from the top of the site. */
export function recordPagePath(
  dataset: string,
  id: string,
  language: Language,
  languages: Languages,
): string {
  const file = id === 'index' ? 'index_' : id;
  return `${PAGES}/${dataset}/${folderOf(language, languages)}${file}.html`;
}

/** Path of a file in the folder of a language, from the top of the site. */
export const pagePath = (dataset: string, file: string, language: Language, languages: Languages): string =>
  `${PAGES}/${dataset}/${folderOf(language, languages)}${file}`;

/** Addresses that the pages of one dataset and language use. */
export class Paths {
  readonly #name: string;
  readonly #languages: Languages;
  readonly #language: Language;
  /** From a page of this language to the top of the site. */
  readonly root: string;

  constructor(private readonly context: PageContext) {
    this.#name = context.dataset.name;
    this.#languages = context.site.languages;
    this.#language = context.language;
    this.root = folderOf(this.#language, this.#languages) === '' ? '../../' : '../../../';
  }

  record(id: string, language = this.#language): string {
    return recordPagePath(this.#name, id, language, this.#languages);
  }

  index(language = this.#language): string {
    return pagePath(this.#name, 'index.html', language, this.#languages);
  }

  /** The page of a year of a large dataset; '' for the records without a date. */
  year(year: string, language = this.#language): string {
    return pagePath(this.#name, ['year', year || 'none', 'html'].join('.'), language, this.#languages);
  }

  feed(language = this.#language): string {
    return pagePath(this.#name, 'feed.xml', language, this.#languages);
  }

  picture(row: number | null): string {
    return `${PAGES}/${this.#name}/${this.context.site.pictureOf(row)}`;
  }

  /** A link to a path from the top of the site. */
  to(path: string): string {
    return this.root + path;
  }

  /** The whole address of a path if the site's is known, otherwise a link to it. */
  absolute(path: string): string {
    const { url } = this.context.site;
    return url === null ? this.to(path) : url + path;
  }

  /** The atlas itself, showing a view of the dataset in this language. */
  live(view: Partial<ViewState>): string {
    const asked = { ...DEFAULT_VIEW, data: this.#name, language: this.#language, ...view };
    return `${this.root}${serialiseView(asked)}`;
  }
}
