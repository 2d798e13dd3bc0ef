import { expect, test } from 'vitest';
import { takeSnapshot } from '../state/takeSnapshot.ts';
import { bundle } from '../testing/builtIn.ts';
import { translate } from '../testing/translate.ts';
import { CITATION_STYLES, citableView, cite } from './citations/cite.ts';
import { evidenceLines, evidenceOf } from './evidence.ts';

test('of data in one browser alone no address is printed, and that is said', async () => {
  const link = 'https://atlas.example/?data=local-a';
  const { snapshot } = await takeSnapshot(bundle, '?data=local-a');
  const evidence = evidenceOf(snapshot, translate, link, '2026-11-24');
  const lines = evidenceLines(evidence, true).join('\n');
  expect(lines).not.toContain('https://');
  expect(lines).toContain('only in the browser where it was opened');
  for (const style of CITATION_STYLES) {
    const text = cite(citableView(snapshot, evidence, link, '2026-11-24'), style, translate);
    expect(text).not.toContain('atlas.example');
    expect(text.toLowerCase()).toContain('unpublished data');
  }
});
