import type { Deck } from '../../core/deck.ts';
import { type DeckReading, parseDeck, refused, writeDeck } from './deckFile.ts';
import { MAX_LINK_BYTES } from './limits.ts';

/**
 * Most characters of a link that is offered for sending: mail programs and chats cut or refuse longer ones, while
 * browsers accept far more.
 */
export const LINK_LIMIT = 8000;

/** Most characters of a link that browsers open: Chrome and Edge stop at 2 MB, and others open what they open. */
export const OPENED_LIMIT = 2_000_000;

/** Whether a link is short enough for mail programs and chats. */
export const linkFits = (url: string): boolean => url.length <= LINK_LIMIT;

/**
 * Bytes piped through a stream.
 * @throws {RangeError} if there are more than `most`
 */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** base64url without padding (RFC 4648, section 5). */
function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

/** CRC-32 as eight hexadecimal digits: shows that a link was changed on its way, which its compression may not. */
function checksum(bytes: Uint8Array): string {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
}

/**
 * The whole briefing as text for a URL's hash: its compressed file, a point and its checksum.
 * @throws {ReferenceError} if the browser lacks `CompressionStream`
 * @throws {RangeError} if the file is larger than `MAX_LINK_BYTES`
 */
export async function deckCode(deck: Deck): Promise<string> {
  const text = JSON.stringify(JSON.parse(writeDeck(deck)));
  const plain = new TextEncoder().encode(text);
  if (plain.length > MAX_LINK_BYTES) throw new RangeError('too large');
  const bytes = await through(plain, new CompressionStream('deflate-raw'), MAX_LINK_BYTES);
  return `${encode(bytes)}.${checksum(plain)}`;
}

/** Reads a briefing from such a text; links of older versions have no checksum. Never rejects. */
export async function readDeckCode(code: string, newId: () => string): Promise<DeckReading> {
  const [, packed, sum] = /^([\w-]+)(?:\.([0-9a-f]{8}))?$/.exec(code) ?? [];
  if (packed === undefined) return refused('link');
  try {
    const bytes = await through(decode(packed), new DecompressionStream('deflate-raw'), MAX_LINK_BYTES);
    if (sum !== undefined && sum !== checksum(bytes)) return refused('link');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseDeck(text, newId);
  } catch (error) {
    return refused(error instanceof RangeError ? 'linkLarge' : 'link');
  }
}
