import { sentence } from '../../core/sentence.ts';
import type { Pair } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import controls from '../../ui/controls.module.css';
import { Lifecycles } from './Lifecycles.tsx';
import { PairFacts } from './PairFacts.tsx';
import { PairFields } from './PairFields.tsx';
import styles from './pair.module.css';

/** All there is between two parties, on one page. */
export function PairView({ pair }: { readonly pair: Pair }) {
  const t = useTranslate();
  const { columns, dataset, names, result, view, update } = useAtlas();
  const shown = result.rows.length;
  const said = sentence({ dataset, columns, view, result, names }, t);
  const title = t('pair.title', { a: names.partner(pair[0]), b: names.partner(pair[1]) });

  return (
    <section
      className={controls.screen}
      aria-label={t('pair.region')}
      data-visible-count={shown}
      data-own-keys
    >
      <div className={`${controls.tools} ${styles.tools}`} data-tools>
        <PairFields pair={pair} />
        <span className={styles.actions}>
          <CopyButton
            text={() => window.location.href}
            label={t('share.copyLink')}
            done={t('share.linkCopied')}
          />
          <button type="button" className={controls.button} onClick={() => window.print()}>
            {t('pair.print')}
          </button>
          <button
            type="button"
            className={controls.quiet}
            onClick={() => update((current) => ({ ...current, pair: null }))}
          >
            {t('pair.close')}
          </button>
        </span>
      </div>
      <article className={`${controls.scroll} ${styles.dossier}`}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.sentence}>{said}</p>
        {shown === 0 ? (
          <p className={styles.none}>{t('pair.none')}</p>
        ) : (
          <>
            <Lifecycles key={pair.join()} pair={pair} />
            <PairFacts pair={pair} />
            <footer className={styles.foot}>
              <p>
                {t('pair.evidence', {
                  shown,
                  total: columns.n,
                  dataset: names.text(dataset.title),
                  version: dataset.version,
                })}{' '}
                {t('pair.absence')}
              </p>
              <p className={styles.link}>{window.location.href}</p>
            </footer>
          </>
        )}
      </article>
    </section>
  );
}
