import fc from 'fast-check';
import { snappyUncompress } from 'hyparquet';
import { snappyCompress } from 'hyparquet-writer/src/snappy.js';
import { expect, test } from 'vitest';
import { unpackSnappy } from './snappy.ts';

function unpacked(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  unpackSnappy(packed, bytes);
  return bytes;
}

/** The library's decoder, as another reading of the same bytes. */
function byLibrary(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  snappyUncompress(packed, unpacked);
  return unpacked;
}

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  // What repeats itself, at distances of one byte and more.
  fc
    .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 90 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 12,
    })
    .map((runs) =>
      Uint8Array.from(
        runs.flatMap(([run, times]) =>
          Array(times)
            .fill([...run])
            .flat(),
        ),
      ),
    ),
);

test('what was packed comes out again', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      const packed = snappyCompress(plain);
      expect(Buffer.compare(unpacked(packed, plain.length), plain)).toBe(0);
      expect(Buffer.compare(byLibrary(packed, plain.length), plain)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test('damaged bytes are refused, or come out as the library has them', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), fc.uint8Array({ maxLength: 8 }), (plain, at, others) => {
      const packed = snappyCompress(plain);
      packed.set(others.subarray(0, packed.length), at % Math.max(1, packed.length - others.length));
      let own: Uint8Array;
      try {
        own = unpacked(packed, plain.length);
      } catch {
        return;
      }
      expect(Buffer.compare(own, byLibrary(packed, plain.length))).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['ends within a text', [4, 12, 1, 2]],
  ['ends within a long text', [4, 0xfc, 1]],
  ['ends within a distance', [8, 0, 1, 6, 1]],
  ['repeats what is not there', [8, 0, 1, 1 + (3 << 2), 2]],
  ['repeats nothing', [8, 0, 1, 1 + (3 << 2), 0]],
  ['is longer than it says', [1, 4, 1, 2]],
  ['repeats more than it says', [2, 0, 1, 1 + (3 << 2), 1]],
  ['ends early', [4, 0, 1]],
])('a block that %s is refused', (_, packed) => {
  const [size = 0] = packed;
  expect(() => unpacked(Uint8Array.from(packed), size)).toThrow('snappy');
});

test('a length of several bytes, a distance of four and a text of more than 64 bytes', () => {
  const text = Array.from({ length: 200 }, (_, i) => i);
  const packed = Uint8Array.from([0xd0, 0x01, 0xf0, 199, ...text, 3 + (7 << 2), 200, 0, 0, 0]);
  expect([...unpacked(packed, 208)]).toEqual([...text, 0, 1, 2, 3, 4, 5, 6, 7]);
});

test('a block is unpacked among other bytes, of which none changes', () => {
  const bytes = new Uint8Array(40).fill(7);
  unpackSnappy(Uint8Array.from([9, 2, 4, 1, 2]).subarray(1), bytes.subarray(11, 13));
  unpackSnappy(Uint8Array.from([6, 4, 1, 2, 1, 2]), bytes.subarray(20, 26));
  expect([...bytes]).toEqual([
    ...Array(11).fill(7),
    1,
    2,
    ...Array(7).fill(7),
    1,
    2,
    1,
    2,
    1,
    2,
    ...Array(14).fill(7),
  ]);
});
