import type { Agreement } from '../../core/dataset.ts';
import type { Evidence } from '../../core/evidence.ts';
import type { Translate } from '../../core/names.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import { SMALL as DOSSIER_TYPE } from './dossierLives.ts';
import { dossierPicture } from './dossierPicture.ts';
import { FIGURE_TYPE } from './figureSize.ts';
import { matrixPicture } from './matrixPicture.ts';
import type { Picture, PictureFrame } from './pictures.ts';
import { recordCard } from './recordCard.ts';
import { tablePicture } from './tablePicture.ts';

export const FIGURE_CONTENTS = ['both', 'map', 'timeline', 'matrix', 'table', 'dossier', 'record'] as const;
export type FigureContent = (typeof FIGURE_CONTENTS)[number];

/** A record with its row. */
export interface RecordShown {
  readonly row: number;
  readonly agreement: Agreement;
}

/** The selected record; null if there is none. */
export function selectedRecord({ columns, view }: Snapshot): RecordShown | null {
  const row = view.selected === null ? undefined : columns.rowOf(view.selected);
  const agreement = row === undefined ? undefined : columns.recordOf(row);
  return row === undefined || agreement === undefined ? null : { row, agreement };
}

/**
 * The selected record.
 * @throws RangeError if there is none
 */
export function recordShown(snapshot: Snapshot): RecordShown {
  const record = selectedRecord(snapshot);
  if (!record) throw new RangeError('No record is selected');
  return record;
}

/**
 * The pair that is shown.
 * @throws RangeError if there is none
 */
export function pairShown({ view }: Snapshot): Pair {
  if (!view.pair) throw new RangeError('No pair is shown');
  return view.pair;
}

/** The kinds of figure available for a view. */
export const contentsOf = (snapshot: Snapshot): readonly FigureContent[] =>
  FIGURE_CONTENTS.filter((content) => {
    if (content === 'dossier') return snapshot.view.pair !== null;
    return content !== 'record' || selectedRecord(snapshot) !== null;
  });

/** The kind of figure offered first: what is on screen. */
export function contentOnScreen({ view: { pair, screen } }: Snapshot): FigureContent {
  if (pair !== null) return 'dossier';
  if (screen === 'matrix') return 'matrix';
  return screen === 'atlas' ? 'both' : 'table';
}

/**
 * The evidence of a figure; that of a single record has its title and counts only that record.
 * @throws RangeError when the figure is of a record and none is selected
 */
export function figureEvidence(
  content: FigureContent,
  snapshot: Snapshot,
  evidence: Evidence,
  t: Translate,
): Evidence {
  if (content !== 'record') return evidence;
  return {
    ...evidence,
    sentence: snapshot.names.text(recordShown(snapshot).agreement.title),
    counted: t('evidence.counted', { shown: 1, total: snapshot.columns.n }),
    filters: '',
  };
}

/** Factor at which the smallest type of a dossier is that of a figure. */
const DOSSIER_SCALE = FIGURE_TYPE / DOSSIER_TYPE;

/** A picture that is laid out in a smaller frame, and enlarged by `scale`. */
function enlarged(frame: PictureFrame, scale: number, picture: (frame: PictureFrame) => Picture): Picture {
  const [width, height] = [frame.width / scale, frame.height / scale];
  const own = picture({ ...frame, width, height });
  return {
    ...own,
    ...{ width: own.width * scale, height: own.height * scale },
    draw: (pen) => pen.group({ scale }, () => own.draw(pen)),
  };
}

/**
 * The picture of a content that consists of a single one; null for map and timeline. `isNamed`: whether the names of a
 * pair are shown elsewhere.
 * @throws RangeError when a dossier is asked for and no pair is shown, or a record and none is selected
 */
export function pictureOf(
  content: FigureContent,
  snapshot: Snapshot,
  frame: PictureFrame,
  isNamed: boolean,
): Picture | null {
  const { palette } = frame;
  if (content === 'matrix') return matrixPicture(snapshot, frame, palette);
  if (content === 'table') return tablePicture(snapshot, frame, palette);
  if (content === 'dossier') {
    const pair = pairShown(snapshot);
    return enlarged(frame, DOSSIER_SCALE, (own) =>
      dossierPicture(snapshot, pair, { ...own, isNamed }, palette),
    );
  }
  return content === 'record' ? recordCard(snapshot, recordShown(snapshot), frame, palette) : null;
}
