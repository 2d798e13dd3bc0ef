import { createContext, useContext } from 'react';

/**
 * On which dataset the briefing panel opens with the page. It is kept above the page, which is rendered from scratch
 * for another dataset.
 */
export interface Reopening {
  /** Name of the dataset; null for none. */
  readonly on: string | null;
  reopenOn(name: string | null): void;
}

export const ReopeningContext = createContext<Reopening>({ on: null, reopenOn: () => {} });

export const useReopening = (): Reopening => useContext(ReopeningContext);
