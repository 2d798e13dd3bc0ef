import { BriefingPanel } from '../briefing/editor/BriefingPanel.tsx';
import type { Theme } from '../core/viewState.ts';
import { useWorld } from '../data/load/useDataset.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { PowerPoint } from './PowerPoint.tsx';
import { takeData } from './takeData.ts';
import { WithData } from './WithData.tsx';

interface Props {
  readonly theme: Theme;
  readonly adds: number;
  readonly shared: string | null;
  /** A briefing's file that was given from outside; null without one. */
  readonly given: File | null;
  /** Over the page rather than beside the view. */
  readonly inSheet: boolean;
  onClose(): void;
}

/** The briefing editor, with the geometry and the PowerPoint writer it needs. */
export function Briefings({ theme, adds, shared, given, inSheet, onClose }: Props) {
  const t = useTranslate();
  const world = useWorld('110m');
  const panel = (
    <BriefingPanel
      world={world.data ?? null}
      theme={theme}
      adds={adds}
      shared={shared}
      given={given}
      filesOf={(deck) => (
        <>
          {world.data && <PowerPoint deck={deck} world={world.data} />}
          <WithData deck={deck} />
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
