import { expect, test } from 'vitest';
import { isLoaded, loadLanguage, preferredLanguage, translatorOf } from './languages.ts';

test('formats a message of the first view', () => {
  expect(translatorOf('en')('stage.in-force')).toBe('In force');
});

test('a language speaks once its catalogue is loaded, and English until then', async () => {
  expect(isLoaded('ru')).toBe(false);
  expect(translatorOf('ru')('stage.signed')).toBe('Signed');
  await loadLanguage('ru');
  expect(isLoaded('ru')).toBe(true);
  expect(translatorOf('ru')('stage.signed')).not.toBe('Signed');
});

test.each([
  [['de-AT', 'ru-RU', 'en'], 'ru'],
  [['zh-Hans-CN'], 'zh'],
  [['EN-gb'], 'en'],
  [['de'], 'en'],
  [[], 'en'],
])('of %j the atlas speaks %s', (asked, language) => {
  expect(preferredLanguage(asked)).toBe(language);
});
