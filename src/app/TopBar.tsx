import { Suspense, useState } from 'react';
import type { Language, Theme } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Origin } from '../import/job/protocol.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { lazyPart } from '../ui/lazyPart.tsx';
import { useStable } from '../ui/useStable.ts';
import { SearchBox } from '../views/search/SearchBox.tsx';
import { Screens } from './Screens.tsx';
import { TopActions, type TopDialog } from './TopActions.tsx';
import styles from './TopBar.module.css';
import { useIdle } from './useIdle.ts';
import { useLayout } from './useLayout.ts';
import { useShortcuts } from './useShortcuts.ts';
import layout from './Workspace.module.css';

const AboutDialog = lazyPart(async () => (await import('./AboutDialog.tsx')).AboutDialog, {
  exported: 'AboutDialog',
  named: 'app.about',
  said: 'over',
});
const ExportPart = lazyPart(async () => (await import('./ExportPart.tsx')).ExportPart, {
  exported: 'ExportPart',
  named: 'app.export',
  said: 'over',
});
const DropTarget = lazyPart(async () => (await import('../open/DropTarget.tsx')).DropTarget, {
  exported: 'DropTarget',
  named: 'app.openData',
  said: 'nowhere',
});
const OpenPart = lazyPart(async () => (await import('./OpenPart.tsx')).OpenPart, {
  exported: 'OpenPart',
  named: 'app.openData',
  said: 'over',
});
const ShareDialog = lazyPart(async () => (await import('../export/ShareDialog.tsx')).ShareDialog, {
  exported: 'ShareDialog',
  named: 'app.share',
  said: 'over',
});
const ShortcutsDialog = lazyPart(async () => (await import('./ShortcutsDialog.tsx')).ShortcutsDialog, {
  exported: 'ShortcutsDialog',
  named: 'app.shortcuts',
  said: 'over',
});

interface Props {
  readonly theme: Theme;
  /** Whether the panel of briefings is open. */
  readonly briefing: boolean;
  onBriefings(): void;
  /** Opens a briefing's file. */
  onBriefing(file: File): void;
}

/** Name of the atlas and of the dataset, search, the choice of view, and what concerns the page as a whole. */
export function TopBar({ theme, briefing, onBriefings, onBriefing }: Props) {
  const t = useTranslate();
  const { dataset, view, names, update } = useAtlas();
  const narrow = useLayout() === 'narrow';
  const idle = useIdle();
  const [dialog, setDialog] = useState<TopDialog | null>(null);
  const [dropped, setDropped] = useState<Origin | null>(null);
  const close = () => setDialog(null);
  const openDialog = useStable((asked: TopDialog) => {
    setDropped(null);
    setDialog(asked);
  });
  const openFile = (file: File) => {
    setDropped({ kind: 'file', file });
    setDialog('open');
  };
  const openData = () => openDialog('open');
  const briefings = useStable(onBriefings);
  const setLanguage = useStable((language: Language) =>
    update((current) => ({ ...current, language }), 'replace'),
  );
  const setTheme = useStable((asked: Theme | null) =>
    update((current) => ({ ...current, theme: asked }), 'replace'),
  );
  useShortcuts({ '?': () => openDialog('shortcuts'), o: openData });
  return (
    <header className={layout.top}>
      <span className={layout.brand}>{t('app.name')}</span>
      <span
        className={styles.dataset}
        lang={names.languageOf(dataset.title)}
        title={names.text(dataset.title)}
      >
        {names.text(dataset.title)}
      </span>
      <SearchBox />
      <Screens narrow={narrow} />
      <TopActions
        locale={names.locale}
        theme={view.theme}
        briefing={briefing}
        onBriefings={briefings}
        onDialog={openDialog}
        onLanguage={setLanguage}
        onTheme={setTheme}
      />
      <Suspense>
        {dialog === 'about' && <AboutDialog onClose={close} onOpenData={openData} />}
        {dialog === 'export' && <ExportPart theme={theme} onClose={close} />}
        {dialog === 'open' && <OpenPart start={dropped} onBriefing={onBriefing} onClose={close} />}
        {idle && dialog !== 'open' && <DropTarget onFile={openFile} />}
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      </Suspense>
    </header>
  );
}
