// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Agreement, Dataset } from '../../core/dataset.ts';
import { dataset as builtIn } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { PairFacts } from './PairFacts.tsx';

const PAIR = ['RUS', 'CHN'] as const;

/** Records between Russia and China, one a year from 1900 on if told, each with somebody and something of its own. */
function records(count: number): readonly Agreement[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ id: `r-${i}`, title: `No. ${i}`, summary: 'A', date: '2020', dateBasis: 'event' as const },
    ...{ kind: 'talks', stage: 'held', level: 'state', sectors: ['connectivity'] },
    parties: PAIR.map((code) => ({ type: 'country' as const, code })),
    people: [{ name: `Person ${i}`, side: 'CHN' }],
    amounts: [{ value: i + 1, currency: 'USD', of: 'It' }],
    sources: [{ title: `Source ${i}` }],
  }));
}

const showing = (agreements: readonly Agreement[]) => {
  const dataset: Dataset = { ...builtIn, agreements };
  renderWithAtlas(<PairFacts pair={PAIR} />, { dataset, view: { pair: PAIR } });
};
const section = (name: string) => {
  const found = screen.getByRole('heading', { name }).closest('section');
  if (!found) throw new Error(name);
  return within(found);
};

test('long lists are cut, and say by how much', () => {
  showing(records(60));
  const people = section('People');
  expect(people.getAllByRole('listitem')).toHaveLength(50);
  people.getByText('and 10 more');
  expect(section('Amounts').getAllByText('and 10 more')).toHaveLength(2);
  expect(screen.queryByText(/of the first/)).toBeNull();
});

test('of very many records the first are read for what only their texts say; the counts are of all', () => {
  showing(records(2100));
  screen.getByText(/from the first 2,000 of 2,100 records/);
  section('People').getByText('and 1,950 more');
  expect(section('Sectors').getByText('2,100')).toBeTruthy();
});
