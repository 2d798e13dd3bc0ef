import { expect, it } from 'vitest';
import { crc32 } from './zip.ts';

const bytes = new TextEncoder().encode('123456789');

it('is the checksum that zip names as an example', () => {
  expect(crc32(bytes)).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

it('goes on from run to run', () => {
  for (let cut = 0; cut <= bytes.length; cut++)
    expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(0xcbf43926);
});
