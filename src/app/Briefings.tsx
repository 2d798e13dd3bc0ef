import { BriefingPanel } from '../briefing/editor/BriefingPanel.tsx';
import type { Dataset } from '../core/dataset.ts';
import { useWorld } from '../data/load/useDataset.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { ImportFailed } from '../import/job/protocol.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { useTheme } from '../ui/usePalette.ts';
import { openServices } from './openServices.ts';
import { PowerPoint } from './PowerPoint.tsx';
import { SaveOneFile } from './SaveOneFile.tsx';
import { SaveWithData } from './SaveWithData.tsx';
import { Video } from './Video.tsx';

/**
 * Stores the datasets that came with a briefing in this browser, as if each had been opened.
 * @throws {Error} with a message for the reader, if a dataset is invalid
 */
async function takeData(data: readonly unknown[]): Promise<void> {
  for (const dataset of data) {
    const job = openServices.createJob();
    const { signal } = new AbortController();
    const { name } = (dataset ?? {}) as Partial<Dataset>;
    try {
      const file = new File([JSON.stringify(dataset)], `${typeof name === 'string' ? name : 'data'}.json`);
      const opened = await job.open({ kind: 'file', file }, {}, signal);
      if (opened.kind !== 'dataset') throw new Error(`${file.name}: not a dataset`);
      await job.runDataset(signal);
    } catch (error) {
      if (!(error instanceof ImportFailed)) throw error;
      const [first] = error.fault.problems;
      throw new Error(first ? `${first.path} ${first.message}` : error.fault.code);
    } finally {
      job.close();
    }
  }
}

interface Props {
  readonly adds: number;
  readonly shared: string | null;
  /** A briefing file opened or dropped outside the panel; null if there is none. */
  readonly given: File | null;
  /** Called once the panel has taken what was asked of it. */
  onTaken(): void;
  /** Whether the panel covers the page instead of standing beside the view. */
  readonly inSheet: boolean;
  onClose(): void;
}

/** The briefing editor, with the geometry and the writers of PowerPoint and video it needs. */
export function Briefings({ adds, shared, given, onTaken, inSheet, onClose }: Props) {
  const t = useTranslate();
  const theme = useTheme();
  const world = useWorld('110m');
  const panel = (
    <BriefingPanel
      world={world.data ?? null}
      {...{ theme, adds, shared, given, onTaken }}
      filesOf={(deck) => (
        <>
          {world.data && <PowerPoint deck={deck} world={world.data} />}
          {world.data && <Video deck={deck} world={world.data} />}
          <SaveOneFile subject={{ kind: 'deck', deck }} title={deck.title} />
          <SaveWithData deck={deck} />
        </>
      )}
      takeData={takeData}
      onClose={inSheet ? null : onClose}
    />
  );
  if (!inSheet) return panel;
  return (
    <Sheet title={t('briefing.region')} onClose={onClose}>
      {panel}
    </Sheet>
  );
}
