import type { ContextLayer } from '../core/contextLayer.ts';
import type { SavedFrom } from '../state/savedFrom.ts';

/** What one HTML file carries besides the code of the atlas. */
export interface Payload {
  readonly saved: SavedFrom;
  /** Files of the site by their address, such as `data/countries.json`. */
  readonly files: Readonly<Record<string, string>>;
  /** Text of a briefing file; null without a briefing. Its id is in `saved`. */
  readonly deck: string | null;
  /** Context layers of the view. */
  readonly layers: readonly ContextLayer[];
  /** Query and hash of what it shows when it is opened. */
  readonly start: string;
}

/** Thrown where the content of one file is damaged. */
export class DamagedPayload extends Error {
  override readonly name = 'DamagedPayload';
}

/** Bytes turned into text at a time, since a function takes only so many arguments. */
const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

const through = async (content: BodyInit, transform: CompressionStream | DecompressionStream) =>
  new Uint8Array(await new Response(new Response(content).body?.pipeThrough(transform)).arrayBuffer());

/** A value as text that needs no escape in HTML: JSON in gzip, which has a checksum, in base64. */
export async function encodeBlock(value: unknown): Promise<string> {
  return base64Of(await through(JSON.stringify(value), new CompressionStream('gzip')));
}

/**
 * Reads what {@link encodeBlock} wrote.
 * @throws DamagedPayload if anything in it has changed
 */
export async function decodeBlock(text: string): Promise<unknown> {
  try {
    const bytes = Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
    const json = await through(bytes, new DecompressionStream('gzip'));
    return JSON.parse(new TextDecoder().decode(json));
  } catch (error) {
    throw new DamagedPayload(error instanceof Error ? error.message : String(error));
  }
}
