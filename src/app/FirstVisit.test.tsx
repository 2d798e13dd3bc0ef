// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { loadLanguage, translatorOf } from '../i18n/languages';
import { renderWithAtlas } from '../testing/renderWithAtlas';
import { FirstVisit } from './FirstVisit';

const SHIPPED = JSON.parse(
  readFileSync(
    join(import.meta.dirname, '../../public/briefings/russia-digital-economy.en.briefing.json'),
    'utf8',
  ),
);

afterEach(() => vi.unstubAllGlobals());

test('no tour is offered that does not come', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
  renderWithAtlas(<FirstVisit />);
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(screen.queryByRole('button')).toBeNull();
});

test('the tour is called by the number of its slides', async () => {
  vi.stubGlobal(
    'fetch',
    async () => new Response(JSON.stringify({ ...SHIPPED, slides: SHIPPED.slides.slice(0, 3) })),
  );
  renderWithAtlas(<FirstVisit />);
  await screen.findByRole('button', { name: 'Watch the 3-slide tour' });
});

test.each([
  [1, 'Посмотреть обзор: 1 слайд'],
  [10, 'Посмотреть обзор: 10 слайдов'],
  [22, 'Посмотреть обзор: 22 слайда'],
])('%d slides are counted as Russian does', async (count, words) => {
  await loadLanguage('ru');
  expect(translatorOf('ru')('app.watchTour', { count })).toBe(words);
});
