/** Hash of so many bytes, four at a time. */
export function hashOfSpan(bytes: DataView, start: number, length: number): number {
  let hash = length;
  const words = start + (length & ~3);
  for (let at = start; at < words; at += 4) hash = mixed(hash, bytes.getInt32(at, true));
  for (let at = words; at < start + length; at++) hash = mixed(hash, bytes.getInt8(at));
  return hash >>> 0;
}

function mixed(hash: number, part: number): number {
  const next = Math.imul(hash ^ part, 0x9e3779b1);
  return next ^ (next >>> 15);
}
