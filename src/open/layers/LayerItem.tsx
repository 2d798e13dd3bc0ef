import { useState } from 'react';
import { type ContextLayer, LAYER_LIMITS } from '../../core/contextLayer.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import styles from './layers.module.css';

interface Props {
  readonly layer: ContextLayer;
  readonly isShown: boolean;
  /** Whether it is kept in this browser, rather than only come with a briefing. */
  readonly isKept: boolean;
  onShow(isShown: boolean): void;
  onKeep(): void;
  onRename(title: string): void;
  onRemove(): void;
}

/** A layer of the list: shown or hidden, rename, and delete after confirmation. */
export function LayerItem({ layer, isShown, isKept, onShow, onKeep, onRename, onRemove }: Props) {
  const t = useTranslate();
  const [mode, setMode] = useState<'shown' | 'renaming' | 'deleting'>('shown');
  const { title, source, rows } = layer;
  const back = (
    <Button look="quiet" onClick={() => setMode('shown')}>
      {t('open.cancel')}
    </Button>
  );
  return (
    <li className={styles.item}>
      <label className={styles.shown}>
        <input type="checkbox" checked={isShown} onChange={({ target }) => onShow(target.checked)} />
        <span>
          <strong>{title}</strong>{' '}
          <span className={controls.note}>
            {t('layers.facts', { source, count: rows.length })}
            {!isKept && ` ${t('layers.notKept')}`}
          </span>
        </span>
      </label>
      {mode === 'renaming' && (
        <form
          className={layout.row}
          onSubmit={(event) => {
            event.preventDefault();
            const name = new FormData(event.currentTarget).get('title');
            if (typeof name === 'string' && name.trim() !== '') onRename(name.trim());
            setMode('shown');
          }}
        >
          <input
            name="title"
            defaultValue={title}
            maxLength={LAYER_LIMITS.title}
            aria-label={t('layers.newTitle', { title })}
            // biome-ignore lint/a11y/noAutofocus: the reader asked to type here
            autoFocus
          />
          <Button type="submit">{t('open.kept.save')}</Button>
          {back}
        </form>
      )}
      {mode === 'deleting' && (
        <div className={layout.row} role="alert">
          <span>{t('layers.sure', { title })}</span>
          <Button onClick={onRemove}>{t('open.kept.deleteNow')}</Button>
          {back}
        </div>
      )}
      {mode === 'shown' && (
        <div className={layout.row}>
          {isKept ? (
            <>
              <Button
                look="quiet"
                aria-label={t('open.kept.renameNamed', { title })}
                onClick={() => setMode('renaming')}
              >
                {t('open.kept.rename')}
              </Button>
              <Button
                look="quiet"
                aria-label={t('open.kept.deleteNamed', { title })}
                onClick={() => setMode('deleting')}
              >
                {t('open.kept.delete')}
              </Button>
            </>
          ) : (
            <Button look="quiet" onClick={onKeep}>
              {t('layers.keep')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
