import { beforeEach, expect, test, vi } from 'vitest';

let languages: typeof import('./languages.ts');

// Other tests load languages, too.
beforeEach(async () => {
  vi.resetModules();
  languages = await import('./languages.ts');
});

test('formats a message of the first view', () => {
  expect(languages.translatorOf('en')('stage.in-force')).toBe('In force');
});

test('a language speaks once its catalogue is loaded, and English until then', async () => {
  const { isLoaded, loadLanguage, translatorOf } = languages;
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
  expect(languages.preferredLanguage(asked)).toBe(language);
});
