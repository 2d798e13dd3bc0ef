import type { Annotation } from '../../core/annotation.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { NamedPeriod } from '../timeline/periods.ts';
import { plainMarkup } from './markup.ts';

/** The bands and milestones among some annotations. */
export const annotationPeriods = (annotations: readonly Annotation[]): readonly NamedPeriod[] =>
  annotations.flatMap((each): readonly NamedPeriod[] => {
    if (each.kind !== 'band' && each.kind !== 'milestone') return [];
    const from = parseEdtf(each.kind === 'band' ? each.from : each.date);
    const to = each.kind === 'band' ? parseEdtf(each.to) : from;
    if (!from || !to) return [];
    const text = plainMarkup(each.text);
    const isBand = each.kind === 'band';
    return [{ of: each, text, from: from.min, to: to.max, isBand, look: 'annotation' }];
  });
