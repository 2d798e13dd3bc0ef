import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** What the check says of a tree of files. */
function check(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-folders-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stderr } = spawnSync('node', [join(import.meta.dirname, 'check-folders.mjs'), folder], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  return { status, faults: stderr.trim().split('\n').filter(Boolean) };
}

test.each([
  ['core/a.ts', "import { b } from '../scene/b.ts';", 'core may not import scene'],
  ['core/a.ts', "import {\n  useState,\n} from 'react';", 'core may not import the package react'],
  ['scene/a.ts', "export * from '../state/b.ts';", 'scene may not import state'],
  [
    'views/map/A.tsx',
    "import { b } from '../timeline/b.ts';",
    'the view map may not import the view timeline',
  ],
  ['views/map/A.tsx', "import '../../app/app.css';", 'views may not import app'],
  ['state/codec.ts', "import { useState } from 'react';", 'only the use*.ts files of state may import react'],
  ['core/a.ts', "import { b } from './b';", 'an import names its file with its extension'],
  ['ui/A.tsx', "const b = () => import('../views/b.ts');", 'ui may not import views'],
])('%s with %j: %s', (path, text, fault) => {
  const { status, faults } = check({ [path]: text });
  expect(status).toBe(1);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
});

test('two folders may not import each other, at any depth', () => {
  const oneWay = {
    'scene/map/arcs.ts': "import { Pen } from '../pen/pen.ts';",
    'scene/pen/pen.ts': 'export type Pen = null;',
    'scene/pen/pen.test.ts': "import { arcs } from '../map/arcs.ts';",
  };
  expect(check(oneWay)).toEqual({ status: 0, faults: [] });
  const { status, faults } = check({
    ...oneWay,
    'scene/pen/ink.ts': "import { arcs } from '../map/arcs.ts';",
  });
  expect(status).toBe(1);
  expect(faults).toEqual([
    'src/scene/map/arcs.ts, src/scene/pen/ink.ts: the folders scene/map and scene/pen may not import each other',
  ]);
});

test('what the rules allow passes, and an empty tree does not', () => {
  const allowed = { 'scene/a.ts': "import { x } from '../core/x.ts';\nconst text = 'from' | 'to';\n" };
  expect(check(allowed)).toEqual({ status: 0, faults: [] });
  expect(check({}).status).toBe(1);
});
