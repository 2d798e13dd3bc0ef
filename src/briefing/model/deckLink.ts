import type { Deck } from '../../core/deck.ts';
import { type DeckReading, parseDeck, refused, writeDeck } from './deckFile.ts';
import { MAX_LINK_BYTES } from './limits.ts';

/**
 * Most characters of a link that is offered for sending: mail programs and chats cut or refuse longer ones, while
 * browsers accept far more.
 */
export const LINK_LIMIT = 8000;

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

/**
 * The whole briefing as a URL hash: `#deck=` and its compressed file.
 * @throws {ReferenceError} if the browser lacks `CompressionStream`
 * @throws {RangeError} if the file is larger than `MAX_LINK_BYTES`
 */
export async function deckHash(deck: Deck): Promise<string> {
  const text = JSON.stringify(JSON.parse(writeDeck(deck)));
  const plain = new TextEncoder().encode(text);
  if (plain.length > MAX_LINK_BYTES) throw new RangeError('too large');
  const bytes = await through(plain, new CompressionStream('deflate-raw'), MAX_LINK_BYTES);
  return `#deck=${encode(bytes)}`;
}

/** Reads a briefing from such a hash. Never rejects. */
export async function readDeckHash(hash: string, newId: () => string): Promise<DeckReading> {
  const [, code] = /^#deck=([\w-]+)$/.exec(hash) ?? [];
  if (code === undefined) return refused('link');
  try {
    const bytes = await through(decode(code), new DecompressionStream('deflate-raw'), MAX_LINK_BYTES);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return parseDeck(text, newId);
  } catch (error) {
    return refused(error instanceof RangeError ? 'linkLarge' : 'link');
  }
}
