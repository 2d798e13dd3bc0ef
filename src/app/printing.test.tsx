// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { dataset as builtIn } from '../testing/builtIn.ts';
import { renderWithAtlas } from '../testing/renderWithAtlas.tsx';
import { TableView } from '../views/table/TableView.tsx';
import { ReadingList } from '../views/timeline/ReadingList.tsx';
import { PrintSheet } from './PrintSheet.tsx';

/** More than the list shows on screen at first, and far fewer than are really printed, which would take long. */
const MOST = 160;
vi.mock('../ui/maxPrinted.ts', () => ({ MAX_PRINTED: 160 }));

/** The records of the built-in dataset, again and again. */
function repeated(count: number) {
  const records = Array.from({ length: count }, (_, i) => builtIn.agreements[i % builtIn.agreements.length]);
  return {
    ...builtIn,
    agreements: records.flatMap((record, i) => (record ? [{ ...record, id: `r-${i}`, relations: [] }] : [])),
  };
}

const many = repeated(MOST + 3);
const SAID = /The first 160 of 163 records are printed; 3 are not/;
const say = (type: 'beforeprint' | 'afterprint') => act(() => window.dispatchEvent(new Event(type)));

afterEach(() => say('afterprint'));

/** The printed rows of a screen, counted by their elements, as finding roles takes long. */
function printed(element: ReactElement, row: 'tr' | 'li', dataset = many) {
  const { container } = renderWithAtlas(element, { dataset });
  say('beforeprint');
  return container.querySelectorAll(row).length;
}

const sheet = (
  <QueryClientProvider client={new QueryClient()}>
    <PrintSheet />
  </QueryClientProvider>
);

test.each([
  ['the table', <TableView key="table" />, 'tr', MOST + 1],
  ['the list', <ReadingList key="list" standsFor="list" />, 'li', MOST],
  ['the atlas', sheet, 'tr', MOST + 1],
] as const)(
  '%s prints the first records, as many as paper has room for, and says what is left out',
  (_, element, row, rows) => {
    expect(printed(element, row)).toBe(rows);
    screen.getByText(SAID);
    say('afterprint');
    expect(screen.queryByText(SAID)).toBeNull();
  },
);

test('where all records are printed nothing is said', () => {
  expect(printed(<TableView />, 'tr', repeated(MOST))).toBe(MOST + 1);
  expect(screen.queryByText(/are printed/)).toBeNull();
});
