// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { afterEach, expect, test } from 'vitest';
import { dataset as builtIn } from '../testing/builtIn.ts';
import { renderWithAtlas } from '../testing/renderWithAtlas.tsx';
import { TableView } from '../views/table/TableView.tsx';
import { ReadingList } from '../views/timeline/ReadingList.tsx';
import { PrintSheet } from './PrintSheet.tsx';

/** The records of the built-in dataset, again and again. */
function repeated(count: number) {
  const records = Array.from({ length: count }, (_, i) => builtIn.agreements[i % builtIn.agreements.length]);
  return {
    ...builtIn,
    agreements: records.flatMap((record, i) => (record ? [{ ...record, id: `r-${i}`, relations: [] }] : [])),
  };
}

const many = repeated(1003);
const SAID = /The first 1,000 of 1,003 records are printed; 3 are not/;
const say = (type: 'beforeprint' | 'afterprint') => act(() => window.dispatchEvent(new Event(type)));

afterEach(() => say('afterprint'));

/** The printed rows of a screen, of very many records; counted by their elements, for roles of thousands take minutes. */
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
  ['the table', <TableView key="table" />, 'tr', 1001],
  ['the list', <ReadingList key="list" standsFor="list" />, 'li', 1000],
  ['the atlas', sheet, 'tr', 1001],
] as const)('%s prints the first thousand records, and says what is left out', (_, element, row, rows) => {
  expect(printed(element, row)).toBe(rows);
  screen.getByText(SAID);
  say('afterprint');
  expect(screen.queryByText(SAID)).toBeNull();
});

test('where all records are printed nothing is said', () => {
  expect(printed(<TableView />, 'tr', repeated(1000))).toBe(1001);
  expect(screen.queryByText(/are printed/)).toBeNull();
});
