import {
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { plainText, unwritable } from '../../core/plainText.ts';
import { FACT_INDENT, LIST, MUTED } from './styles.ts';

/** Longest address that Word follows, in characters. */
const MAX_ADDRESS = 2000;
/** A text whose first letter is of a script that is written from right to left. */
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LINE_END = /\r\n|[\r\n\u0085\u2028\u2029]/;

/** How a text looks, beyond the style of its paragraph. */
interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly style?: string;
  /** Starts a new line. */
  readonly break?: number;
}

/** The smaller text below an entry. */
export const SMALL: Look = { size: 18, color: MUTED, break: 1 };

/** An address that Word can follow; null if it is none. */
function followable(address: string): string | null {
  try {
    const { href, protocol } = new URL(plainText(address));
    return /^https?:$/.test(protocol) && href.length <= MAX_ADDRESS ? href : null;
  } catch {
    return null;
  }
}

/** Writes texts as paragraphs, and remembers which of their characters a file can't hold. */
export class Writer {
  readonly #signs = new Set<string>();

  /** The characters that were removed or replaced, as code points. */
  get signs(): readonly string[] {
    return [...this.#signs].sort();
  }

  /** A text as it is written in one line of the properties of a file. */
  plain(text: string): string {
    for (const sign of unwritable([text])) this.#signs.add(sign);
    return plainText(text);
  }

  /** A text as runs, one per line. */
  runs(text: string, look: Look = {}): readonly TextRun[] {
    const rightToLeft = RIGHT_TO_LEFT.test(text);
    return this.plain(text)
      .split(LINE_END)
      .map(
        (line, i) =>
          new TextRun({
            ...look,
            ...(rightToLeft ? { rightToLeft } : {}),
            ...(i === 0 ? {} : { break: 1 }),
            text: line,
          }),
      );
  }

  /** A text that opens an address, if it is one that Word can follow. */
  link(text: string, address: string | undefined, look: Look = {}): readonly ParagraphChild[] {
    const link = address === undefined ? null : followable(address);
    if (link === null) return this.runs(text, look);
    return [new ExternalHyperlink({ link, children: [...this.runs(text, { ...look, style: 'Hyperlink' })] })];
  }

  /** A text that leads to a bookmark of the document. */
  jump(text: string, anchor: string, look: Look = {}): readonly ParagraphChild[] {
    return [
      new InternalHyperlink({ anchor, children: [...this.runs(text, { ...look, style: 'Hyperlink' })] }),
    ];
  }

  /** A paragraph of a text. */
  paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
    return new Paragraph({
      ...options,
      ...(RIGHT_TO_LEFT.test(text) ? { bidirectional: true } : {}),
      children: [...this.runs(text)],
    });
  }

  /** An item of a list. */
  item(text: string): Paragraph {
    return this.paragraph(text, { style: 'ListParagraph', numbering: { reference: LIST, level: 0 } });
  }

  /** A name with its values below each other beside it, each in parts; nothing if there are none. */
  fact(name: string, values: readonly (readonly ParagraphChild[])[]): readonly Paragraph[] {
    return values.map(
      (parts, i) =>
        new Paragraph({
          style: 'Fact',
          ...(i === 0 ? {} : { indent: { left: FACT_INDENT, hanging: 0 } }),
          ...(i === 0 && values.length > 1 ? { keepNext: true } : {}),
          children:
            i === 0
              ? [...this.runs(name, { color: MUTED }), new TextRun({ text: '\t' }), ...parts]
              : [...parts],
        }),
    );
  }
}
