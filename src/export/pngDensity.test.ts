import { crc32, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { withDensity } from './pngDensity.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

const HEAD = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]);
const png = (...more: Buffer[]) =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', HEAD),
      ...more,
      chunk('IDAT', deflateSync(Buffer.alloc(5))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );

/** The chunks of a PNG file, whose checksums are verified. */
function chunksOf(bytes: Buffer) {
  const found: { readonly type: string; readonly data: Buffer }[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    const type = bytes.toString('latin1', at + 4, at + 8);
    found.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return found;
}

const stated = async (file: Uint8Array<ArrayBuffer>, dpi: number) =>
  chunksOf(Buffer.from(await withDensity(file, dpi).arrayBuffer()));

test('states px per metre right after the head', async () => {
  const chunks = await stated(png(), 300);
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
  expect(chunks[1]?.data).toEqual(Buffer.from([0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1]));
});

test('replaces a density that is stated already', async () => {
  const old = chunk('pHYs', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 0]));
  const chunks = await stated(png(old), 96);
  expect(chunks.filter(({ type }) => type === 'pHYs')).toHaveLength(1);
  expect(chunks[1]?.data.readUInt32BE(0)).toBe(3780);
});

test('refuses what is no PNG file', () => {
  expect(() => withDensity(new Uint8Array(40), 300)).toThrow(RangeError);
});
