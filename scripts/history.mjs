// Notes what has changed in the built-in datasets, for their feeds: `npm run history`, after every change of one.
import { join } from 'node:path';
import { ROOT, withModules } from './withModules.mjs';

await withModules(async (load) => {
  const { updateHistories } = await load('/scripts/history/main.ts');
  const { buildDay } = await load('/scripts/buildFacts.ts');
  const lines = updateHistories(join(ROOT, 'public'), buildDay(), true);
  console.log(lines.length === 0 ? 'All histories are up to date.' : lines.join('\n'));
});
