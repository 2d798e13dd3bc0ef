import type { MouseEvent } from 'react';
import { firstPair } from '../core/pair';
import { SCREENS, type ViewState } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { useAtlas } from '../state/useAtlas';
import { serialiseView } from '../state/viewUrl';
import styles from './TopBar.module.css';

/** What the middle of the page shows: links where there is room for them, else a list to choose from. */
export function Screens({ narrow }: { readonly narrow: boolean }) {
  const t = useTranslate();
  const { columns, dataset, view, update } = useAtlas();
  const current = view.pair === null ? view.screen : 'pair';
  const pair = view.pair ?? firstPair(columns, dataset.hub, view.facets.partner);
  const choices: readonly (readonly [id: string, view: ViewState])[] = [
    ...SCREENS.map((screen) => [screen, { ...view, screen, pair: null }] as const),
    ...(pair ? [['pair', { ...view, pair }] as const] : []),
  ];
  const go = (event: MouseEvent, target: ViewState) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    update(() => target);
  };
  if (narrow)
    return (
      <select
        className={styles.screenChoice}
        aria-label={t('app.view')}
        value={current}
        onChange={({ target }) => {
          const chosen = choices.find(([id]) => id === target.value)?.[1];
          if (chosen) update(() => chosen);
        }}
      >
        {choices.map(([id]) => (
          <option key={id} value={id}>
            {t(`app.view.${id}`)}
          </option>
        ))}
      </select>
    );
  return (
    <nav className={styles.screens} aria-label={t('app.view')}>
      {choices.map(([id, target]) => (
        <a
          key={id}
          href={serialiseView(target) || '?'}
          aria-current={id === current ? 'page' : undefined}
          onClick={(event) => go(event, target)}
        >
          {t(`app.view.${id}`)}
        </a>
      ))}
    </nav>
  );
}
