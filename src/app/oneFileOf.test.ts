import { expect, test, vi } from 'vitest';
import { liveAddress } from './oneFileOf.ts';

vi.mock('virtual:one-file', () => ({ default: 'assets/onefile.html' }));

test.each([
  ['https://example.org/atlas/?sector=ai#play=x', 'https://example.org/atlas/'],
  ['http://atlas.intranet/', 'http://atlas.intranet/'],
  ['http://localhost:4517/', null],
  ['http://127.0.0.1:4517/index.html', null],
  ['http://[::1]:4517/', null],
  ['http://laptop.local/', null],
  ['file:///media/stick/brief.html', null],
])('of %s others can open %s', (address, live) => {
  expect(liveAddress(new URL(address) as unknown as Location)).toBe(live);
});
