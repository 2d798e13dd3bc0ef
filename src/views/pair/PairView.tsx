import { useMemo } from 'react';
import { amountInWords } from '../../core/amountInWords';
import { isThroughGroup } from '../../core/pair';
import { sentence } from '../../core/sentence';
import type { Pair } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import { gapsOf } from '../../scene/pair/lifecycle';
import { useAtlas } from '../../state/useAtlas';
import { CopyButton } from '../../ui/CopyButton';
import controls from '../../ui/controls.module.css';
import { peopleBySide, sourcesOf } from './dossier';
import { Lifecycles } from './Lifecycles';
import { PairFields } from './PairFields';
import styles from './pair.module.css';
import { SectorMix } from './SectorMix';

/** All there is between two parties, on one page. */
export function PairView({ pair }: { readonly pair: Pair }) {
  const t = useTranslate();
  const { columns, dataset, names, result, view, update } = useAtlas();
  const agreements = useMemo(
    () => [...result.rows].flatMap((row) => columns.recordOf(row) ?? []),
    [columns, result],
  );
  const gaps = gapsOf(columns, result.rows);
  const people = peopleBySide(agreements, pair, names);
  const amounts = agreements.flatMap((agreement) =>
    (agreement.amounts ?? []).map((amount) => ({ agreement, amount })),
  );
  const throughGroup = agreements.filter((agreement) => isThroughGroup(agreement, pair));
  const said = sentence({ dataset, columns, view, result, names }, t);
  const title = t('pair.title', { a: names.partner(pair[0]), b: names.partner(pair[1]) });
  const years = ({ first, last }: { first: number; last: number }) =>
    first === last ? String(first) : t('span.years', { start: String(first), end: String(last) });

  return (
    <section
      className={controls.screen}
      aria-label={t('pair.region')}
      data-visible-count={result.rows.length}
      data-own-keys
    >
      <div className={styles.tools} data-tools>
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
      <article className={styles.dossier}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.sentence}>{said}</p>
        {agreements.length === 0 ? (
          <p className={styles.none}>{t('pair.none')}</p>
        ) : (
          <>
            <Lifecycles pair={pair} />
            <div className={styles.facts}>
              <section>
                <h3>{t('pair.sectors')}</h3>
                <SectorMix agreements={agreements} />
                <h3>{t('pair.gaps')}</h3>
                <p>
                  {gaps.length === 0
                    ? t('pair.noGaps')
                    : t('pair.gapYears', { years: gaps.map(years).join(', ') })}
                </p>
                {throughGroup.length > 0 && (
                  <p className={styles.remark}>{t('pair.throughGroup', { count: throughGroup.length })}</p>
                )}
              </section>
              <section>
                <h3>{t('detail.people')}</h3>
                {people.length === 0 && <p>{t('pair.noPeople')}</p>}
                {people.map(({ side, persons }) => (
                  <div key={side ?? ''} className={styles.side}>
                    {side !== null && <h4>{names.partner(side)}</h4>}
                    <ul>
                      {persons.map(({ name, roles }) => (
                        <li key={name}>
                          {name}
                          {roles !== '' && <small>{roles}</small>}
                        </li>
                      ))}
                    </ul>
                  </div>
                ))}
              </section>
              <section>
                <h3>{t('detail.amounts')}</h3>
                {amounts.length === 0 && <p>{t('pair.noAmounts')}</p>}
                <ul>
                  {amounts.map(({ agreement, amount }) => (
                    <li key={`${agreement.id} ${names.text(amount.of)}`}>
                      <strong>{amountInWords(amount, t, names.locale)}</strong>
                      <small lang={names.languageOf(amount.of)}>{names.text(amount.of)}</small>
                    </li>
                  ))}
                </ul>
                <h3>{t('pair.sources')}</h3>
                <ul>
                  {sourcesOf(agreements, names).map(({ title: source, locators }) => (
                    <li key={source}>
                      {source}
                      <small>{t('pair.sections', { count: locators })}</small>
                    </li>
                  ))}
                </ul>
              </section>
            </div>
            <footer className={styles.foot}>
              <p>
                {t('pair.evidence', {
                  shown: agreements.length,
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
