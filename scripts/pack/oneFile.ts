import { type PackInput, PackProblem } from './packInput.ts';

/**
 * Writes one HTML file.
 * @throws PackProblem if it can't be written
 */
export async function packOneFile({ out }: PackInput): Promise<void> {
  throw new PackProblem(`${out}: one HTML file can't be written yet.`, 'Name a folder instead.');
}
