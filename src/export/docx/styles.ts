import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import type { Names } from '../../core/names.ts';
import type { Language } from '../../core/viewState.ts';
import { PALETTES } from '../../scene/palette.ts';

/** Widths and distances, in twentieths of a point. A page is A4. */
export const PAPER = { width: 11_906, height: 16_838, margin: 1_134, edge: 567 } as const;
/** Where the facts of a record start, beside their names. */
export const FACT_INDENT = 2_300;
/** Margins at the sides of a cell. */
export const CELL_MARGIN = 85;

/** The colour of a palette as Office writes it. */
const hex = (colour: string): string => colour.slice(1).toUpperCase();

const { ink, muted, line, control } = PALETTES.light;
export const MUTED = hex(muted);
const LINK = '0B57A4';

/** The typefaces; of those that a reader's computer lacks, Office takes the next best. */
const LATIN = 'Calibri';
const EAST_ASIAN = 'Microsoft YaHei';

/** The styles that others build on; and that of tables: a line under every row, a thicker one under the heads. */
export const BASE_STYLES = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Records"><w:name w:val="Records"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${hex(line)}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${hex(line)}"/></w:tblBorders><w:tblCellMar><w:top w:w="45" w:type="dxa"/><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:bottom w:w="45" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${hex(control)}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>
</w:styles>`;

/** The name of the numbering of lists. */
export const LIST = 'list';
/** Lists with a dot before each item. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: LIST,
      levels: [
        {
          ...{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
          style: { paragraph: { indent: { left: 340, hanging: 227 } } },
        },
      ],
    },
  ],
};

/** Languages as Office names them, by locale; Chinese is that of East Asian texts. */
const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'en-GB',
  ru: 'ru-RU',
  zh: 'zh-CN',
} satisfies Record<Language, string>;

/** The styles of a document in the language of its reader. */
export function styles({ locale }: Pick<Names, 'locale'>): IStylesOptions {
  const language = {
    value: LANGUAGES[locale] ?? locale,
    eastAsia: 'zh-CN',
    bidirectional: 'ar-SA',
  };
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true, color: hex(ink) },
    paragraph: {
      spacing: { before, after, line: 252, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
    },
  });
  const based = { basedOn: 'Normal', quickFormat: true } as const;
  return {
    default: {
      document: {
        run: {
          font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: EAST_ASIAN },
          size: 21,
          color: hex(ink),
          language,
        },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { ...heading(40, 0, 60), next: 'Subtitle' },
      heading1: heading(30, 360, 120),
      heading2: heading(24, 300, 60),
      heading3: heading(21, 160, 40),
      caption: {
        run: { size: 18, color: MUTED },
        paragraph: { spacing: { before: 60, after: 160 } },
      },
      hyperlink: { run: { color: LINK, underline: {} } },
    },
    paragraphStyles: [
      {
        ...{ id: 'Subtitle', name: 'Subtitle', ...based },
        run: { size: 24, color: MUTED },
        paragraph: { spacing: { after: 200 } },
      },
      {
        ...{ id: 'ListParagraph', name: 'List Paragraph', ...based },
        paragraph: { spacing: { after: 40 } },
      },
      {
        ...{ id: 'Fact', name: 'Fact', ...based },
        paragraph: { spacing: { after: 40 }, indent: { left: FACT_INDENT, hanging: FACT_INDENT } },
      },
      {
        ...{ id: 'Remark', name: 'Remark', ...based },
        run: { size: 18, color: MUTED },
        paragraph: { spacing: { after: 60 } },
      },
      {
        ...{ id: 'Cell', name: 'Cell', ...based },
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      {
        ...{ id: 'Foot', name: 'Foot', ...based },
        run: { size: 16, color: MUTED },
        paragraph: {
          spacing: { after: 0 },
          border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: hex(line) } },
        },
      },
    ],
  };
}
