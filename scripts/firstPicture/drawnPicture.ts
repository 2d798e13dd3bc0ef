import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '../languages.mjs';
import type { SiteCode } from '../pack/siteCode.ts';
import type { FirstPicture } from './drawAll.ts';
import type { Boxes } from './measured.mjs';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** The home page to draw. */
export interface Home {
  /** Languages to draw it in; the first one is that of the page itself. */
  readonly languages: readonly string[];
  readonly boxes: Boxes;
  /** Folder of the files served with it. */
  readonly publicDir: string;
  /** The site of one's own that it belongs to; null for the atlas. */
  readonly site: SiteCode | null;
}

/** The home page of the atlas itself. */
export const atlasHome = (languages: readonly string[] = LANGUAGES): Home => ({
  languages,
  boxes: JSON.parse(readFileSync(here('boxes.json'), 'utf8')),
  publicDir: here('../../public'),
  site: null,
});

/** Draws a home page in a process of its own. @throws Error with what it complains of */
export async function drawnPicture(home: Home): Promise<FirstPicture> {
  const drawing = spawn(process.execPath, [here('draw.mjs')], {
    env: { ...process.env, NODE_ENV: 'development' },
  });
  // It may end before it has read everything, which its exit code tells.
  drawing.stdin.on('error', () => undefined);
  drawing.stdin.end(JSON.stringify(home));
  const ended = new Promise<number | null>((resolve, reject) => {
    drawing.on('error', reject);
    drawing.on('close', resolve);
  });
  const [picture, faults, code] = await Promise.all([text(drawing.stdout), text(drawing.stderr), ended]);
  if (code !== 0) throw new Error(faults);
  return JSON.parse(picture);
}
