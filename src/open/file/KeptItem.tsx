import { useLayoutEffect, useRef, useState } from 'react';
import type { Settings } from '../../data/kept/settings.ts';
import type { KeptDataset } from '../../data/packed/loaded.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import type { OpenServices } from '../job/services.ts';
import { bytesInWords } from '../model/words.ts';
import open from '../parts/open.module.css';
import { usePage } from '../parts/PageContext.ts';
import styles from './file.module.css';
import { KeptSettings } from './KeptSettings.tsx';

interface Props {
  readonly item: KeptDataset;
  readonly isCurrent: boolean;
  onOpen(): void;
  /** Opens its table again, if rows were left out. */
  onMend(): void;
  facts: OpenServices['store']['facts'];
  onRename(title: string): void;
  /** Resolves when done, whether it succeeded or not. */
  onSettle(settings: Settings): Promise<void>;
  onRemove(): void;
}

/** Selector of the element to focus when the controls of a dataset change. */
const FIRST = 'input, button';

/** A dataset in this browser: open, rename, settings, and delete after confirmation. */
export function KeptItem(props: Props) {
  const { item, isCurrent, facts, onOpen, onMend, onRename, onSettle, onRemove } = props;
  const t = useTranslate();
  const { locale } = usePage();
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

  const tool = (key: string, act: () => void, quiet = true) => (
    <Button look={quiet ? 'quiet' : 'framed'} aria-label={t(`${key}Named`, { title })} onClick={act}>
      {t(key)}
    </Button>
  );
  return (
    <li className={styles.keptItem} ref={row}>
      {mode === 'renaming' ? (
        <form
          className={`${layout.row} ${styles.rename}`}
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
          <Button type="submit">{t('open.kept.save')}</Button>
          <Button look="quiet" onClick={() => go('shown')}>
            {t('open.cancel')}
          </Button>
        </form>
      ) : (
        <div className={styles.keptName}>
          <strong>{title}</strong>
          {isCurrent && <mark className={open.pill}>{t('open.kept.now')}</mark>}
          <span className={controls.note}>
            {t('open.kept.facts', {
              ...{ records, from, size: bytesInWords(size, locale), date: date.format(new Date(opened)) },
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
          facts={() => facts(item.id)}
          onSave={async (settings) => {
            await onSettle(settings);
            go('shown');
          }}
          onCancel={() => go('shown')}
        />
      )}
      {mode === 'deleting' && (
        <div className={`${layout.row} ${styles.sure}`} role="alert">
          <span>{t(isCurrent ? 'open.kept.sureShown' : 'open.kept.sure', { title })}</span>
          <Button
            onClick={() => {
              go('shown');
              onRemove();
            }}
          >
            {t('open.kept.deleteNow')}
          </Button>
          <Button look="quiet" onClick={() => go('shown')}>
            {t('open.kept.keep')}
          </Button>
        </div>
      )}
      {mode === 'shown' && (
        <div className={styles.keptTools}>
          {tool('open.kept.open', onOpen, false)}
          {isMendable && tool('open.mend.mend', onMend, false)}
          {tool('open.kept.rename', () => go('renaming'))}
          {tool('open.kept.settings', () => go('settling'))}
          {tool('open.kept.delete', () => go('deleting'))}
        </div>
      )}
    </li>
  );
}
