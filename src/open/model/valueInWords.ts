import type { Translate } from '../../core/names.ts';
import type { Problem, ProblemCode } from '../../import/assemble/problems.ts';

/** Problems whose cell is never empty: without a value they stand for those beyond the ones told apart. */
const NEVER_EMPTY: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['id-changed', 'title-repeated']);

/** The value of a problem as it is shown. */
export function valueInWords({ code, value }: Pick<Problem, 'code' | 'value'>, t: Translate): string {
  if (value !== '') return value;
  return t(NEVER_EMPTY.has(code) ? 'open.value.others' : 'open.value.empty');
}
