import { useMemo } from 'react';
import { amountInWords } from '../../core/amountInWords.ts';
import { yearInWords } from '../../core/dateWords.ts';
import { amountsOf, peopleBySide, sourcesOf } from '../../core/dossier.ts';
import { countLinks } from '../../core/pair.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import type { Pair } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { type Gap, gapsOf } from '../../scene/timeline/lifecycle.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { BoundedList } from './BoundedList.tsx';
import styles from './pair.module.css';
import { SectorMix } from './SectorMix.tsx';

/** Records that are read for the people, amounts and sources in them. */
const READ = 2000;
/** Gaps that are named. */
const GAPS = 40;

/** What the records of a pair say together: sectors, gaps, people, amounts, sources. */
export function PairFacts({ pair }: { readonly pair: Pair }) {
  const t = useTranslate();
  const { columns, names, result } = useAtlas();
  const { rows } = result;
  const read = useMemo(
    () => [...rows.subarray(0, READ)].flatMap((row) => columns.recordOf(row) ?? []),
    [columns, rows],
  );
  const gaps = useMemo(() => gapsOf(columns, rows), [columns, rows]);
  const { throughGroup, oneParty } = useMemo(() => countLinks(columns, rows, pair), [columns, rows, pair]);
  const people = useMemo(() => peopleBySide(read, pair, names), [read, pair, names]);
  const amounts = useMemo(() => amountsOf(read), [read]);
  const sources = useMemo(() => sourcesOf(read, names), [read, names]);
  const years = ({ first, last }: Gap) => {
    const [start = '', end = ''] = [first, last].map((year) => yearInWords(year, names.locale));
    return first === last ? start : t('span.years', { start, end });
  };

  return (
    <>
      <div className={styles.facts}>
        <section>
          <h3>{t('pair.sectors')}</h3>
          <SectorMix />
          <h3>{t('pair.gaps')}</h3>
          <p>
            {gaps.length === 0
              ? t('pair.noGaps')
              : t('pair.gapYears', { years: gaps.slice(0, GAPS).map(years).join(', ') })}
          </p>
          {gaps.length > GAPS && (
            <p className={styles.remark}>{t('pair.andMore', { count: gaps.length - GAPS })}</p>
          )}
          {throughGroup > 0 && (
            <p className={styles.remark}>{t('pair.throughGroup', { count: throughGroup })}</p>
          )}
          {oneParty > 0 && <p className={styles.remark}>{t('pair.oneParty', { count: oneParty })}</p>}
        </section>
        <section>
          <h3>{t('detail.people')}</h3>
          {people.length === 0 && <p>{t('pair.noPeople')}</p>}
          {people.map(({ side, persons }) => (
            <div key={side ?? ''} className={styles.side}>
              {side !== null && (
                <h4 title={wholeName(names.partner(side))}>{shortName(names.partner(side))}</h4>
              )}
              <BoundedList
                items={persons.map(({ name, roles }) => ({ key: name, main: name, small: roles }))}
              />
            </div>
          ))}
        </section>
        <section>
          <h3>{t('detail.amounts')}</h3>
          {amounts.length === 0 && <p>{t('pair.noAmounts')}</p>}
          <BoundedList
            items={amounts.map(({ key, amount }) => ({
              key,
              main: <strong>{amountInWords(amount, t, names.locale)}</strong>,
              small: names.text(amount.of),
              language: names.languageOf(amount.of),
            }))}
          />
          <h3>{t('pair.sources')}</h3>
          <BoundedList
            items={sources.map(({ title, locators }) => ({
              key: title,
              main: <span title={wholeName(title)}>{shortName(title)}</span>,
              small: t('pair.sections', { count: locators }),
            }))}
          />
        </section>
      </div>
      {rows.length > READ && (
        <p className={styles.remark}>{t('pair.read', { read: READ, count: rows.length })}</p>
      )}
    </>
  );
}
