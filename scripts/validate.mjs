// Checks tables and datasets like the page does: `npm run validate -- FILE [FILE…]`.
import { join } from 'node:path';
import { ROOT, withModules } from './withModules.mjs';

await withModules(async (load) => {
  const { main } = await load('/scripts/validate/main.ts');
  process.exitCode = await main(process.argv.slice(2), join(ROOT, 'public/data'), {
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
});
