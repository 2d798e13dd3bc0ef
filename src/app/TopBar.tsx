import { type MouseEvent, memo, type ReactNode, useMemo, useState } from 'react';
import { firstPair } from '../core/pair.ts';
import { type Language, type Pair, SCREENS, type Theme, type ViewState } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import type { Origin } from '../import/job/protocol.ts';
import { savedFrom } from '../state/savedFrom.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { serialiseView } from '../state/viewUrl.ts';
import { Button } from '../ui/Button.tsx';
import controls from '../ui/controls.module.css';
import { IconButton } from '../ui/IconButton.tsx';
import { ExportIcon, OpenIcon, ShareIcon } from '../ui/icons.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { Select } from '../ui/Select.tsx';
import { useAfterPaint } from '../ui/useAfterPaint.ts';
import { useDocumentEvent } from '../ui/useDocumentEvent.ts';
import { useMedia } from '../ui/useMedia.ts';
import { useStableHandlers } from '../ui/useStable.ts';
import { SearchBox } from '../views/search/SearchBox.tsx';
import { MoreMenu, type MoreProps } from './MoreMenu.tsx';
import styles from './TopBar.module.css';
import { useIdle, useLayout } from './useLayout.ts';
import layout from './Workspace.module.css';

const AboutDialog = lazyPart(() => import('./AboutDialog.tsx'), 'AboutDialog', 'app.about', 'over');
const ExportPart = lazyPart(() => import('./ExportPart.tsx'), 'ExportPart', 'app.export', 'over');
const DropTarget = lazyPart(() => import('../open/DropTarget.tsx'), 'DropTarget', 'app.openData', 'nowhere');
const OpenPart = lazyPart(() => import('./OpenPart.tsx'), 'OpenPart', 'app.openData', 'over');
const ShareDialog = lazyPart(() => import('../export/ShareDialog.tsx'), 'ShareDialog', 'app.share', 'over');
const ShortcutsDialog = lazyPart(
  () => import('./ShortcutsDialog.tsx'),
  'ShortcutsDialog',
  'app.shortcuts',
  'over',
);

const LayersDialog = lazyPart(
  () => import('../open/layers/LayersDialog.tsx'),
  'LayersDialog',
  'app.layers',
  'over',
);

type TopDialog = 'about' | 'export' | 'layers' | 'open' | 'share' | 'shortcuts';

interface Props {
  /** Whether the panel of briefings is open. */
  readonly briefing: boolean;
  onBriefings(): void;
  onBriefing(file: File): void;
  /** Adds the view to the briefing. */
  onAdd(): void;
}

/** Names of the atlas and the dataset, search, choice of screen, and buttons for the page as a whole. */
export function TopBar({ briefing, onBriefings, onBriefing, onAdd }: Props) {
  const { t, dataset, view, names, update } = useAtlas();
  const idle = useIdle();
  const [dialog, setDialog] = useState<TopDialog | null>(null);
  const [dropped, setDropped] = useState<Origin | null>(null);
  const close = () => setDialog(null);
  const handlers = useStableHandlers({
    onBriefings,
    onDialog: (next: TopDialog) => {
      setDropped(null);
      setDialog(next);
    },
    onLanguage: (language: Language) => update((current) => ({ ...current, language }), 'replace'),
    onTheme: (theme: Theme | null) => update((current) => ({ ...current, theme }), 'replace'),
  });
  const openFile = (file: File) => {
    setDropped({ kind: 'file', file });
    setDialog('open');
  };
  const openData = () => handlers.onDialog('open');
  const screens = useScreenKeys();
  useShortcuts({
    '/': () => document.getElementById('search')?.focus(),
    '?': () => handlers.onDialog('shortcuts'),
    o: ONE_FILE ? undefined : openData,
    b: ONE_FILE ? undefined : onAdd,
    p: ONE_FILE && !hasBriefing() ? undefined : onBriefings,
    ...screens,
  });
  const title = names.text(dataset.title);
  return (
    <header className={layout.top}>
      <span className={layout.brand}>{t('app.name')}</span>
      <span
        className={`${styles.dataset} ${controls.ellipsis}`}
        lang={names.languageOf(dataset.title)}
        title={title}
      >
        {title}
      </span>
      <SearchBox />
      <Screens />
      <Actions locale={names.locale} theme={view.theme} briefing={briefing} {...handlers} />
      {dialog === 'about' && <AboutDialog onClose={close} onOpenData={openData} />}
      {dialog === 'export' && <ExportPart onClose={close} />}
      {!ONE_FILE && dialog === 'open' && <OpenPart start={dropped} onBriefing={onBriefing} onClose={close} />}
      {!ONE_FILE && idle && dialog !== 'open' && <DropTarget onFile={openFile} />}
      {!ONE_FILE && dialog === 'layers' && <LayersDialog onClose={close} />}
      {dialog === 'share' && <ShareDialog onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </header>
  );
}

/** Whether one file has a briefing. */
const hasBriefing = () => typeof savedFrom()?.deck === 'string';

/** Whether others can open addresses of what is in one file. */
const hasLinks = () => (savedFrom()?.liveData.length ?? 0) > 0;

const TYPING = 'input:not([type="checkbox"]), select, textarea, [contenteditable="true"]';

/** Keys by their place, for keyboard layouts in which they write something else. */
const LETTERS: Readonly<Record<string, string>> = { KeyO: 'o', KeyB: 'b', KeyP: 'p', Slash: '/' };

/** Keyboard shortcuts of the page as a whole. */
function useShortcuts(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  useDocumentEvent('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.matches(TYPING)) return;
    if (document.querySelector('dialog[open]')) return;
    const action = actions[event.key.toLowerCase()] ?? actions[LETTERS[event.code] ?? ''];
    if (!action) return;
    action();
    event.preventDefault();
  });
}

