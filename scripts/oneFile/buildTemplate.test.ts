import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { escapeScript } from './buildTemplate.ts';

test('no code ends its script element, and all means what it meant', () => {
  const code = "['<script></script>', '</SCRIPT >', '<!-- x -->', /<\\/script/i.source].join('|')";
  const escaped = escapeScript(code);
  expect(escaped).not.toMatch(/<\/script|<!--/i);
  expect(runInNewContext(escaped)).toBe(runInNewContext(code));
});
