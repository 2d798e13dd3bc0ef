import { FileFault } from '../table.ts';

/** Receives the parts of an XML text in order; names are without their prefix. */
export interface XmlHandler {
  /** @param attributes attributes as written in the tag, for {@link attributeOf} */
  open(name: string, attributes: string): void;
  /** Also called for an element without content. */
  close?(name: string): void;
  /** Text between two tags, before references are replaced: see {@link plainText}. */
  text?(raw: string): void;
}

/** Most characters in one tag or one text. */
const MAX_TOKEN = 1 << 20;
const SLASH = 47;
const QUESTION = 63;
const EXCLAMATION = 33;
const DOUBLE = 34;
const SINGLE = 39;
const GREATER = 62;

const localName = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
};

/**
 * Splits XML, which arrives in runs of any size, into tags and texts. It only knows the five entities of XML itself and
 * skips document types, so that a text is never longer than it is in the file.
 */
export class XmlScanner {
  #rest = '';

  constructor(private readonly handler: XmlHandler) {}

  /** @throws FileFault `xlsx-bomb` if one tag or text is longer than a million characters */
  push(run: string): void {
    const xml = this.#rest + run;
    let at = 0;
    for (;;) {
      const open = xml.indexOf('<', at);
      if (open === -1) break;
      if (open > at) this.handler.text?.(xml.slice(at, open));
      at = open;
      const next = this.#markup(xml, open);
      if (next === -1) break;
      at = next;
    }
    this.#rest = xml.slice(at);
    if (this.#rest.length > MAX_TOKEN)
      throw new FileFault('xlsx-bomb', { size: this.#rest.length, limit: MAX_TOKEN });
  }

  /** Handles one tag, comment or the like. Returns the index of the next part, or -1 if this one is incomplete. */
  #markup(xml: string, open: number): number {
    const second = xml.charCodeAt(open + 1);
    if (second === EXCLAMATION) return this.#declaration(xml, open);
    if (second === QUESTION) return after(xml, '?>', open);
    const end = tagEnd(xml, open);
    if (end === -1) return -1;
    if (second === SLASH) {
      this.handler.close?.(localName(xml.slice(open + 2, end).trimEnd()));
      return end + 1;
    }
    const isEmpty = xml.charCodeAt(end - 1) === SLASH;
    const tag = xml.slice(open + 1, isEmpty ? end - 1 : end);
    const space = tag.search(/\s/);
    const name = localName(space === -1 ? tag : tag.slice(0, space));
    this.handler.open(name, space === -1 ? '' : tag.slice(space));
    if (isEmpty) this.handler.close?.(name);
    return end + 1;
  }

  #declaration(xml: string, open: number): number {
    if (xml.startsWith('<!--', open)) return after(xml, '-->', open + 4);
    if (xml.startsWith('<![CDATA[', open)) {
      const end = xml.indexOf(']]>', open);
      if (end === -1) return -1;
      this.handler.text?.(xml.slice(open + 9, end).replaceAll('&', '&amp;'));
      return end + 3;
    }
    // Too short to tell.
    if (xml.length - open < 9) return -1;
    const end = xml.indexOf('>', open);
    const subset = xml.indexOf('[', open);
    return subset !== -1 && subset < end ? after(xml, ']>', subset) : end === -1 ? -1 : end + 1;
  }
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** Index of the end of a tag; a ">" within quotes does not end it. */
function tagEnd(xml: string, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

const patterns = new Map<string, RegExp>();

/** Value of an attribute, with or without a prefix, as plain text; null if the tag has no such attribute. */
export function attributeOf(attributes: string, name: string): string | null {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found ? plainText(found[1] ?? found[2] ?? '') : null;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text with its references replaced; those not defined in XML itself stay unchanged. */
export function plainText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
