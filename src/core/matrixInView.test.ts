import { describe, expect, test } from 'vitest';
import { takeSnapshot } from '../state/takeSnapshot.ts';
import { bundle, columns } from '../testing/builtIn.ts';
import { matrixOf } from './matrix.ts';
import { ALL_EMPTY, matrixOnPaper } from './matrixInView.ts';

const LARGE = { partners: 1000, across: 1000 };

async function onPaper(search: string, bounds = LARGE) {
  const { snapshot } = await takeSnapshot(bundle, search);
  const { rows } = snapshot.result;
  const { across } = snapshot.view;
  const onScreen = matrixOf(columns, rows, across, { ...LARGE, empty: ALL_EMPTY });
  return { paper: matrixOnPaper(snapshot, bounds), onScreen };
}

describe('the matrix on paper', () => {
  test.each(['?kind=talks', '?kind=talks&across=year', '?stage=held&q=xyzzy'])(
    'has the rows and columns of the screen, also those that a filter empties: %s',
    async (search) => {
      const { paper, onScreen } = await onPaper(search);
      expect(paper.partners).toEqual(onScreen.partners);
      expect(paper.across).toEqual(onScreen.across);
      expect(paper.counts).toEqual(onScreen.counts);
      expect(paper.counts.some((row) => row.every((count) => count === 0))).toBe(true);
      expect(paper.left).toEqual({ partners: 0, across: 0 });
    },
  );

  test('leaves out what is not chosen, and keeps what is, empty or not', async () => {
    const { paper } = await onPaper('?partner=BLR,COG&sector=connectivity,regulation&kind=talks');
    expect([...paper.partners].sort()).toEqual(['BLR', 'COG']);
    expect(paper.across.map(({ id }) => id).sort()).toEqual(['connectivity', 'regulation']);
  });

  test('of more rows than there is room for has those with records, and counts the others', async () => {
    const { paper, onScreen } = await onPaper('?kind=talks', { partners: 3, across: 1000 });
    expect(paper.partners).toHaveLength(3);
    expect(paper.partnerTotals.every((total) => total > 0)).toBe(true);
    expect(paper.left.partners).toBe(onScreen.partners.length - 3);
  });
});
