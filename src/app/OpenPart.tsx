import { useEffect, useState } from 'react';
import { isBriefingFile } from '../briefing/model/deckFile.ts';
import { DEFAULT_VIEW } from '../core/viewState.ts';
import type { Origin } from '../import/job/protocol.ts';
import { OpenDialog } from '../open/OpenDialog.tsx';
import { useAtlas } from '../state/useAtlas.ts';
import { useLatest } from '../ui/useLatest.ts';
import { whenSettled } from '../ui/whenSettled.ts';
import { openServices } from './openServices.ts';

/** The briefing file, if the reader gave one in place of data; else null. Never rejects. */
async function briefingIn(origin: Origin): Promise<File | null> {
  if (origin.kind === 'url') return null;
  const file = origin.kind === 'file' ? origin.file : new File([origin.text], '');
  return (await isBriefingFile(file)) ? file : null;
}

interface Props {
  /** Opened at once; null to ask the reader. */
  readonly start: Origin | null;
  /** Opens a briefing that the reader gave in place of data. */
  onBriefing(file: File): void;
  onClose(): void;
}

/** The dialog for opening data, over the current atlas. */
export function OpenPart({ start, onBriefing, onClose }: Props) {
  const { names, places, view, update } = useAtlas();
  const [isData, setIsData] = useState(start === null);
  const act = useLatest({ onBriefing, onClose });
  useEffect(() => {
    if (!start) return;
    return whenSettled(briefingIn(start), (file) => {
      if (!file) return setIsData(true);
      act.current.onClose();
      act.current.onBriefing(file);
    });
  }, [start, act]);
  if (!isData) return null;
  return (
    <OpenDialog
      services={openServices}
      places={places}
      locale={names.locale}
      current={view.data}
      start={start}
      divert={async (origin) => {
        const file = await briefingIn(origin);
        if (file) onBriefing(file);
        return file !== null;
      }}
      onShow={(data) => update(({ theme, language }) => ({ ...DEFAULT_VIEW, theme, language, data }))}
      onClose={onClose}
    />
  );
}
