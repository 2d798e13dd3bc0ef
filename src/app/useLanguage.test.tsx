// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { expect, test, vi } from 'vitest';
import { useLanguage } from './useLanguage.ts';

const catalogue = vi.hoisted(() => ({ isHere: false, listeners: new Set<() => void>() }));

vi.mock('../i18n/languages.ts', () => ({
  preferredLanguage: () => 'en',
  isLoaded: () => catalogue.isHere,
  onLanguages: (listener: () => void) => {
    catalogue.listeners.add(listener);
    return () => catalogue.listeners.delete(listener);
  },
  loadLanguage: () => Promise.resolve(),
  translatorOf: (language: string) => () => (catalogue.isHere ? language : 'en'),
}));

/** Has the catalogue arrive after the first drawing and before its effects. */
function Between() {
  useLayoutEffect(() => {
    catalogue.isHere = true;
    for (const listener of catalogue.listeners) listener();
  }, []);
  return null;
}

function Page() {
  const { t, waiting } = useLanguage('zh');
  return <p>{waiting ? 'waiting' : t('app.close')}</p>;
}

test('a catalogue that arrives between a drawing and its effects is shown', async () => {
  await act(async () => {
    render(
      <>
        <Page />
        <Between />
      </>,
    );
  });
  expect(screen.getByText('zh')).toBeTruthy();
  expect(document.documentElement.lang).toBe('zh');
});
