import { join } from 'node:path';
import { build } from 'vite';
import type { FirstPicture } from '../firstPicture/drawAll.ts';
import { plain } from '../validate/lines.ts';
import { type OwnSite, ownSite } from './ownSite.ts';
import { checkDrawn, drawSite, NotDrawn, whyNotDrawn } from './sitePicture.ts';

interface BuildInput {
  readonly own: OwnSite;
  /** Folder of the files served with the atlas. */
  readonly publicDir: string;
  /** A folder to build in. */
  readonly folder: string;
  /** Absolute path of the project. */
  readonly root: string;
  /** Prints a line. */
  readonly say: (line: string) => void;
}

/**
 * Builds the atlas as a site of one's own. Its home page arrives drawn if that can be done right; otherwise a line says why
 * not.
 *
 * @param why why the page can't be drawn, if that is known
 * @returns the folder of the build
 */
export async function builtSite(
  { own, publicDir, folder, root, say }: BuildInput,
  why: string | null,
): Promise<string> {
  say('Building the atlas …');
  // The server that runs this one has set it for development.
  process.env.NODE_ENV = 'production';
  const built = async (name: string, picture: FirstPicture | null) => {
    const outDir = join(folder, name);
    await build({
      root,
      publicDir,
      logLevel: 'error',
      build: { outDir, reportCompressedSize: false },
      plugins: ownSite(own, picture),
    });
    return outDir;
  };
  const undrawn = await built('undrawn', null);
  try {
    if (why !== null) throw new NotDrawn(why);
    say('Drawing the home page …');
    const drawn = await built('drawn', await drawSite(own, undrawn, publicDir));
    say(`The home page arrives drawn: ${await checkDrawn(own, drawn)} kB.`);
    return drawn;
  } catch (error) {
    say(`The home page doesn't arrive drawn: ${plain(whyNotDrawn(error))}.`);
    return undrawn;
  }
}
