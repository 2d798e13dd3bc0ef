import { expect, test } from 'vitest';
import { publicJson } from '../testing/builtIn.ts';
import { parseCountries } from './countries.ts';

test('the table of countries is read', () => {
  const places = parseCountries(publicJson('countries.json'));
  expect(places.get('TJK')?.capital?.name).toBe('Dushanbe');
});

const right = { code: 'XYZ', m49: null, name: { en: 'Here' }, capital: { name: 'There', lat: 1, lng: 2 } };

test.each([
  ['nothing', null],
  ['an object', {}],
  ['a list of something else', [right, 5]],
  ['a country without a name', [{ ...right, name: undefined }]],
  ['a name in no language', [{ ...right, name: { en: 5 } }]],
  ['a capital nowhere', [{ ...right, capital: { name: 'There', lat: '1', lng: 2 } }]],
])('%s is no table', (_, input) => {
  expect(parseCountries([right]).size).toBe(1);
  expect(() => parseCountries(input)).toThrow('unexpected shape');
});
