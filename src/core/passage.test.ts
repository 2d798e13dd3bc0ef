import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passage } from './passage.ts';
import { highlight, tokensOf } from './tokens.ts';

const marked = (text: string, ...hits: string[]) =>
  passage(text, new Set(hits))
    ?.map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

describe('the passage around a hit', () => {
  test('is the whole of a short text', () => {
    expect(marked('Nikolai Nikiforov', 'nikiforov')).toBe('Nikolai [Nikiforov]');
  });

  test('leaves out what is far from the hit, in whole words', () => {
    const text =
      'The two capitals agreed to exchange experience and to carry out joint projects, among them a platform ' +
      'through which firms exchange experience and cooperate, and city services of a kind not yet seen there.';
    expect(marked(text, 'platform')).toBe(
      '… out joint projects, among them a [platform] through which firms exchange experience and cooperate, and city …',
    );
  });

  test('is none where nothing is hit', () => {
    expect(marked('Nothing of the kind', 'satellite')).toBeUndefined();
    expect(marked('', 'satellite')).toBeUndefined();
  });

  test('always shows a hit, and only text that is there', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.nat(59), (text, place) => {
        const terms = tokensOf(text);
        const term = terms[place % terms.length];
        if (!term) return;
        const hits = new Set([term.folded]);
        const shown = passage(text, hits) ?? [];
        expect(shown.some(({ hit }) => hit)).toBe(true);
        for (const segment of shown.filter(({ hit }) => hit))
          expect(highlight(text, hits)).toContainEqual(segment);
        const plain = shown.map((segment) => segment.text.replace(/^… | ?…$/g, '')).join('');
        expect(text).toContain(plain);
      }),
    );
  });
});
