import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const POLICY = 'Content-Security-Policy';

/** Policies of a `_headers` file by path. */
function policiesOf(file: string): ReadonlyMap<string, string> {
  const blocks = file.trim().split('\n\n');
  return new Map(
    blocks.flatMap((block) => {
      const [path = '', ...headers] = block.split('\n');
      const policy = headers.find((header) => header.startsWith(`  ${POLICY}: `));
      return policy ? [[path, policy.slice(POLICY.length + 4)] as const] : [];
    }),
  );
}

test('the headers file of the build has the policies that the preview server sends', async ({ request }) => {
  const policies = policiesOf(readFileSync('dist/_headers', 'utf8'));
  expect([...policies.keys()].filter((path) => !path.startsWith('/assets/'))).toEqual([
    '/',
    '/index.html',
    '/sw.js',
  ]);
  expect([...policies.keys()].some((path) => path.startsWith('/assets/import.worker-'))).toBe(true);
  for (const [path, policy] of policies) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()[POLICY.toLowerCase()], path).toBe(policy);
  }
});

test('the hosting guide gives the import worker the policy of the headers file', async () => {
  const policies = policiesOf(readFileSync('dist/_headers', 'utf8'));
  const [, policy] = [...policies].find(([path]) => path.startsWith('/assets/import.worker-')) ?? [];
  const guide = readFileSync('docs/hosting.md', 'utf8');
  const quoted = guide.match(/"?default-src 'self' 'wasm-unsafe-eval'[^"`\n]*/g) ?? [];
  expect(quoted.length).toBeGreaterThan(0);
  for (const text of quoted) expect(text.replace(/^"/, '')).toBe(policy);
});

test('the rules of the hosting guide name every worker of the build', () => {
  const guide = readFileSync('docs/hosting.md', 'utf8');
  const rules = [...guide.matchAll(/path_regexp (\S+)/g)].map(([, rule = '']) => new RegExp(rule));
  const workers = readdirSync('dist/assets').filter((name) => /\.worker-.*\.js$/.test(name));
  expect(workers.length).toBeGreaterThan(3);
  expect(workers.filter((name) => !rules.some((rule) => rule.test(`/assets/${name}`)))).toEqual([]);
});
