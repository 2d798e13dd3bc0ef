import { Bookmark, HeadingLevel, Paragraph } from 'docx';
import { linkInWords } from '../../core/pairWords.ts';
import type { Block, BlockEntry } from '../../scene/figure/blocks.ts';
import { recordBlocks, WHOLE } from '../../scene/figure/recordBlocks.ts';
import { PALETTES } from '../../scene/palette.ts';
import type { ExportInput } from '../files/fields.ts';
import { SMALL, type Writer } from './writer.ts';

/** The name of the bookmark of a record's heading. */
export const recordAnchor = (row: number): string => `record_${row}`;

/** The parts of an entry: its text, which opens its address, and the smaller text and the address below. */
const entryParts = ({ main, small, address }: BlockEntry, writer: Writer) => [
  ...writer.link(main, address),
  ...(small === '' ? [] : writer.runs(small, SMALL)),
  ...(address === undefined ? [] : writer.runs(address, SMALL)),
];

const factOf = ({ heading, entries }: Block, writer: Writer) =>
  writer.fact(
    heading,
    entries.map((entry) => entryParts(entry, writer)),
  );

/** Running text below a heading of its own. */
const prose = ({ heading, entries }: Block, writer: Writer) => [
  writer.paragraph(heading, { heading: HeadingLevel.HEADING_3 }),
  ...entries.map(({ main }) => writer.item(main)),
];

const isList = ({ isProse }: Block): boolean => isProse !== true;

/** Everything about a record: its title as heading, its summary, its facts with their sources, and what it covers. */
export function recordSection(
  { snapshot, t }: ExportInput,
  row: number,
  writer: Writer,
): readonly Paragraph[] {
  const agreement = snapshot.columns.recordOf(row);
  if (!agreement) return [];
  const { names, view } = snapshot;
  const blocks = recordBlocks(snapshot, { row, agreement }, PALETTES.light, t, WHOLE);
  const { facts, parties, sectors, summary, amounts, people, sources, rest } = blocks;
  const join = view.pair ? linkInWords(agreement, view.pair, names.partner, t) : '';
  const heading = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    children: [
      new Bookmark({ id: recordAnchor(row), children: [...writer.runs(names.text(agreement.title))] }),
    ],
  });
  return [
    heading,
    ...(join === '' ? [] : [writer.paragraph(join, { style: 'Remark', keepNext: true })]),
    ...summary.flatMap(({ entries }) => entries).map(({ main }) => writer.paragraph(main)),
    ...[...facts, parties, ...people, sectors, ...amounts, ...rest.filter(isList), sources].flatMap((block) =>
      factOf(block, writer),
    ),
    ...rest.filter((block) => !isList(block)).flatMap((block) => prose(block, writer)),
  ];
}
