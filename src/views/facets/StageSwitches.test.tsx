// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { allRows } from '../../core/columns.ts';
import { stageGroups } from '../../core/stageGroups.ts';
import { DEFAULT_VIEW } from '../../core/viewState.ts';
import { markStyle } from '../../scene/timeline/marks.ts';
import { columns } from '../../testing/builtIn.ts';
import { renderWithAtlas } from '../../testing/renderWithAtlas.tsx';
import { StageSwitches } from './FacetPanel.tsx';

const pressed = (name: RegExp) => screen.getByRole('button', { name }).getAttribute('aria-pressed');

describe('the switches of stages', () => {
  test('say how many records each would show, and choose its stages', () => {
    const { steps } = renderWithAtlas(<StageSwitches />);
    screen.getByRole('button', { name: 'Firm 9' });
    screen.getByRole('button', { name: 'Talks 12' });
    fireEvent.click(screen.getByRole('button', { name: 'In progress 6' }));
    expect(steps[0]?.view.facets.stage).toEqual(['announced', 'prepared', 'launched']);
    expect([pressed(/^Firm/), pressed(/^In progress/)]).toEqual(['false', 'true']);
    fireEvent.click(screen.getByRole('button', { name: 'In progress 6' }));
    expect(steps[1]?.view.facets.stage).toEqual([]);
  });

  test('one of whose stages some are chosen is pressed in part, and chooses the rest', () => {
    const facets = { ...DEFAULT_VIEW.facets, stage: ['signed'] };
    const { steps } = renderWithAtlas(<StageSwitches />, { view: { facets } });
    expect(pressed(/^Firm/)).toBe('mixed');
    fireEvent.click(screen.getByRole('button', { name: /^Firm/ }));
    expect(steps[0]?.view.facets.stage).toEqual(['signed', 'in-force']);
    expect(pressed(/^Firm/)).toBe('true');
  });

  test('part the stages as the fills of marks do', () => {
    const groupOf = new Map(
      [...stageGroups(columns)].flatMap(([group, all]) => all.map((each) => [each, group])),
    );
    const GROUP = { hollow: 'talks', half: 'progress', ringed: 'progress', solid: 'firm', struck: null };
    for (const row of allRows(columns)) {
      const stage = columns.values.stage[columns.stage[row] ?? 0] ?? '';
      expect(groupOf.get(stage)).toBe(GROUP[markStyle(columns, row, 'sector').fill]);
    }
  });
});
