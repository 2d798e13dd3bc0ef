import { describe, expect, test } from 'vitest';
import { buildColumns } from '../testing/buildColumns.ts';
import { columns, dataset } from '../testing/builtIn.ts';
import { chosenOf, stageGroups, toggleStages } from './stageGroups.ts';
import { DEFAULT_VIEW } from './viewState.ts';

const viewOf = (stage: readonly string[]) => ({
  ...DEFAULT_VIEW,
  facets: { ...DEFAULT_VIEW.facets, stage },
});

describe('groups of stages', () => {
  test('hold the stages that records have, each in one group', () => {
    expect([...stageGroups(columns)]).toEqual([
      ['firm', ['signed', 'in-force']],
      ['progress', ['announced', 'prepared', 'launched']],
      ['talks', ['held', 'proposed']],
    ]);
  });

  test('take a stage of the dataset’s own for what it is read as; one that nothing is known of is in none', () => {
    const own = {
      ...dataset,
      stages: [
        { id: 'ratified', label: 'Ratified', as: 'in-force' as const },
        { id: 'code-7', label: 'Code 7', as: 'unstated' as const },
      ],
      agreements: dataset.agreements.map((record, i) => ({
        ...record,
        stage: ['ratified', 'code-7', 'held'][i % 3] ?? 'held',
      })),
    };
    expect([...stageGroups(buildColumns(own))]).toEqual([
      ['firm', ['ratified']],
      ['talks', ['held']],
    ]);
  });

  test('are not there where one holds everything', () => {
    const signed = {
      ...dataset,
      agreements: dataset.agreements.map((each) => ({ ...each, stage: 'signed' })),
    };
    expect(stageGroups(buildColumns(signed)).size).toBe(0);
  });

  test('are chosen as a whole beside other stages, and given up as a whole', () => {
    const firm = ['signed', 'in-force'];
    const one = viewOf(['held', 'signed']);
    expect(chosenOf(one, firm)).toBe('some');
    const whole = toggleStages(one, firm);
    expect(whole.facets.stage).toEqual(['held', 'signed', 'in-force']);
    expect(chosenOf(whole, firm)).toBe('all');
    const without = toggleStages(whole, firm);
    expect(without.facets.stage).toEqual(['held']);
    expect(chosenOf(without, firm)).toBe('none');
  });
});
