import { joined } from '../../data/load/fetchJson.ts';
import { MAX_WHOLE } from './limits.ts';
import { sourceOfBytes } from './source.ts';
import { type ByteSource, FileFault } from './table.ts';

/** The part of `fetch` that is needed. */
export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** A file of up to this many bytes is fetched at once even if range requests are supported. */
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
 * Sends a request to the host that the reader agreed to, and to no other: redirects are not followed, since a page
 * can't see the target of a redirect before following it. If CORS forbids the answer it looks like no answer; telling
 * the two apart would take a request that follows redirects.
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

/** The bytes of the answer. @throws FileFault `too-large` beyond the limit, `network` if the transfer breaks off */
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

/** Size of the whole file in bytes, from a range response or from headers alone; null if neither states it. */
async function sizeOf(ranged: Response, place: RemoteFile): Promise<number | null> {
  const declared = /\/(\d+)$/.exec(ranged.headers.get('Content-Range') ?? '')?.[1];
  if (declared !== undefined) return Number(declared);
  const head = await ask(place, { method: 'HEAD' });
  const length = head.headers.get('Content-Length');
  // The length of a compressed answer is not that of the file.
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
      // The host may suddenly serve the whole file instead of a range.
      const part = response.status === 200 ? bytes.subarray(start, last) : bytes;
      if (part.length !== last - start) throw new FileFault('network', { url });
      return part;
    },
  };
}

/**
 * A file at an address. If the host supports range requests, a large file is read in parts as needed; otherwise it is
 * fetched whole, up to 512 MB.
 * @param signal also aborts later reads
 * @throws FileFault `no-cors` (no answer, or none that this page may read), `redirected`, `missing` (404), `refused`
 * (401, 403 …), `server` (5xx, 429), `too-large`, `network` (breaks off); later reads throw the same
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
