import type { ContextLayer } from '../core/contextLayer.ts';
import { murmur3 } from '../data/identity/murmur3.ts';

/** The id of a layer, made from its source and rows; its title may change. */
export function layerId({ source, rows }: Pick<ContextLayer, 'source' | 'rows'>): string {
  const bytes = new TextEncoder().encode(
    JSON.stringify([source, ...rows.map(({ name, start, end }) => [name, start, end])]),
  );
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / 16) * 16);
  padded.set(bytes);
  const hash = new Int32Array(4);
  murmur3(new Int32Array(padded.buffer), bytes.length, hash);
  const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');
  return `${hex(hash[0] ?? 0)}${hex(hash[1] ?? 0)}`;
}
