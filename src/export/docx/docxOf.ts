import {
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { shortName } from '../../core/shortName.ts';
import { shownColumns } from '../../core/tableRules.ts';
import { firstOfTable } from '../../scene/figure/recordCells.ts';
import { type Omission, omissionsInWords, partOf, takenOut } from '../../scene/omissions.ts';
import { type ExportInput, selectionOf } from '../files/fields.ts';
import type { DocxKind } from './docxKinds.ts';
import { MOST } from './docxKinds.ts';
import { pairSection } from './pairSection.ts';
import { recordAnchor, recordSection } from './recordSection.ts';
import { isWide, recordTable } from './recordTable.ts';
import { SourceList } from './sourceList.ts';
import { BASE_STYLES, NUMBERING, PAPER, styles } from './styles.ts';
import { Writer } from './writer.ts';

/** A picture of the view, of `width` by `height` px at 96 to the inch. */
export interface DocxPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** What it shows: its caption. */
  readonly caption: string;
}

/** Draws the view in `width` by `height` px; null if it can't be drawn now. */
export type DrawPicture = (width: number, height: number) => Promise<DocxPicture | null>;

type Part = Paragraph | Table;

/** Twentieths of a point per px. */
const TWIPS = 15;
/** Height of the picture by its width. */
const RATIO = 0.9;
/** Most characters of the title in a foot. */
const MAX_FOOT = 90;

/** What the document is about: title, view, and where it is from, so that it can be checked. */
function opening(
  { snapshot, evidence, t }: ExportInput,
  title: string,
  omissions: readonly Omission[],
  writer: Writer,
): readonly Part[] {
  const { dataset, names } = snapshot;
  const licences = dataset.licenses.map(({ title, name, path }) => `${title ?? name} ${path ?? ''}`.trim());
  const text = (value: string) => (value === '' ? [] : [writer.runs(value)]);
  const left = omissionsInWords(omissions, names, t);
  return [
    writer.paragraph(title, { heading: HeadingLevel.TITLE }),
    writer.paragraph(title === evidence.sentence ? evidence.dataset : evidence.sentence, {
      style: 'Subtitle',
    }),
    ...writer.fact(t('file.about.selection'), text(selectionOf({ snapshot, evidence, t }))),
    ...writer.fact(t('file.about.leftOut'), text(left)),
    ...writer.fact(t('file.about.source'), [...text(evidence.dataset), ...text(evidence.source)]),
    ...writer.fact(t('file.about.licence'), text(licences.join('; '))),
    ...writer.fact(t('file.column.made'), text(evidence.made)),
    ...writer.fact(
      t('file.column.link'),
      evidence.link === '' ? text(evidence.own) : [writer.link(evidence.link, evidence.link)],
    ),
  ];
}

/** The picture with its caption; its alternative text is what the view shows. */
function pictureParts(picture: DocxPicture | null, sentence: string, writer: Writer): readonly Part[] {
  if (!picture) return [];
  const { png, width, height, caption } = picture;
  const said = writer.plain(sentence);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 0 },
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width, height },
          altText: { name: writer.plain(caption), title: writer.plain(caption), description: said },
        }),
      ],
    }),
    writer.paragraph(`${caption}: ${sentence}`, { style: 'Caption' }),
  ];
}

/** The table of the view with its columns and order, and the list of its sources. */
function tableParts(
  input: ExportInput,
  rows: readonly number[],
  width: number,
  writer: Writer,
): readonly Part[] {
  const { snapshot, t } = input;
  const sources = new SourceList();
  const table = recordTable(
    input,
    rows,
    {
      columns: shownColumns(snapshot.view),
      width,
      numbersOf: (agreement) => agreement.sources.map((source) => sources.numberOf(source)),
    },
    writer,
  );
  return [
    table,
    writer.paragraph(t('pair.sources'), { heading: HeadingLevel.HEADING_1 }),
    ...sources.paragraphs(snapshot.names, t, writer),
  ];
}

