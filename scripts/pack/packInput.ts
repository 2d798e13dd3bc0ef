import type { Dataset } from '../../src/core/dataset.ts';
import type { SiteSettings } from './siteSettings.ts';

/** What is published. */
export interface PackInput {
  /** Valid, and with at least one record. */
  readonly dataset: Dataset;
  /** Path of a briefing file that exists; null for none. */
  readonly briefing: string | null;
  /** Absolute path of the file or folder to write. */
  readonly out: string;
  readonly site: SiteSettings;
  /** Path or address of the history of what was published before; null for that of the folder, if it has one. */
  readonly history: string | null;
  /** Absolute path of the project. */
  readonly root: string;
  /** Prints a line. */
  readonly say: (line: string) => void;
}

/** Why something can't be published: what is wrong and what to do, as lines without control characters. */
export class PackProblem extends Error {
  override readonly name = 'PackProblem';
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
