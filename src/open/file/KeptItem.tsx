import { useLayoutEffect, useRef, useState } from 'react';
import type { CountryIndex } from '../../core/countries.ts';
import type { Settings } from '../../data/kept/settings.ts';
import type { KeptDataset } from '../../data/packed/loaded.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import controls from '../../ui/controls.module.css';
import { bytesInWords } from '../model/bytes.ts';
import open from '../open.module.css';
import type { OpenServices } from '../services.ts';
import styles from './file.module.css';
import { KeptSettings } from './KeptSettings.tsx';

interface Props {
  readonly item: KeptDataset;
  readonly locale: string;
  readonly isCurrent: boolean;
  onOpen(): void;
  /** Opens its table again, where rows were left. */
  onMend(): void;
  readonly places: CountryIndex;
  facts: OpenServices['kept']['facts'];
  onRename(title: string): void;
  /** Ends when it is done, well or not. */
  onSettle(settings: Settings): Promise<void>;
  onRemove(): void;
}

/** What has the focus when the controls of a dataset change. */
const FIRST = 'input, button';

/** A dataset of this browser: open, rename, settings, delete after a question. */
export function KeptItem(props: Props) {
  const { item, locale, isCurrent, places, facts, onOpen, onMend, onRename, onSettle, onRemove } = props;
  const t = useTranslate();
  const [mode, setMode] = useState<'shown' | 'renaming' | 'settling' | 'deleting'>('shown');
  const { title, records, size, opened, from, left } = item;
  const isMendable = left !== undefined && left.heldBack + left.undated > 0;
  const date = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium' });

  const row = useRef<HTMLLIElement>(null);
  const changed = useRef(false);
  const go = (next: typeof mode) => {
    changed.current = true;
    setMode(next);
  };
  useLayoutEffect(() => {
    if (changed.current && mode) row.current?.querySelector<HTMLElement>(FIRST)?.focus();
    changed.current = false;
  }, [mode]);

  return (
    <li className={styles.keptItem} ref={row}>
      {mode === 'renaming' ? (
        <form
          className={styles.rename}
          onSubmit={(event) => {
            event.preventDefault();
            const name = new FormData(event.currentTarget).get('title');
            if (typeof name === 'string' && name.trim() !== '') onRename(name.trim());
            go('shown');
          }}
        >
          <input
            name="title"
            defaultValue={title}
            maxLength={200}
            aria-label={t('open.kept.newName', { title })}
          />
          <button type="submit" className={controls.button}>
            {t('open.kept.save')}
          </button>
          <button type="button" className={controls.quiet} onClick={() => go('shown')}>
            {t('open.cancel')}
          </button>
        </form>
      ) : (
        <div className={styles.keptName}>
          <strong>{title}</strong>
          {isCurrent && <span className={styles.now}>{t('open.kept.now')}</span>}
          <span className={open.hint}>
            {t('open.kept.facts', {
              records,
              size: bytesInWords(size, locale),
              date: date.format(new Date(opened)),
              from,
            })}
          </span>
          {left && isMendable && (
            <span>
              {t('open.mend.left', { held: left.heldBack, undated: left.undated })}{' '}
              {left.isAtAddress && t('open.mend.address')}
            </span>
          )}
        </div>
      )}
      {mode === 'settling' && (
        <KeptSettings
          title={title}
          places={places}
          locale={locale}
          facts={() => facts(item.id)}
          onSave={async (settings) => {
            await onSettle(settings);
            go('shown');
          }}
          onCancel={() => go('shown')}
        />
      )}
      {mode === 'deleting' && (
        <div className={styles.sure} role="alert">
          <span>{t(isCurrent ? 'open.kept.sureShown' : 'open.kept.sure', { title })}</span>
          <button
            type="button"
            className={controls.button}
            onClick={() => {
              go('shown');
              onRemove();
            }}
          >
            {t('open.kept.deleteNow')}
          </button>
          <button type="button" className={controls.quiet} onClick={() => go('shown')}>
            {t('open.kept.keep')}
          </button>
        </div>
      )}
      {mode === 'shown' && (
        <div className={styles.keptTools}>
          <button
            type="button"
            className={controls.button}
            aria-label={t('open.kept.openNamed', { title })}
            onClick={onOpen}
          >
            {t('open.kept.open')}
          </button>
          {isMendable && (
            <button
              type="button"
              className={controls.button}
              aria-label={t('open.mend.mendNamed', { title })}
              onClick={onMend}
            >
              {t('open.mend.mend')}
            </button>
          )}
          <button
            type="button"
            className={controls.quiet}
            aria-label={t('open.kept.renameNamed', { title })}
            onClick={() => go('renaming')}
          >
            {t('open.kept.rename')}
          </button>
          <button
            type="button"
            className={controls.quiet}
            aria-label={t('open.kept.settingsNamed', { title })}
            onClick={() => go('settling')}
          >
            {t('open.kept.settings')}
          </button>
          <button
            type="button"
            className={controls.quiet}
            aria-label={t('open.kept.deleteNamed', { title })}
            onClick={() => go('deleting')}
          >
            {t('open.kept.delete')}
          </button>
        </div>
      )}
    </li>
  );
}
