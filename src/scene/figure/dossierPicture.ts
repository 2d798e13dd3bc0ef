import { yearsInWords } from '../../core/dateWords.ts';
import { countLinks } from '../../core/pair.ts';
import { spanOf } from '../../core/query.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import type { Palette } from '../palette.ts';
import type { Pen } from '../pen/pen.ts';
import { drawLines, wrapText } from '../pen/wrapText.ts';
import {
  BOLD_ROOM,
  type DossierFacts,
  dossierFacts,
  FACT,
  type FactList,
  factColumn,
  factsHeight,
  READ,
} from './dossierFacts.ts';
import { dossierLives, LIFE_ROWS, type LifeRow, livesHeight } from './dossierLives.ts';
import { movedRow, type Picture, type RowsFrame } from './pictures.ts';

/** Type of the two names and of the text below them: size and line height in px, and maximum number of lines. */
const TITLE = { size: 17, line: 21, lines: 2 } as const;
const SAID = { size: 11, line: 15, lines: 3 } as const;
const GAP = 10;
/** Gap between columns of facts, and the width from which there are three columns, px. */
const COLUMN_GAP = 24;
const THREE = 560;
/** Share of the room that facts keep even if the lives need it. */
const FACTS = 0.32;
/** Facts are left out if they have less height than this, px. */
const MIN_HEIGHT = 3 * FACT.line;
/** Scales to try, largest first: the first that leaves nothing out is used, else 1. */
const SCALES = [1.6, 1.45, 1.3, 1.15];

export interface DossierFrame extends RowsFrame {
  /** Whether the names of the two and their years are shown elsewhere. */
  readonly isNamed: boolean;
}

/** The names of the two, and facts that hold for all of their records. */
function headOf(snapshot: Snapshot, pair: Pair, { width, t, isNamed }: DossierFrame) {
  const { columns, names, result } = snapshot;
  const { rows } = result;
  const [a = '', b = ''] = pair.map((code) => shortName(names.partner(code)));
  const title = isNamed
    ? []
    : wrapText(t('pair.title', { a, b }), TITLE.size, width * BOLD_ROOM, TITLE.lines, true);
  const { throughGroup, oneParty } = countLinks(columns, rows, pair);
  const span = isNamed ? null : spanOf(columns, rows);
  const said = [
    span ? yearsInWords(span, t, names.locale) : '',
    throughGroup > 0 ? t('pair.throughGroup', { count: throughGroup }) : '',
    oneParty > 0 ? t('pair.oneParty', { count: oneParty }) : '',
    rows.length > READ ? t('pair.read', { read: READ, count: rows.length }) : '',
    rows.length === 0 ? t('pair.none') : '',
  ].filter((part) => part !== '');
  const lines = said.length === 0 ? [] : wrapText(said.join(' · '), SAID.size, width, SAID.lines);
  const height = title.length * TITLE.line + lines.length * SAID.line;
  return { title, lines, height: height === 0 ? 0 : height + GAP };
}

/** The lists of facts in columns, as on screen: sectors, people, amounts. */
function columnsOf({ sectors, people, amounts }: DossierFacts, width: number) {
  const isBare = people.lines.length === 0 && amounts.lines.length === 0;
  const columns: readonly (readonly FactList[])[] =
    width >= THREE && !isBare ? [[sectors], [people], [amounts]] : [[sectors], [people, amounts]];
  return { columns, width: (width - (columns.length - 1) * COLUMN_GAP) / columns.length };
}

/** A dossier in one layout; whether everything has room, and whether any title or date is cut. */
interface Laid extends Picture {
  readonly isWhole: boolean;
  readonly isCut: boolean;
}

/** A dossier at a scale of 1. */
function laidOut(
  snapshot: Snapshot,
  pair: Pair,
  frame: DossierFrame,
  facts: DossierFacts,
  palette: Palette,
): Laid {
  const { width, height } = frame;
  const head = headOf(snapshot, pair, frame);
  const room = height - head.height;
  const lists = columnsOf(facts, width);
  const wanted = Math.max(...lists.columns.map(factsHeight));
  const least = Math.min(wanted, room * FACTS);
  const count = snapshot.result.rows.length;
  const leftBy = (row: LifeRow) => room - livesHeight(count, row) - GAP;
  const set = (row: LifeRow): Laid => {
    const most = Math.min(wanted, Math.max(least, leftBy(row)));
    const factRoom = count === 0 || most < MIN_HEIGHT ? 0 : most;
    const drawn = lists.columns.map((list) => factColumn(list, lists.width, factRoom, palette));
    const named = new Set(facts.explained.slice(0, drawn[0]?.shown[0]?.length ?? 0));
    const livesRoom = Math.max(0, room - (factRoom > 0 ? factRoom + GAP : 0));
    const lives = dossierLives(snapshot, pair, { ...frame, height: livesRoom, row }, palette, named);
    const draw = (pen: Pen) => {
      const style = { size: TITLE.size, weight: 700, fill: palette.ink };
      drawLines(pen, head.title, 0, TITLE.size - 1, TITLE.line, style);
      const below = head.title.length * TITLE.line + SAID.size;
      drawLines(pen, head.lines, 0, below, SAID.line, { size: SAID.size, fill: palette.muted });
      pen.group({ y: head.height }, () => lives.draw(pen));
      if (factRoom === 0) return;
      const y = head.height + lives.height + GAP;
      for (const [i, each] of drawn.entries())
        pen.group({ x: i * (lists.width + COLUMN_GAP), y }, () => each.draw(pen));
    };
    const omissions = [...lives.omissions, ...drawn.flatMap((each) => each.omissions)];
    const isWhole = omissions.length === 0 && row.says;
    const { key, isCut } = lives;
    const rows = lives.rows?.map((each) => movedRow(each, head.height, 1));
    return { width, height, draw, rows, omissions, isWhole, isCut, key };
  };
  const fits = (row: LifeRow) => leftBy(row) >= least;
  const { one, two, three } = LIFE_ROWS;
  const laid = fits(two) ? set(two) : set(one);
  return laid.isCut && fits(three) ? set(three) : laid;
}

/** The dossier of two parties (lives, sectors, people, amounts), as large as possible with nothing left out or cut. */
export function dossierPicture(
  snapshot: Snapshot,
  pair: Pair,
  frame: DossierFrame,
  palette: Palette,
): Picture {
  const { width, height, t } = frame;
  const facts = dossierFacts(snapshot, pair, palette, t);
  const at = (scale: number) =>
    laidOut(snapshot, pair, { ...frame, width: width / scale, height: height / scale }, facts, palette);
  for (const scale of SCALES) {
    const { isWhole, isCut, draw, omissions, key, rows } = at(scale);
    if (!isWhole || isCut) continue;
    const drawn = (pen: Pen) => pen.group({ scale }, () => draw(pen));
    const placed = rows?.map((each) => movedRow(each, 0, scale));
    return { width, height, draw: drawn, rows: placed, omissions, key };
  }
  return at(1);
}
