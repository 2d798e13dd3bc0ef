import { joined } from '../../data/load/fetchJson.ts';
import { MAX_WHOLE } from './limits.ts';
import { sourceOfBytes } from './source.ts';
import { type ByteSource, FileFault } from './table.ts';

/** What is needed of `fetch`. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** Bytes up to which a file is fetched at once even where ranges are served. */
const WHOLE_UP_TO = 8 << 20;

interface RemoteFile {
  readonly url: string;
  readonly fetchLike: FetchLike;
  readonly signal: AbortSignal;
}

function nameOf(url: string): string {
  const path = /^[^?#]*/.exec(url)?.[0] ?? url;
  const last = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function faultOfStatus(status: number, url: string): FileFault {
  const values = { status, url };
  if (status === 404 || status === 410) return new FileFault('missing', values);
  return new FileFault(status === 429 || status >= 500 ? 'server' : 'refused', values);
}

/**
 * Asks the host that the reader agreed to, and no other: a redirect is not followed, since a page cannot see where one
 * leads before it is there. A refusal to share with other sites looks like no answer; to tell them apart would take a
 * request that follows redirects.
 */
async function ask({ url, fetchLike, signal }: RemoteFile, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetchLike(url, { ...init, redirect: 'manual', signal });
  } catch {
    signal.throwIfAborted();
    throw new FileFault('no-cors', { url });
  }
  if (response.type === 'opaqueredirect') throw new FileFault('redirected', { url });
  return response;
}

/** The answer's bytes. @throws FileFault `too-large` beyond the limit, `network` when it breaks off */
async function bytesOf(response: Response, { url, signal }: RemoteFile): Promise<Uint8Array> {
  const declared = Number(response.headers.get('Content-Length') ?? 0);
  if (declared > MAX_WHOLE) throw new FileFault('too-large', { size: declared, limit: MAX_WHOLE });
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  try {
    for (;;) {
      const value = (await reader?.read())?.value;
      signal.throwIfAborted();
      if (!value) break;
      size += value.length;
      if (size > MAX_WHOLE) throw new FileFault('too-large', { size, limit: MAX_WHOLE });
      parts.push(value);
    }
  } catch (error) {
    await reader?.cancel().catch(() => undefined);
    signal.throwIfAborted();
    throw error instanceof FileFault ? error : new FileFault('network', { url });
  }
  return new Uint8Array(joined(parts));
}

/** Bytes of the whole file as a ranged answer or the headers alone say; null where neither does. */
async function sizeOf(ranged: Response, place: RemoteFile): Promise<number | null> {
  const declared = /\/(\d+)$/.exec(ranged.headers.get('Content-Range') ?? '')?.[1];
  if (declared !== undefined) return Number(declared);
  const head = await ask(place, { method: 'HEAD' });
  const length = head.headers.get('Content-Length');
  // The length of a packed answer is not that of the file.
  return head.ok && length !== null && !head.headers.has('Content-Encoding') ? Number(length) : null;
}

async function whole(place: RemoteFile): Promise<ByteSource> {
  const response = await ask(place, {});
  if (!response.ok) throw faultOfStatus(response.status, place.url);
  return sourceOfBytes(await bytesOf(response, place), nameOf(place.url));
}

function ranged(place: RemoteFile, size: number): ByteSource {
  const { url } = place;
  return {
    name: nameOf(url),
    size,
    async read(start, end) {
      const last = Math.min(end, size);
      if (start >= last) return new Uint8Array(0);
      const response = await ask(place, { headers: { Range: `bytes=${start}-${last - 1}` } });
      if (!response.ok) throw faultOfStatus(response.status, url);
      const bytes = await bytesOf(response, place);
      // A host that changes its mind serves the whole file.
      const part = response.status === 200 ? bytes.subarray(start, last) : bytes;
      if (part.length !== last - start) throw new FileFault('network', { url });
      return part;
    },
  };
}

/**
 * A file at an address. Where the host serves ranges, a large one is read part by part as it is needed; else it is
 * fetched whole, up to 512 MB.
 * @param signal also ends reads made later
 * @throws FileFault `no-cors` (no answer, or none that this page may read), `redirected`, `missing` (404), `refused` (401,
 *   403 …), `server` (5xx, 429), `too-large`, `network` (breaks off); reading throws the same
 */
export async function sourceOfUrl(
  url: string,
  fetchLike: FetchLike,
  signal: AbortSignal,
): Promise<ByteSource> {
  const place: RemoteFile = { url, fetchLike, signal };
  signal.throwIfAborted();
  const first = await ask(place, { headers: { Range: 'bytes=0-0' } });
  if (first.status === 206 && !first.headers.has('Content-Encoding')) {
    await first.body?.cancel();
    const size = await sizeOf(first, place);
    return size === null || size <= WHOLE_UP_TO ? whole(place) : ranged(place, size);
  }
  if (first.status === 206 || first.status === 416) {
    // An empty file has no first byte to serve.
    await first.body?.cancel();
    return whole(place);
  }
  if (!first.ok) throw faultOfStatus(first.status, url);
  return sourceOfBytes(await bytesOf(first, place), nameOf(url));
}
