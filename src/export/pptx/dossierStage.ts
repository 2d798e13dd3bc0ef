import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import { dossierPicture } from '../../scene/figure/dossierPicture.ts';
import { type KeyUses, legend } from '../../scene/figure/legend.ts';
import type { Omission } from '../../scene/omissions.ts';
import { PALETTE, type Page } from './page.ts';
import { PptxPen } from './pptxPen.ts';
import { STAGE } from './stage.ts';

/** px for each inch: the smallest type, of 10.5 px, has 9 points. */
const PX = 84;
const WIDTH = Math.floor(STAGE.width * PX);
const HEIGHT = Math.floor(STAGE.height * PX);
/** px that the key may take, and above it. */
const MOST_KEY = 80;
const GAP = 10;

/** The dossier of a pair on the right of a page, with its key; what it leaves out. */
export function drawDossier(page: Page, snapshot: Snapshot, pair: Pair, t: Translate): readonly Omission[] {
  const keyOf = (uses: KeyUses | undefined) =>
    legend({ snapshot, palette: PALETTE, t, map: null, timeline: null, uses }, WIDTH, MOST_KEY);
  const drawnAbove = (keyRoom: number) => {
    const frame = { width: WIDTH, height: HEIGHT - keyRoom, theme: 'light', t, isNamed: false } as const;
    const picture = dossierPicture(snapshot, pair, frame, PALETTE);
    const key = keyOf(picture.key);
    return { picture, key, needed: key.height > 0 ? key.height + GAP : 0 };
  };
  let room = 0;
  let drawn = drawnAbove(room);
  // Less room may let other sectors need the key.
  while (drawn.needed > room) {
    room = drawn.needed;
    drawn = drawnAbove(room);
  }
  const { picture, key } = drawn;
  picture.draw(new PptxPen(page, STAGE.x, STAGE.y, 1 / PX));
  key.draw(new PptxPen(page, STAGE.x, STAGE.y + (HEIGHT - key.height) / PX, 1 / PX));
  return [...picture.omissions, ...key.omissions];
}
