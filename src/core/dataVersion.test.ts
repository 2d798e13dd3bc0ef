import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseView, serialiseView } from '../state/viewUrl.ts';
import { pinnedVersion, pinOf, versionShown } from './dataVersion.ts';
import { DEFAULT_VIEW } from './viewState.ts';

const HASH = 'f153894a42c307216e83';

test('a link keeps the version it is pinned to, whatever it is called', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 150 }).filter((text) => text.isWellFormed()),
      (name) => {
        const version = pinOf(name, HASH);
        const { view, ignored } = parseView(serialiseView({ ...DEFAULT_VIEW, version }));
        expect(ignored).toEqual([]);
        expect(view.version).toBe(version);
        expect(pinnedVersion(version)?.hash).toBe(HASH);
      },
    ),
  );
  expect(pinnedVersion(pinOf('1.3.0', HASH))).toEqual({ version: '1.3.0', hash: HASH });
});

test.each([
  '',
  '1.3.0',
  `1.3.0@${HASH}`,
  '1.3.0~f153',
  `1.3.0~${HASH}0`,
  '1.3.0~F153894A42C307216E83',
  `${'x'.repeat(101)}~${HASH}`,
])('a version that can’t be read is named as ignored: %j', (text) => {
  const { view, ignored } = parseView(`?version=${text}&sector=connectivity`);
  expect(view.version).toBeNull();
  expect(view.facets.sector).toEqual(['connectivity']);
  expect(ignored).toEqual([{ key: 'version', value: text, why: 'malformed' }]);
});

test('figures and citations state the hash in short if it is known', () => {
  const dataset = { version: '1.3.0' } as Parameters<typeof versionShown>[0]['dataset'];
  expect(versionShown({ dataset })).toBe('1.3.0');
  expect(versionShown({ dataset, hash: HASH })).toBe('1.3.0+f153894a');
});
