import { type DatePrecision, precisionOfBuiltIn, precisionOfFormat } from './sheetDate.ts';
import { attributeOf, plainText, type XmlHandler } from './xmlScanner.ts';

/** A part named in another part. */
export interface PartLink {
  readonly type: string;
  readonly target: string;
}

/** A tag with its name and attributes. */
export type Tag = readonly [name: string, attributes: string];

/** Collects the tags of a small part in order. */
export class TagReader implements XmlHandler {
  readonly tags: Tag[] = [];

  /** @param names names of the tags to collect */
  constructor(private readonly names: readonly string[]) {}

  open(name: string, attributes: string): void {
    if (this.names.includes(name)) this.tags.push([name, attributes]);
  }
}

/** What each cell style shows of a date, from the `numFmt` and `xf` tags, and lists of them, in `styles.xml`. */
export function precisionsOf(tags: readonly Tag[]): (DatePrecision | null)[] {
  const formats = new Map<number, DatePrecision | null>();
  const precisions: (DatePrecision | null)[] = [];
  let list = '';
  for (const [name, attributes] of tags) {
    const id = Number(attributeOf(attributes, 'numFmtId'));
    const format = attributeOf(attributes, 'formatCode');
    if (name === 'numFmt') {
      if (format !== null) formats.set(id, precisionOfFormat(format));
    } else if (name !== 'xf') list = name;
    else if (list === 'cellXfs')
      precisions.push(formats.has(id) ? (formats.get(id) ?? null) : precisionOfBuiltIn(id));
  }
  return precisions;
}

/** Decodes a text of a workbook: besides XML references it may contain "_x000D_" for characters that XML can't hold. */
export function textOfWorkbook(raw: string): string {
  const text = plainText(raw);
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Reads `sharedStrings.xml`: the runs of a rich text are joined, phonetic readings of characters left out. */
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
