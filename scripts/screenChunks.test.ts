import { expect, test } from 'vitest';
import { screenChunks } from './screenChunks.ts';

const IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  '/src/app/Map.tsx': [],
  '/src/app/Timeline.tsx': [],
  '/src/bubbles.ts': ['/src/app/Map.tsx'],
  '/src/circle.ts': ['/src/bubbles.ts', '/src/ring.ts'],
  '/src/ring.ts': ['/src/circle.ts'],
  '/src/axis.ts': ['/src/app/Timeline.tsx'],
  '/src/scale.ts': ['/src/axis.ts', '/src/circle.ts'],
  '/src/table.ts': ['/src/app/Table.tsx'],
};

test.each([
  ['/src/app/Map.tsx', null],
  ['/src/bubbles.ts', 'map'],
  ['/src/circle.ts', 'map'],
  ['/src/axis.ts', 'timeline'],
  ['/src/scale.ts', 'map_timeline'],
  ['/src/table.ts', null],
])('%s goes to the chunk %s', (id, chunk) => {
  const nameOf = screenChunks({ '/app/Map.tsx': 'map', '/app/Timeline.tsx': 'timeline' });
  const getModuleInfo = (of: string) => ({ importers: IMPORTERS[of] ?? [] });
  expect(nameOf(id, { getModuleInfo })).toBe(chunk);
});
