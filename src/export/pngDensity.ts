const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length of a chunk without its data: length, type and checksum. */
const FRAME = 12;
const METRE_IN_INCHES = 1 / 0.0254;

/** Checksum of PNG chunks (CRC-32 of ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The chunk that states how many px there are per metre. */
function densityChunk(dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(FRAME + 9);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi * METRE_IN_INCHES);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  return chunk;
}

/**
 * A PNG file that states its pixel density, so that programs place it at its nominal size. A density it states already
 * is replaced.
 *
 * @param dpi px per inch
 * @throws RangeError if the bytes are no PNG file
 */
export function withDensity(png: Uint8Array<ArrayBuffer>, dpi: number): Blob {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (SIGNATURE.some((byte, i) => png[i] !== byte)) throw new RangeError('Not a PNG file');
  const parts: Uint8Array<ArrayBuffer>[] = [png.subarray(0, SIGNATURE.length)];
  for (let at = SIGNATURE.length; at + FRAME <= png.length; ) {
    const length = FRAME + view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type !== 'pHYs') parts.push(png.subarray(at, at + length));
    if (type === 'IHDR') parts.push(densityChunk(dpi));
    at += length;
  }
  return new Blob(parts, { type: 'image/png' });
}
