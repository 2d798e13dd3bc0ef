import { expect, test } from 'vitest';
import { guess } from '../../testing/guesses.ts';
import { TEMPLATE, templateRows } from './template.ts';

const [names = [], ...examples] = templateRows();

test('the template is understood as it is meant, filled in or not', () => {
  const targets = TEMPLATE.map(({ name, target }) => [name, target]);
  expect(guess([names], 9).mapping.uses).toEqual(Object.fromEntries(targets));
  const filled = guess([names, ...examples]).mapping;
  // A column that nobody filled in is left out.
  expect(filled.uses).toEqual({ ...Object.fromEntries(targets), People: null });
  expect(filled).toMatchObject({ partySeparator: ';', sectorSeparator: ';' });
  expect(filled.terms).toEqual({
    kind: { Memorandum: 'memorandum', Talks: 'talks' },
    stage: { Signed: 'signed', Held: 'held' },
    level: { Ministry: 'ministry', Government: 'government' },
  });
});
