import { amountInWords } from '../../core/amountInWords.ts';
import { someRowsOfCodes } from '../../core/codeCounts.ts';
import { colourField } from '../../core/colourField.ts';
import { amountsOf, peopleBySide } from '../../core/dossier.ts';
import type { Translate } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Pair } from '../../core/viewState.ts';
import { colourBeside, type Palette } from '../palette.ts';
import { cutText, textWidth } from '../pen/text.ts';
import { FACT, type FactLine, type FactList, factLine, sideLine } from './factList.ts';

/** Records that are read for the people and amounts in them: as many as on screen. */
export const READ = 2000;
/** Characters of a text. */
const MOST = 160;
/** Share of a line that a sector's name may take. */
const NAME = 0.64;
const BAR = 9;

/** What the records of a pair say together. */
export interface DossierFacts {
  readonly sectors: FactList;
  /** Values whose colours the lines of the sectors explain, in their order. */
  readonly explained: readonly string[];
  readonly people: FactList;
  readonly amounts: FactList;
}

/** How many of the records touch each sector, most first. */
function sectorCounts({ columns, result }: Snapshot) {
  const { values } = columns.domains.sector;
  const rows = someRowsOfCodes(columns.sector, result.rows, values.length);
  return values
    .map((id, code) => ({ id, count: rows[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Sectors, people and amounts of the records of a pair, as lists. */
export function dossierFacts(snapshot: Snapshot, pair: Pair, palette: Palette, t: Translate): DossierFacts {
  const { columns, names, result } = snapshot;
  const read = [...result.rows.subarray(0, READ)].flatMap((row) => columns.recordOf(row) ?? []);
  const counts = sectorCounts(snapshot);
  const field = colourField(snapshot);
  const most = counts[0]?.count ?? 1;
  const short = (text: string) => shortName(text, MOST);
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
  return {
    explained: field.facet === 'sector' ? counts.map(({ id }) => id) : [],
    sectors: {
      label: 'pair.sectors',
      heading: t('pair.sectors'),
      none: '',
      lines: counts.map(({ id, count }) => sectorLine(id, count)),
    },
    people: {
      label: 'detail.people',
      heading: t('detail.people'),
      none: t('pair.noPeople'),
      lines: peopleBySide(read, pair, names).flatMap(({ side, persons }) => [
        ...(side === null ? [] : [sideLine(short(names.partner(side)), palette)]),
        ...persons.map(({ name, roles }) => factLine(short(name), short(roles), palette)),
      ]),
    },
    amounts: {
      label: 'detail.amounts',
      heading: t('detail.amounts'),
      none: t('pair.noAmounts'),
      lines: amountsOf(read).map(({ amount }) =>
        factLine(amountInWords(amount, t, names.locale), short(names.text(amount.of)), palette),
      ),
    },
  };
}
