import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf } from './slug.ts';

test.each([
  ['Trade & Customs', 'trade-customs'],
  ['  São Tomé  ', 'sao-tome'],
  ['Договор 2024', '2024'],
  ['协定', ''],
])('%s', (text, slug) => expect(slugOf(text, 40)).toBe(slug));

test('has no hyphen at its ends, wherever it is cut, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, max) => {
      const slug = slugOf(text, max);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(max);
      expect(slugOf(slug, max)).toBe(slug);
    }),
  );
});
