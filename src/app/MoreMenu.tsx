import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LANGUAGES, type Language, type Theme } from '../core/viewState.ts';
import { LANGUAGE_NAMES } from '../i18n/languages.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import controls from '../ui/controls.module.css';
import { IconButton } from '../ui/IconButton.tsx';
import { MoreIcon } from '../ui/icons.tsx';
import { useDocumentEvent } from '../ui/useDocumentEvent.ts';
import styles from './TopBar.module.css';

/**
 * Index of the menu item a key moves to from the item at `at`: a neighbour, an end, or the next label that starts with
 * that letter; null for other keys.
 */
export function placeInMenu(key: string, labels: readonly string[], at: number): number | null {
  const { length } = labels;
  if (key === 'ArrowDown') return (at + 1) % length;
  if (key === 'ArrowUp') return (Math.max(at, 0) + length - 1) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  if ([...key].length !== 1 || key === ' ') return null;
  const letter = key.toLocaleLowerCase();
  const after = labels.map((_, i) => (at + 1 + i) % length);
  return after.find((place) => labels[place]?.toLocaleLowerCase().startsWith(letter)) ?? Math.max(at, 0);
}

const THEMES: readonly (Theme | 'system')[] = ['system', 'light', 'dark'];

export interface MoreProps {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** The theme asked for; null for the system's. */
  readonly theme: Theme | null;
  onAbout(): void;
  onLayers(): void;
  onShortcuts(): void;
  onLanguage(language: Language): void;
  onTheme(theme: Theme | null): void;
}

/** Menu of rarely used actions on the page as a whole. */
export function MoreMenu({ locale, theme, onAbout, onLayers, onShortcuts, onLanguage, onTheme }: MoreProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const itemsIn = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    const items = menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [];
    if (opened !== null) items[opened === 'first' ? 0 : items.length - 1]?.focus();
  }, [opened]);
  const leave = ({ target }: Event) => {
    if (target instanceof Node && !box.current?.contains(target)) setOpened(null);
  };
  useDocumentEvent('pointerdown', leave, opened !== null);
  useDocumentEvent('focusin', leave, opened !== null);

  const close = () => {
    trigger.current?.focus();
    setOpened(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab') return close();
    if (event.key === 'Escape') {
      event.preventDefault();
      return close();
    }
    const items = itemsIn();
    const labels = items.map(({ textContent }) => textContent ?? '');
    const next = placeInMenu(event.key, labels, items.indexOf(event.target as HTMLElement));
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus();
  };
  const item = (label: string, action: () => void, radio?: { readonly checked: boolean; lang?: string }) => (
    <button
      key={label}
      type="button"
      tabIndex={-1}
      {...(radio ? { role: 'menuitemradio', 'aria-checked': radio.checked } : { role: 'menuitem' })}
      lang={radio?.lang}
      onClick={() => {
        close();
        action();
      }}
    >
      {label}
    </button>
  );

  return (
    <span ref={box} className={styles.more}>
      <IconButton
        icon={MoreIcon}
        ref={trigger}
        label={t('app.more')}
        menu={opened !== null}
        onClick={() => setOpened(opened === null ? 'first' : null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      />
      {opened !== null && (
        <div
          ref={menu}
          role="menu"
          className={controls.card}
          tabIndex={-1}
          aria-label={t('app.more')}
          onKeyDown={onKeyDown}
        >
          {item(t('app.about'), onAbout)}
          {item(t('app.shortcuts'), onShortcuts)}
          {!ONE_FILE && item(t('app.layers'), onLayers)}
          <div role="group" aria-label={t('app.language')}>
            <span aria-hidden="true">{t('app.language')}</span>
            {LANGUAGES.map((each) =>
              item(LANGUAGE_NAMES[each], () => onLanguage(each), { checked: each === locale, lang: each }),
            )}
          </div>
          <div role="group" aria-label={t('app.theme')}>
            <span aria-hidden="true">{t('app.theme')}</span>
            {THEMES.map((each) =>
              item(t(`app.theme.${each}`), () => onTheme(each === 'system' ? null : each), {
                checked: each === (theme ?? 'system'),
              }),
            )}
          </div>
        </div>
      )}
    </span>
  );
}
