import type { Columns } from './columns.ts';
import { STAGES, type Stage } from './taxonomy.ts';
import type { SharedView, ViewState } from './viewState.ts';

/** Groups of stages, for filtering by several at once. */
export const STAGE_GROUPS = ['firm', 'progress', 'talks'] as const;
export type StageGroup = (typeof STAGE_GROUPS)[number];

/** By fill of the marks: solid is firm, hollow is talks, half and ringed are in progress; "not stated" has no group. */
const GROUP_OF: Readonly<Record<Stage, StageGroup | null>> = {
  unstated: null,
  held: 'talks',
  proposed: 'talks',
  announced: 'progress',
  prepared: 'progress',
  signed: 'firm',
  'in-force': 'firm',
  launched: 'progress',
};

/** The stages that occur, by group (the dataset's own by their meaning); empty unless there are two or more groups. */
export function stageGroups({
  values,
  totals,
  stageMeaning,
}: Pick<Columns, 'values' | 'totals' | 'stageMeaning'>): ReadonlyMap<StageGroup, readonly string[]> {
  const groups = new Map<StageGroup, string[]>(STAGE_GROUPS.map((group) => [group, []]));
  values.stage.forEach((stage, code) => {
    const group = GROUP_OF[STAGES[stageMeaning[code] ?? 0] ?? 'unstated'];
    if (group !== null && (totals.stage[code] ?? 0) > 0) groups.get(group)?.push(stage);
  });
  for (const [group, stages] of groups) if (stages.length === 0) groups.delete(group);
  return groups.size > 1 ? groups : new Map();
}

/** How many of the given stages are chosen. */
export function chosenOf(view: SharedView, stages: readonly string[]): 'none' | 'some' | 'all' {
  const chosen = stages.filter((stage) => view.facets.stage.includes(stage)).length;
  if (chosen === 0) return 'none';
  return chosen === stages.length ? 'all' : 'some';
}

/** The view with all of the given stages added to the selection, or removed from it if all of them are chosen. */
export function toggleStages(view: ViewState, stages: readonly string[]): ViewState {
  const others = view.facets.stage.filter((stage) => !stages.includes(stage));
  const stage = chosenOf(view, stages) === 'all' ? others : [...others, ...stages];
  return { ...view, facets: { ...view.facets, stage } };
}