type ScreenId = ViewState['screen'] | 'pair';

const onScreen = (view: ViewState, id: ScreenId, pair: Pair | null): ViewState =>
  id === 'pair' ? { ...view, pair } : { ...view, screen: id, pair: null };

/** The screens that can be chosen, and the pair that would be shown. */
function useScreens() {
  const { columns, dataset, view } = useAtlas();
  const { partner } = view.facets;
  const first = useMemo(() => firstPair(columns, dataset.hub, partner), [columns, dataset.hub, partner]);
  const pair = view.pair ?? first;
  const hasPair = pair !== null;
  const ids: readonly ScreenId[] = useMemo(() => (hasPair ? [...SCREENS, 'pair'] : SCREENS), [hasPair]);
  return { ids, pair };
}

/** Digits that choose a screen, in the order in which they are offered. */
function useScreenKeys(): Readonly<Record<string, () => void>> {
  const { update } = useAtlas();
  const { ids, pair } = useScreens();
  return Object.fromEntries(
    ids.map((id, i) => [String(i + 1), () => update((now) => onScreen(now, id, pair))]),
  );
}

/** The choice of screen: links or, in a narrow window, a select box. */
function Screens() {
  const narrow = useLayout() === 'narrow';
  const { t, view, update } = useWholeAtlas();
  const { ids, pair } = useScreens();
  const current = view.pair === null ? view.screen : 'pair';
  // Links may lag one frame behind: nobody can follow one within the frame of a click on a filter.
  const linked = useAfterPaint(view, view);
  const links = useMemo(
    () => new Map(ids.map((id) => [id, serialiseView(onScreen(linked, id, pair)) || '?'])),
    [linked, pair, ids],
  );
  const go = (id: ScreenId) => update((now) => onScreen(now, id, pair));
  const nameOf = (id: ScreenId) => t(`app.view.${id}`);
  if (narrow)
    return (
      <Select
        className={styles.screenChoice}
        aria-label={t('app.view')}
        value={current}
        options={ids.map((each) => [each, nameOf(each)])}
        onValue={go}
      />
    );
  return (
    <nav className={styles.screens} aria-label={t('app.view')}>
      {ids.map((id) => (
        <a
          key={id}
          href={links.get(id)}
          aria-current={id === current ? 'page' : undefined}
          onClick={(event: MouseEvent) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            go(id);
          }}
        >
          {nameOf(id)}
        </a>
      ))}
    </nav>
  );
}

/** Wide enough for every button to show its name in any language. */
const WIDE_ENOUGH = '(min-width: 85em)';

interface ActionsProps extends Pick<MoreProps, 'locale' | 'theme' | 'onLanguage' | 'onTheme'> {
  readonly briefing: boolean;
  onBriefings(): void;
  onDialog(dialog: TopDialog): void;
}

/** The page's own buttons; memoised, because filters don't change them. */
const Actions = memo(function Actions({ briefing, onBriefings, onDialog, ...more }: ActionsProps) {
  const t = useTranslate();
  const isNamed = useMedia(WIDE_ENOUGH);
  const opens = (dialog: TopDialog, label: string, icon: () => ReactNode) =>
    isNamed ? (
      <Button onClick={() => onDialog(dialog)}>{label}</Button>
    ) : (
      <IconButton icon={icon} label={label} onClick={() => onDialog(dialog)} />
    );
  return (
    <span className={`${styles.actions} ${controls.field}`}>
      {!ONE_FILE && opens('open', t('app.openData'), OpenIcon)}
      {opens('export', t('app.export'), ExportIcon)}
      {(!ONE_FILE || hasLinks()) && opens('share', t('app.share'), ShareIcon)}
      {(!ONE_FILE || hasBriefing()) && (
        <Button
          className={styles.present}
          aria-label={t('app.presentBriefings')}
          aria-expanded={ONE_FILE ? undefined : briefing}
          onClick={onBriefings}
        >
          {t('app.present')}
        </Button>
      )}
      <MoreMenu
        {...more}
        onAbout={() => onDialog('about')}
        onLayers={() => onDialog('layers')}
        onShortcuts={() => onDialog('shortcuts')}
      />
    </span>
  );
});
