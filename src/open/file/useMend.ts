import { useState } from 'react';
import * as v from 'valibot';
import { isSameFile, type KeptSource } from '../../data/kept/keptSource.ts';
import type { KeptDataset } from '../../data/packed/loaded.ts';
import type { Origin } from '../../import/job/protocol.ts';
import type { Mending } from '../model/openState.ts';
import { howSchema } from '../model/storedChoices.ts';
import type { OpenServices } from '../services.ts';

/** A dataset whose table has to be chosen again. */
interface Wanted {
  readonly item: KeptDataset;
  readonly source: KeptSource;
  readonly mending: Mending;
}

export interface Mend {
  /** The table that is asked for; null while none is. */
  readonly wanted: Wanted | null;
  /** What went wrong: its table is not there any more, or another file was chosen. */
  readonly fault: 'lost' | 'other' | null;
  begin(item: KeptDataset): void;
  choose(file: File): void;
  cancel(): void;
}

/** Opens the table of a kept dataset again: as it was kept, from its address, or as the reader chooses it. */
export function useMend(
  kept: OpenServices['kept'],
  onMend: (origin: Origin, mending: Mending) => void,
): Mend {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [fault, setFault] = useState<Mend['fault']>(null);

  const begin = async (item: KeptDataset) => {
    setFault(null);
    setWanted(null);
    const source = await kept.source(item.id).catch(() => null);
    const how = v.safeParse(howSchema, source?.how);
    if (!source || !how.success) {
      setFault('lost');
      return;
    }
    const mending = { id: item.id, ...how.output };
    const { file, url, name } = source;
    if (file) onMend({ kind: 'file', file: new File([file], name) }, mending);
    else if (url !== null) onMend({ kind: 'url', url }, mending);
    else setWanted({ item, source, mending });
  };

  const choose = async (file: File) => {
    if (!wanted) return;
    if (await isSameFile(file, wanted.source)) onMend({ kind: 'file', file }, wanted.mending);
    else setFault('other');
  };

  const cancel = () => {
    setWanted(null);
    setFault(null);
  };
  return { wanted, fault, begin, choose, cancel };
}
