import { useMemo, useState } from 'react';
import { rowsOfCodes } from '../../core/codeCounts.ts';
import type { Columns } from '../../core/columns.ts';
import { sentence } from '../../core/sentence.ts';
import type { Pair } from '../../core/viewState.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useWholeAtlas } from '../../state/useViewParts.ts';
import { linkToPassOn } from '../../state/viewUrl.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import controls from '../../ui/controls.module.css';
import { Select } from '../../ui/Select.tsx';
import { Lifecycles } from './Lifecycles.tsx';
import { PairFacts } from './PairFacts.tsx';
import styles from './pair.module.css';

/** Dossier: everything between two parties on one page. */
export function PairView({ pair }: { readonly pair: Pair }) {
  const { t, columns, dataset, names, result, view, update } = useWholeAtlas();
  const shown = result.rows.length;
  const link = () => linkToPassOn(view);
  const summary = sentence({ dataset, columns, view, result, names }, t);
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
          {link() !== '' && (
            <CopyButton text={link} label={t('share.copyLink')} done={t('share.linkCopied')} />
          )}
          <Button onClick={() => window.print()}>{t('pair.print')}</Button>
          <Button look="quiet" onClick={() => update((current) => ({ ...current, pair: null }))}>
            {t('pair.close')}
          </Button>
        </span>
      </div>
      <article className={`${controls.scroll} ${styles.dossier}`}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.sentence}>{summary}</p>
        {shown === 0 ? (
          <p className={styles.none}>{t('pair.none')}</p>
        ) : (
          <>
            <Lifecycles key={pair.join()} pair={pair} />
            <PairFacts pair={pair} />
            <footer className={`${controls.note} ${styles.foot}`}>
              <p>
                {t('pair.evidence', {
                  shown,
                  total: columns.n,
                  dataset: names.text(dataset.title),
                  version: dataset.version,
                })}{' '}
                {t('pair.absence')}
              </p>
              <p className={styles.link}>{link()}</p>
            </footer>
          </>
        )}
      </article>
    </section>
  );
}

/** Most parties listed. */
const MAX_PARTIES = 1000;

/** Codes of all parties, or of those with most records; members of groups come last. */
function mostRecords({ party, parties, partyCodes }: Columns, max: number): readonly string[] {
  if (partyCodes.size <= max) return [...partyCodes];
  const records = rowsOfCodes(party, parties.length);
  const order = [...parties.keys()].sort((a, b) => (records[b] ?? 0) - (records[a] ?? 0));
  return [...new Set([...order.map((code) => parties[code] ?? ''), ...partyCodes])].slice(0, max);
}

/** Fields to choose the two parties from all that take part in a record. */
function PairFields({ pair }: { readonly pair: Pair }) {
  const { t, columns, names, update } = useAtlas();
  const [same, setSame] = useState(false);
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(names.locale);
    return [...new Set([...mostRecords(columns, MAX_PARTIES), ...pair])]
      .map((code) => ({ code, name: names.partner(code) }))
      .sort((a, b) => compare(a.name, b.name))
      .map(({ code }) => code);
  }, [columns, names, pair]);
  const choose = (place: 0 | 1, code: string) => {
    const isSame = pair[1 - place] === code;
    setSame(isSame);
    if (isSame) return;
    const next: Pair = place === 0 ? [code, pair[1]] : [pair[0], code];
    update((current) => ({ ...current, pair: next }));
  };
  return (
    <span className={styles.fields}>
      {([0, 1] as const).map((place) => (
        <label key={place}>
          <span className={controls.hidden}>{t(place === 0 ? 'pair.first' : 'pair.second')}</span>
          <Select
            value={pair[place]}
            options={options.map((each) => [each, names.partner(each)])}
            onValue={(code) => choose(place, code)}
          />
        </label>
      ))}
      <span role="status" className={styles.fault}>
        {same && t('pair.same')}
      </span>
      {columns.partyCodes.size > MAX_PARTIES && <small>{t('pair.listed', { count: MAX_PARTIES })}</small>}
    </span>
  );
}
