import type { AppCopy } from '../../offline/appCopy.ts';

/** Whether a briefing can be presented without a network. */
export type Readiness =
  | { readonly kind: 'getting' }
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'partly';
      /** Names of the datasets that could not be fetched. */
      readonly absent: readonly string[];
      /** Whether this page alone has the atlas, until it is closed or loaded again. */
      readonly pageOnly: boolean;
    };

/** What is known of the data of a briefing: names of datasets that could not be fetched; null while that is not known. */
export type Fetched = readonly string[] | null;

/** Whether a briefing can be presented without a network, from what has been fetched for it. */
export function readinessOf(copy: AppCopy, hasWorld: boolean, fetched: Fetched): Readiness {
  if (copy === 'pending' || !hasWorld || fetched === null) return { kind: 'getting' };
  const pageOnly = copy === 'refused';
  return fetched.length === 0 && !pageOnly
    ? { kind: 'ready' }
    : { kind: 'partly', absent: fetched, pageOnly };
}
