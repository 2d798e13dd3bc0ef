import { useEffect, useState } from 'react';
import { contentHash } from '../data/readyDataset.ts';
import { useAtlas } from './useAtlas.ts';

/** Hash of the content of the dataset on screen; undefined while it is computed, and if that fails. */
export function useContentHash(): string | undefined {
  const { columns } = useAtlas();
  const [known, setKnown] = useState<{ readonly of: object; readonly hash: string } | null>(null);
  useEffect(() => {
    let wanted = true;
    contentHash(columns).then(
      (hash) => wanted && setKnown({ of: columns, hash }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [columns]);
  return known?.of === columns ? known.hash : undefined;
}
