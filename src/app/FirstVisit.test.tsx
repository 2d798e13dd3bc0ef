// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SHIPPED_SLIDES } from '../core/site.ts';
import { loadLanguage, translatorOf } from '../i18n/languages.ts';
import { renderWithAtlas } from '../testing/renderWithAtlas.tsx';
import { FirstVisit } from './FirstVisit.tsx';

test('the tour is called by the number of its slides at once', () => {
  renderWithAtlas(<FirstVisit />);
  screen.getByRole('button', { name: `Watch the ${SHIPPED_SLIDES}-slide tour` });
});

test.each([
  [1, 'Посмотреть обзор: 1 слайд'],
  [10, 'Посмотреть обзор: 10 слайдов'],
  [22, 'Посмотреть обзор: 22 слайда'],
])('%d slides are counted as Russian does', async (count, words) => {
  await loadLanguage('ru');
  expect(translatorOf('ru')('app.watchTour', { count })).toBe(words);
});
