import { expect, test } from 'vitest';
import { NameOwners } from './nameOwners.mjs';

/** Owners of the names of two states, one before and one after the state whose words are checked. */
function owners() {
  const names = new NameOwners(new Set(['Iran or Iraq']));
  names.own('former CPV', ['Cape Verde']);
  names.own('', ['Vietnam']);
  names.stand('AFG', ['Afghanistan', 'Republic of Afghanistan']);
  names.stand('FRA', ['France', 'French Republic']);
  names.stand('ZWE', ['Zimbabwe', 'Republic of Zimbabwe']);
  names.stand('DDR', ['East Germany']);
  return names;
}

test.each([
  ['a name shown for a state before it', 'Afghanistan', 'already means AFG'],
  ['a name shown for a state after it', 'Zimbabwe', 'already means ZWE'],
  ['a long name of a state after it, in other letters', 'republic of Zímbabwe', 'already means ZWE'],
  ['a name of a state that is gone', 'East-Germany', 'already means DDR'],
  ['a former name', 'Cape Verde', 'already means former CPV'],
  ['a name with several meanings', 'Vietnam', 'already means several states'],
  ['a name that no state gets', 'Iran or Iraq', 'is in REFUSED'],
  ['the name shown for the state itself', 'France', 'is there already'],
])('%s is refused as a word', (_, word, reason) => {
  const names = owners();
  names.check('FRA', [word], ['France']);
  expect(names.unused).toEqual([`FRA: "${word}" ${reason}`]);
});

test('a word of its own is taken, and refused to all others and the second time', () => {
  const names = owners();
  names.check('FRA', ['La France', 'la france'], ['France']);
  expect(names.unused).toEqual(['FRA: "la france" is there already']);
  expect(names.free('FRA', ['France', 'La France'])).toEqual(['France', 'La France']);
  names.check('ZWE', ['La France'], ['Zimbabwe']);
  expect(names.unused.at(-1)).toBe('ZWE: "La France" already means FRA');
  expect(names.free('ZWE', ['Zimbabwe', 'La France'])).toEqual(['Zimbabwe']);
});
