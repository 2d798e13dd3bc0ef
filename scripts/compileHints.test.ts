import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileHints } from './compileHints.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-chunks-'));
  writeFileSync(join(root, 'index.html'), '<script type="module" src="./main.js"></script>');
  writeFileSync(join(root, 'main.js'), 'import("./check.js").then(({ check }) => check());');
  writeFileSync(join(root, 'check.js'), 'export const check = () => document.title;');
});
afterAll(() => rmSync(root, { recursive: true }));

/** A page whose script imports the chunk "check" later, built with a plugin. */
async function built(plugin: Plugin): Promise<Rolldown.RolldownOutput['output']> {
  const result = await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'silent',
    plugins: [plugin],
    build: { write: false, modulePreload: { polyfill: false } },
  });
  if (!('output' in result)) throw new Error('one build has one output');
  return result.output;
}

test('a named chunk starts with the hint, and no other does', async () => {
  const chunks = (await built(compileHints('check'))).filter((output) => output.type === 'chunk');
  const hinted = chunks.filter(({ code }) => code.startsWith('//# allFunctionsCalledOnLoad\n'));
  expect(chunks.length).toBeGreaterThan(1);
  expect(hinted.map(({ name }) => name)).toEqual(['check']);
});

test('the build fails if there is no chunk of a name', async () => {
  await expect(built(compileHints('check', 'renamed'))).rejects.toThrow(/no chunk named "renamed".*check/s);
});
