// Publishes a dataset: `npm run pack -- DATASET [BRIEFING] -o FILE.html|FOLDER`.
import { ROOT, withModules } from './withModules.mjs';

await withModules(async (load) => {
  const { main } = await load('/scripts/pack/main.ts');
  // npm changes to the project's folder; names of files are relative to where it was called.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  process.exitCode = await main(process.argv.slice(2), ROOT, {
    write: (text) => process.stdout.write(text),
    complain: (text) => process.stderr.write(text),
  });
});
