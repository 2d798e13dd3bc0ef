import type { Publication } from '../core/history.ts';
import type { Translate } from '../core/names.ts';
import type { DatasetBundle } from '../core/snapshot.ts';
import type { Language } from '../core/viewState.ts';

/** The pages of one dataset: what is the same in every language. */
export interface PageSite {
  /** Address of the site, with a slash at its end; null if not known. */
  readonly url: string | null;
  /** At least one; the pages of the first are at the top. */
  readonly languages: readonly [Language, ...Language[]];
  /** File of the picture of a row, or of the whole dataset, in the folder of the pages. */
  readonly pictureOf: (row: number | null) => string;
  /** Size of the pictures, px. */
  readonly pictureSize: { readonly width: number; readonly height: number };
  /** When the dataset was published, and what changed; at least one, the latest last. */
  readonly publications: readonly Publication[];
}

/** What pages in one language are made from. */
export interface PageContext extends DatasetBundle {
  readonly site: PageSite;
  readonly language: Language;
  /** Hash of the content of the dataset. */
  readonly hash: string;
  /** Translator; `app.name` is the name of the site. */
  readonly t: Translate;
}
