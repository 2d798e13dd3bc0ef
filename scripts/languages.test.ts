import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../src/core/viewState.ts';
import { WINDOWS } from './firstPicture/variants.mjs';
import { LANGUAGES as IN_SCRIPTS } from './languages.mjs';

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

test('scripts know the languages of the atlas', () => {
  expect(IN_SCRIPTS).toEqual(LANGUAGES);
});

test('the boxes of the first picture are measured in each language and window', () => {
  expect(Object.keys(JSON.parse(textOf('firstPicture/boxes.json')))).toEqual(
    LANGUAGES.flatMap((language) => WINDOWS.map(({ name }) => `${language}-${name}`)),
  );
});

test('index.html knows the languages of the atlas, and has its texts in each', () => {
  const html = textOf('../index.html');
  const choices = [...html.matchAll(/\(([a-z]{2}(?:\|[a-z]{2})+)\)/g)].map(([, choice]) => choice);
  expect(choices).toEqual(Array(3).fill(LANGUAGES.join('|')));
  const texts = [...html.matchAll(/^ +([a-z]{2}): \[('[^']+'(?:, '[^']+')*)\],?$/gm)];
  expect(texts.map(([, language, list = '']) => [language, list.split("', '").length])).toEqual(
    LANGUAGES.map((language) => [language, 4]),
  );
});

test('one HTML file can say in each language that it is damaged', () => {
  const texts = textOf('oneFile/guard.js').matchAll(/^ {4}([a-z]{2}): \[((?:\n {6}'.+',)+)\n {4}\],$/gm);
  expect([...texts].map(([, language, list = '']) => [language, list.trim().split('\n').length])).toEqual(
    LANGUAGES.map((language) => [language, 3]),
  );
});