/** The facts of the pair, if there is one; the records as a short table; and each of them in full. */
function dossierParts(
  input: ExportInput,
  rows: readonly number[],
  width: number,
  writer: Writer,
): readonly Part[] {
  const { snapshot, t } = input;
  const { pair } = snapshot.view;
  const standing = snapshot.result.status ? 'status' : 'stage';
  const table = recordTable(
    input,
    rows,
    { columns: ['date', 'title', standing, 'validity'], width, anchorOf: recordAnchor },
    writer,
  );
  return [
    table,
    ...(pair
      ? [
          writer.paragraph(t('word.overview'), { heading: HeadingLevel.HEADING_1 }),
          ...pairSection(input, pair, rows, writer),
        ]
      : []),
    writer.paragraph(t('word.inFull'), { heading: HeadingLevel.HEADING_1 }),
    ...rows.flatMap((row) => recordSection(input, row, writer)),
  ];
}

/** The foot of every page: the title, and the number of the page. */
const footOf = (title: string, width: number, writer: Writer) =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          ...writer.runs(shortName(title, MAX_FOOT)),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** Width of the text of a page, in twentieths of a point. */
const textWidth = (isLandscape: boolean): number =>
  (isLandscape ? PAPER.height : PAPER.width) - 2 * PAPER.margin;

/** Pages in portrait or landscape. */
function section(
  children: readonly Part[],
  isLandscape: boolean,
  title: string,
  writer: Writer,
): ISectionOptions {
  const { width, height, margin, edge } = PAPER;
  const orientation = isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const sides = { top: margin, right: margin, bottom: margin, left: margin };
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { width, height, orientation }, margin: { ...sides, header: edge, footer: edge } },
    },
    footers: { default: footOf(title, textWidth(isLandscape), writer) },
    children,
  };
}

/**
 * The records of a view as a Word document: its table, or a dossier with every record in full. It says what it is about,
 * where it is from, and what it leaves out.
 */
export async function docxOf(kind: DocxKind, input: ExportInput, draw: DrawPicture): Promise<Blob> {
  const { snapshot, evidence, t } = input;
  const { names, result, view } = snapshot;
  const writer = new Writer();
  const rows = firstOfTable(snapshot, MOST[kind], t);
  const isLandscape = kind === 'table' && isWide(shownColumns(view));
  const width = textWidth(false);
  const px = Math.floor(width / TWIPS);
  const picture = await draw(px, Math.round(px * RATIO));
  const title =
    view.pair && kind === 'dossier'
      ? t('pair.title', { a: names.partner(view.pair[0]), b: names.partner(view.pair[1]) })
      : evidence.sentence;
  const records = rows.length === 0 ? [writer.paragraph(t('word.none'))] : [];
  const parts = { table: tableParts, dossier: dossierParts }[kind];
  const body =
    rows.length === 0
      ? records
      : [
          writer.paragraph(t('file.sheet.records'), { heading: HeadingLevel.HEADING_1 }),
          ...parts(input, rows, textWidth(isLandscape), writer),
        ];
  const pictured = pictureParts(picture, evidence.sentence, writer);
  const properties = {
    title: writer.plain(title),
    subject: writer.plain(evidence.dataset),
    description: writer.plain([evidence.counted, evidence.source, evidence.made, evidence.link].join('\n')),
  };
  const left = partOf('records', rows.length, result.rows.length);
  // Twice, since it says which characters were taken out of all texts, its own too.
  opening(input, title, left, writer);
  const head = opening(input, title, [...left, ...takenOut(writer.signs)], writer);
  const document = new Document({
    ...properties,
    creator: 'Accord Atlas',
    lastModifiedBy: 'Accord Atlas',
    styles: styles(names),
    externalStyles: BASE_STYLES,
    numbering: NUMBERING,
    sections: isLandscape
      ? [section([...head, ...pictured], false, title, writer), section(body, true, title, writer)]
      : [section([...head, ...pictured, ...body], false, title, writer)],
  });
  return Packer.toBlob(document);
}
