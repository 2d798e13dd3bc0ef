import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plain } from '../validate/lines.ts';
import { type PackInput, PackProblem } from './packInput.ts';

/** @throws PackProblem if a folder can't be written to, or has something in it */
async function emptyFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    const [first] = await readdir(path);
    if (first === undefined) return;
    throw new PackProblem(
      `The folder ${plain(path)} isn't empty: it has ${plain(first)}.`,
      'Name a new folder, or delete what is in it: nothing is overwritten.',
    );
  } catch (error) {
    if (error instanceof PackProblem) throw error;
    throw new PackProblem(`The folder ${plain(path)} can't be made: ${plain(String(error))}.`);
  }
}

/**
 * Writes a site of a dataset.
 * @throws PackProblem if it can't be written
 */
export async function packSite({ dataset, out, say }: PackInput): Promise<void> {
  await emptyFolder(out);
  await mkdir(join(out, 'data'));
  await writeFile(join(out, 'data', `${dataset.name}.json`), JSON.stringify(dataset));
  say(`Wrote ${plain(out)}.`);
}
