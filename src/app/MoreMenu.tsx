import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { LANGUAGES, type Language, type Theme } from '../core/viewState.ts';
import { LANGUAGE_NAMES } from '../i18n/languages.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { MoreIcon } from '../ui/icons.tsx';
import { placeInMenu } from './menuKeys.ts';
import styles from './TopBar.module.css';

const THEMES: readonly (Theme | 'system')[] = ['system', 'light', 'dark'];

export interface MoreProps {
  /** BCP 47. */
  readonly locale: string;
  /** The one asked for; null for the system's. */
  readonly theme: Theme | null;
  onAbout(): void;
  onShortcuts(): void;
  onLanguage(language: Language): void;
  onTheme(theme: Theme | null): void;
}

/** What concerns the page as a whole and is rarely asked for, in a menu under one button. */
export function MoreMenu({ locale, theme, onAbout, onShortcuts, onLanguage, onTheme }: MoreProps) {
  const t = useTranslate();
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const itemsIn = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    if (opened === null) return;
    const items = menu.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [];
    items[opened === 'first' ? 0 : items.length - 1]?.focus();
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpened(null);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [opened]);

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
  const choose = (action: () => void) => () => {
    close();
    action();
  };

  return (
    <span ref={box} className={styles.more}>
      <IconButton
        ref={trigger}
        label={t('app.more')}
        menu={opened !== null}
        onClick={() => setOpened(opened === null ? 'first' : null)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        <MoreIcon />
      </IconButton>
      {opened !== null && (
        <div ref={menu} role="menu" tabIndex={-1} aria-label={t('app.more')} onKeyDown={onKeyDown}>
          <button type="button" role="menuitem" tabIndex={-1} onClick={choose(onAbout)}>
            {t('app.about')}
          </button>
          <button type="button" role="menuitem" tabIndex={-1} onClick={choose(onShortcuts)}>
            {t('app.shortcuts')}
          </button>
          <div role="group" aria-label={t('app.language')}>
            <span aria-hidden="true">{t('app.language')}</span>
            {LANGUAGES.map((language) => (
              <button
                key={language}
                type="button"
                role="menuitemradio"
                tabIndex={-1}
                aria-checked={language === locale}
                lang={language}
                onClick={choose(() => onLanguage(language))}
              >
                {LANGUAGE_NAMES[language]}
              </button>
            ))}
          </div>
          <div role="group" aria-label={t('app.theme')}>
            <span aria-hidden="true">{t('app.theme')}</span>
            {THEMES.map((each) => (
              <button
                key={each}
                type="button"
                role="menuitemradio"
                tabIndex={-1}
                aria-checked={each === (theme ?? 'system')}
                onClick={choose(() => onTheme(each === 'system' ? null : each))}
              >
                {t(`app.theme.${each}`)}
              </button>
            ))}
          </div>
        </div>
      )}
    </span>
  );
}
