import type { Anchor, Annotation } from '../../core/annotation.ts';
import { codesOf } from '../../core/columns.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** Why a slide doesn't show what an annotation means. */
export type FaultReason = 'reversed' | 'unreadable' | 'notInData' | 'notInView' | 'outOfTime' | 'noPart';

/** What is wrong with an annotation. `field`: the one beside which it is said. */
export interface AnnotationFault {
  readonly field: 'at' | 'from' | 'to' | 'date' | 'of';
  readonly reason: FaultReason;
}

function dateFault(text: string): FaultReason {
  return parseEdtf(text) ? 'outOfTime' : 'unreadable';
}

/** Why an anchor that isn't on the slide isn't; null if its data and its view have it. */
function anchorFault(anchor: Anchor, { columns, result }: Snapshot): FaultReason | null {
  if (anchor.kind === 'date') return dateFault(anchor.date);
  if (anchor.kind === 'record') {
    const row = columns.rowOf(anchor.id);
    if (row === undefined) return 'notInData';
    return result.rows.includes(row) ? null : 'notInView';
  }
  if (anchor.kind === 'partner') {
    const code = columns.domains.partner.values.indexOf(anchor.code);
    if (code < 0) return 'notInData';
    return result.rows.some((row) => codesOf(columns.partner, row).includes(code)) ? null : 'notInView';
  }
  return null;
}

/** Whether a period ends before it begins. */
function isReversed(from: string, to: string): boolean {
  const [start, end] = [parseEdtf(from), parseEdtf(to)];
  return start !== null && end !== null && end.max < start.min;
}

/**
 * What is wrong with an annotation of a slide; null if nothing is.
 * @param isLost whether the drawn slide lacks it
 */
export function annotationFault(
  annotation: Annotation,
  snapshot: Snapshot,
  isLost: boolean,
): AnnotationFault | null {
  if (annotation.kind === 'band') {
    const { from, to } = annotation;
    for (const [field, date] of [
      ['from', from],
      ['to', to],
    ] as const)
      if (!parseEdtf(date)) return { field, reason: 'unreadable' };
    if (isReversed(from, to)) return { field: 'to', reason: 'reversed' };
    return isLost ? { field: 'to', reason: 'outOfTime' } : null;
  }
  if (annotation.kind === 'milestone') {
    const reason = dateFault(annotation.date);
    return isLost || reason === 'unreadable' ? { field: 'date', reason } : null;
  }
  if (!isLost) return null;
  if (annotation.kind === 'callout')
    return { field: 'at', reason: anchorFault(annotation.at, snapshot) ?? 'noPart' };
  if (annotation.kind === 'highlight') {
    const [first] = annotation.of;
    return { field: 'of', reason: (first && anchorFault(first, snapshot)) ?? 'noPart' };
  }
  for (const field of ['from', 'to'] as const) {
    const reason = anchorFault(annotation[field], snapshot);
    if (reason) return { field, reason };
  }
  return { field: 'to', reason: 'noPart' };
}
