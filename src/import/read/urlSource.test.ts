import { describe, expect, it } from 'vitest';
import { readAll } from '../../testing/readAll.ts';
import { FileFault } from './table.ts';
import { type FetchLike, sourceOfUrl } from './urlSource.ts';

const { signal } = new AbortController();
const ADDRESS = 'https://example.org/data/agreements%20one.csv?x=/y';

/** A host with one file, with or without ranges; notes what it was asked. */
function host(bytes: Uint8Array<ArrayBuffer>, ranges: boolean, saysRange = true) {
  const asked: string[] = [];
  const fetchLike: FetchLike = async (_, init) => {
    const range = /bytes=(\d+)-(\d+)/.exec(new Headers(init.headers).get('Range') ?? '');
    asked.push(`${init.method ?? 'GET'} ${range?.[0] ?? ''}`.trim());
    if (init.method === 'HEAD')
      return new Response(null, { headers: { 'Content-Length': String(bytes.length) } });
    if (!range || !ranges) return new Response(bytes);
    const [start, end] = [Number(range[1]), Number(range[2]) + 1];
    if (start >= bytes.length) return new Response(null, { status: 416 });
    const headers: HeadersInit = saysRange
      ? { 'Content-Range': `bytes ${start}-${end - 1}/${bytes.length}` }
      : {};
    return new Response(bytes.slice(start, end), { status: 206, headers });
  };
  return { asked, fetchLike };
}

const small = new TextEncoder().encode('id,title\n1,a\n');
const large = new Uint8Array(9 << 20).map((_, i) => i % 251);
const codeOf = (fetchLike: FetchLike) =>
  sourceOfUrl(ADDRESS, fetchLike, signal).then(
    () => null,
    (error: unknown) => (error instanceof FileFault ? error.code : error),
  );

describe('a file at an address', () => {
  it.each([true, false])(
    'is fetched whole when it is small or ranges are not served (%s)',
    async (ranges) => {
      const source = await sourceOfUrl(ADDRESS, host(small, ranges).fetchLike, signal);
      expect(source).toMatchObject({ name: 'agreements one.csv', size: small.length });
      expect((await readAll(source)).rows).toEqual([['1', 'a']]);
    },
  );

  it.each([true, false])('is read part by part when it is large', async (saysRange) => {
    const { asked, fetchLike } = host(large, true, saysRange);
    const source = await sourceOfUrl(ADDRESS, fetchLike, signal);
    expect(source.size).toBe(large.length);
    expect(await source.read(1000, 1010)).toEqual(large.slice(1000, 1010));
    expect(await source.read(large.length - 2, large.length + 9)).toEqual(large.slice(-2));
    expect(asked.filter((one) => one === 'GET')).toEqual([]);
  });

  it('may be empty', async () => {
    const source = await sourceOfUrl(ADDRESS, host(new Uint8Array(0), true).fetchLike, signal);
    expect(source.size).toBe(0);
    await expect(readAll(source)).rejects.toMatchObject({ code: 'empty' });
  });

  it.each([
    [404, 'missing'],
    [403, 'refused'],
    [401, 'refused'],
    [429, 'server'],
    [503, 'server'],
  ])('is not had with status %i: %s', async (status, code) => {
    expect(await codeOf(async () => new Response('', { status }))).toBe(code);
  });

  it('is not had without an answer, or when the host does not share it', async () => {
    const silent: FetchLike = async () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await codeOf(silent)).toBe('no-cors');
  });

  it('is not followed to another address: redirects are refused, at the first request and later ones', async () => {
    const redirect = Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
    const inits: RequestInit[] = [];
    const noting: FetchLike = async (_, init) => {
      inits.push(init);
      return redirect;
    };
    expect(await codeOf(noting)).toBe('redirected');
    const { fetchLike } = host(large, true);
    const source = await sourceOfUrl(
      ADDRESS,
      async (url, init) => {
        inits.push(init);
        return inits.length > 4 ? redirect : fetchLike(url, init);
      },
      signal,
    );
    await source.read(0, 5);
    await source.read(5, 9);
    await expect(source.read(9, 12)).rejects.toMatchObject({ code: 'redirected' });
    expect(inits.every((init) => init.redirect === 'manual' && init.mode === undefined)).toBe(true);
  });

  it('may be too large', async () => {
    const headers = { 'Content-Length': String(600 << 20) };
    expect(await codeOf(async () => new Response('x', { headers }))).toBe('too-large');
  });

  it('is given up when aborted', async () => {
    const reason = new Error('enough');
    const control = new AbortController();
    const fetchLike: FetchLike = async () => {
      control.abort(reason);
      throw new TypeError('aborted');
    };
    await expect(sourceOfUrl(ADDRESS, fetchLike, control.signal)).rejects.toBe(reason);
  });
});
