import { type DatePrecision, precisionOfBuiltIn, precisionOfFormat } from './sheetDate.ts';
import { attributeOf, plainText, type XmlHandler } from './xmlScanner.ts';

/** A part that another names. */
export interface Relation {
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Reads a `.rels` part: relations by their identifiers. */
export class RelationsReader implements XmlHandler {
  readonly relations = new Map<string, Relation>();

  open(name: string, attributes: string): void {
    if (name !== 'Relationship') return;
    this.relations.set(attributeOf(attributes, 'Id') ?? '', {
      type: (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, ''),
      target: attributeOf(attributes, 'Target') ?? '',
      isExternal: attributeOf(attributes, 'TargetMode')?.toLowerCase() === 'external',
    });
  }
}

/** A sheet as the workbook names it. */
export interface NamedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

const isTrue = (text: string | null): boolean => text === '1' || text === 'true' || text === 'on';

/** Reads `workbook.xml`. */
export class WorkbookReader implements XmlHandler {
  readonly sheets: NamedSheet[] = [];
  from1904 = false;

  open(name: string, attributes: string): void {
    if (name === 'workbookPr') this.from1904 = isTrue(attributeOf(attributes, 'date1904'));
    if (name !== 'sheet') return;
    this.sheets.push({
      name: attributeOf(attributes, 'name') ?? '',
      relation: attributeOf(attributes, 'id') ?? '',
      isHidden: /hidden/i.test(attributeOf(attributes, 'state') ?? ''),
    });
  }
}

/** Reads `styles.xml`: what each style of cells shows of a date. */
export class StylesReader implements XmlHandler {
  readonly precisions: (DatePrecision | null)[] = [];
  readonly #own = new Map<number, DatePrecision | null>();
  #isInCells = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt' && attributeOf(attributes, 'formatCode') !== null)
      this.#own.set(
        Number(attributeOf(attributes, 'numFmtId')),
        precisionOfFormat(attributeOf(attributes, 'formatCode') ?? ''),
      );
    else if (name === 'cellXfs') this.#isInCells = true;
    else if (name === 'xf' && this.#isInCells) {
      const id = Number(attributeOf(attributes, 'numFmtId'));
      const own = this.#own.get(id);
      this.precisions.push(own === undefined ? precisionOfBuiltIn(id) : own);
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#isInCells = false;
  }
}

/** A text of a workbook: besides the references of XML it has "_x000D_" for characters that XML cannot hold. */
export function textOfWorkbook(raw: string): string {
  const text = plainText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Reads `sharedStrings.xml`: runs of rich texts are joined, readings of characters (phonetic runs) left out. */
export class StringsReader implements XmlHandler {
  readonly texts: string[] = [];
  #text = '';
  #isText = false;
  #isReading = false;

  open(name: string): void {
    if (name === 'si') this.#text = '';
    else if (name === 't') this.#isText = !this.#isReading;
    else if (name === 'rPh') this.#isReading = true;
  }

  close(name: string): void {
    if (name === 'si') this.texts.push(textOfWorkbook(this.#text));
    else if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#isReading = false;
  }

  text(raw: string): void {
    if (this.#isText) this.#text += raw;
  }
}
