// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { oneSector } from '../../testing/oneSector.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { Chips } from './Chips.tsx';
import { Facet } from './Facet.tsx';

const colours = () => document.body.innerHTML.match(/var\(--sector-\w+\)/g) ?? [];

test('dots stand at the values that colours go by', () => {
  const dataset = oneSector(12, 12);
  const { unmount } = renderWithAtlas(<Facet facet="sector" />, { dataset });
  expect(screen.getAllByRole('checkbox').length).toBeGreaterThan(0);
  expect(colours()).toEqual([]);
  unmount();
  renderWithAtlas(<Facet facet="kind" />, { dataset });
  expect(colours()).toEqual(['var(--sector-1)', 'var(--sector-2)', 'var(--sector-3)']);
});

test('so they do in the filters that are on', () => {
  const facets = { ...DEFAULT_VIEW.facets, kind: ['memorandum'], sector: ['regulation'] };
  renderWithAtlas(<Chips />, { dataset: oneSector(12, 12), view: { facets } });
  expect(colours()).toEqual(['var(--sector-2)']);
});
