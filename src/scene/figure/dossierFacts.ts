import { amountInWords } from '../../core/amountInWords.ts';
import { colourField } from '../../core/colourField.ts';
import { amountsOf, peopleBySide, sectorCounts } from '../../core/dossier.ts';
import type { Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import { listedOf, type Omission } from '../omissions.ts';
import { colourBeside, type Palette } from '../palette.ts';
import type { Drawing, Pen } from '../pen/pen.ts';
import { cutText, textWidth } from '../pen/text.ts';

/** Type sizes of lists and of their headings, and line height, px. */
export const FACT = { size: 11, heading: 11.5, line: 16 } as const;
/** Gap between the two texts of a line, and between two lists, px. */
const GAP = 6;
const LIST_GAP = 8;
/** Share of a line that its first text may take if a second one follows. */
const FIRST = 0.62;
/** The width of bold faces varies more than the estimate of a text's width allows for. */
export const BOLD_ROOM = 0.94;

/** A line of a list; its baseline is drawn at the origin. */
export interface FactLine {
  /** Whether it counts as an entry of its list; otherwise it is a heading for some entries. */
  readonly isEntry: boolean;
  draw(pen: Pen, width: number): void;
}

/** A list with a heading. */
export interface FactList {
  /** Message key of its heading. */
  readonly label: string;
  readonly heading: string;
  readonly lines: readonly FactLine[];
  /** Text shown if it has no entries; '' to leave out the list. */
  readonly none: string;
}

/** A line of two texts; the second is muted and takes the room that the first leaves. */
export const factLine = (first: string, second: string, palette: Palette): FactLine => ({
  isEntry: true,
  draw: (pen, width) => {
    const main = cutText(first, FACT.size, second === '' ? width : width * FIRST);
    pen.text(main, 0, 0, { size: FACT.size, fill: palette.ink });
    const start = textWidth(main, FACT.size) + GAP;
    if (second === '' || width - start < 2 * FACT.size) return;
    pen.text(cutText(second, FACT.size, width - start), start, 0, { size: FACT.size, fill: palette.muted });
  },
});

/** A heading for the entries below it. */
export const sideLine = (text: string, palette: Palette): FactLine => ({
  isEntry: false,
  draw: (pen, width) =>
    pen.text(cutText(text, FACT.size, width * BOLD_ROOM, true), 0, 0, {
      size: FACT.size,
      weight: 600,
      fill: palette.muted,
    }),
});

/** Height of lists stacked in full, px. */
export const factsHeight = (lists: readonly FactList[]): number =>
  lists.reduce((sum, { lines }) => sum + (1 + Math.max(1, lines.length)) * FACT.line, 0) +
  Math.max(0, lists.length - 1) * LIST_GAP;

const entriesOf = (lines: readonly FactLine[]): number => lines.filter(({ isEntry }) => isEntry).length;

/** Stacks lists, with as many lines of each as fit into `height` px, and says what is left out. */
export function factColumn(
  lists: readonly FactList[],
  width: number,
  height: number,
  palette: Palette,
): Drawing & { readonly omissions: readonly Omission[]; readonly shown: readonly (readonly FactLine[])[] } {
  let left = height;
  const placed = lists.map((list, i) => {
    const below = lists.slice(i + 1).filter(({ lines }) => lines.length > 0).length;
    // Each list below keeps room for its heading and one line.
    const room = left - below * (2 * FACT.line + LIST_GAP);
    const most = Math.max(0, Math.floor(room / FACT.line) - 1);
    let lines = list.lines.slice(0, most);
    // A heading without any of its entries is dropped.
    while (lines.at(-1)?.isEntry === false) lines = lines.slice(0, -1);
    const isDrawn = lines.length > 0 || (list.lines.length === 0 && most > 0);
    const y = height - left;
    if (isDrawn) left -= (1 + Math.max(1, lines.length)) * FACT.line + LIST_GAP;
    return { list, lines, y, isDrawn };
  });
  const draw = (pen: Pen) => {
    for (const { list, lines, y, isDrawn } of placed) {
      if (!isDrawn) continue;
      pen.text(cutText(list.heading, FACT.heading, width * BOLD_ROOM, true), 0, y + FACT.size, {
        size: FACT.heading,
        weight: 600,
        fill: palette.ink,
      });
      const below = y + FACT.size + FACT.line;
      if (lines.length === 0)
        pen.text(cutText(list.none, FACT.size, width), 0, below, { size: FACT.size, fill: palette.muted });
      for (const [i, line] of lines.entries())
        pen.group({ y: below + i * FACT.line }, () => line.draw(pen, width));
    }
  };
  return {
    width,
    height,
    draw,
    shown: placed.map(({ lines }) => lines),
    omissions: placed.flatMap(({ list, lines }) =>
      listedOf(list.label, entriesOf(lines), entriesOf(list.lines)),
    ),
  };
}

/** Maximum number of records searched for people and amounts: as many as on screen. */
export const READ = 2000;
/** Maximum length of a text, in characters. */
const MAX_TEXT = 160;
/** Share of a line that a sector's name may take. */
const NAME = 0.64;
const BAR = 9;

/** Facts from all records of a pair. */
export interface DossierFacts {
  readonly sectors: FactList;
  /** Values whose colours are explained by the lines of the sectors, in their order. */
  readonly explained: readonly string[];
  readonly people: FactList;
  readonly amounts: FactList;
}

/** Lists of the sectors, people and amounts in the records of a pair. */
export function dossierFacts(snapshot: Snapshot, pair: Pair, palette: Palette, t: Translate): DossierFacts {
  const { columns, names, result } = snapshot;
  const read = [...result.rows.subarray(0, READ)].flatMap((row) => columns.recordOf(row) ?? []);
  const counts = sectorCounts(snapshot);
  const field = colourField(snapshot);
  const most = counts[0]?.count ?? 1;
  const short = (text: string) => shortName(text, MAX_TEXT);
  const sectorName = (id: string) => short(names.value('sector', id));
  const longest = Math.max(0, ...counts.map(({ id }) => textWidth(sectorName(id), FACT.size)));
  const sectorLine = (id: string, count: number): FactLine => ({
    isEntry: true,
    draw: (pen, width) => {
      const number = count.toLocaleString(names.locale);
      const room = Math.min(longest, width * NAME);
      const start = room + 8;
      pen.text(cutText(sectorName(id), FACT.size, room), 0, 0, { size: FACT.size, fill: palette.ink });
      const rest = width - start - textWidth(number, FACT.size, true) - 6;
      const bar = {
        x: start,
        y: -BAR + 0.5,
        width: Math.max(2, rest * (count / most)),
        height: BAR,
        rx: 1.5,
      };
      pen.rect(bar, { fill: colourBeside(palette, field, 'sector', id) ?? palette.other });
      pen.text(number, start + bar.width + 5, 0, { size: FACT.size, weight: 600, fill: palette.ink });
    },
  });
  const people = peopleBySide(read, pair, names).flatMap(({ side, persons }) => [
    ...(side === null ? [] : [sideLine(short(names.partner(side)), palette)]),
    ...persons.map(({ name, roles }) => factLine(short(name), short(roles), palette)),
  ]);
  const amounts = amountsOf(read).map(({ amount }) =>
    factLine(amountInWords(amount, t, names.locale), short(names.text(amount.of)), palette),
  );
  const list = (label: string, lines: readonly FactLine[], none = ''): FactList => ({
    ...{ label, heading: t(label), lines, none },
  });
  return {
    explained: field.facet === 'sector' ? counts.map(({ id }) => id) : [],
    sectors: list(
      'pair.sectors',
      counts.map(({ id, count }) => sectorLine(id, count)),
    ),
    people: list('detail.people', people, t('pair.noPeople')),
    amounts: list('detail.amounts', amounts, t('pair.noAmounts')),
  };
}
