import { type CSSProperties, type ReactNode, useMemo } from 'react';
import { amountInWords } from '../../core/amountInWords.ts';
import { amountsOf, peopleBySide, sectorCounts, sourcesOf } from '../../core/dossier.ts';
import { countLinks } from '../../core/pair.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import type { Pair } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { colourBeside, PAGE_PALETTE } from '../../scene/palette.ts';
import { gapInWords, gapsOf } from '../../scene/timeline/lifecycle.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { ShortName } from '../../ui/ShortName.tsx';
import styles from './pair.module.css';

/** Most records searched for people, amounts and sources. */
const READ = 2000;
/** Most gaps listed. */
const GAPS = 40;

/** Summary of a pair's records: sectors, gaps, people, amounts, sources. */
export function PairFacts({ pair }: { readonly pair: Pair }) {
  const { t, columns, names, result } = useAtlas();
  const { rows } = result;
  const read = useMemo(
    () => [...rows.subarray(0, READ)].flatMap((row) => columns.recordOf(row) ?? []),
    [columns, rows],
  );
  const gaps = useMemo(() => gapsOf(columns, rows), [columns, rows]);
  const { throughGroup, oneParty } = useMemo(() => countLinks(columns, rows, pair), [columns, rows, pair]);
  const people = useMemo(() => peopleBySide(read, pair, names), [read, pair, names]);
  const amounts = useMemo(() => amountsOf(read), [read]);
  const sources = useMemo(() => sourcesOf(read, names, t), [read, names, t]);

  return (
    <>
      <div className={styles.facts}>
        <section>
          <h3 className={controls.overline}>{t('pair.sectors')}</h3>
          <SectorMix />
          <h3 className={controls.overline}>{t('pair.gaps')}</h3>
          <p>
            {gaps.length === 0
              ? t('pair.noGaps')
              : t('pair.gapYears', {
                  years: gaps
                    .slice(0, GAPS)
                    .map((gap) => gapInWords(gap, t, names.locale))
                    .join(', '),
                })}
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
          <h3 className={controls.overline}>{t('detail.people')}</h3>
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
          <h3 className={controls.overline}>{t('detail.amounts')}</h3>
          {amounts.length === 0 && <p>{t('pair.noAmounts')}</p>}
          <BoundedList
            items={amounts.map(({ key, amount }) => ({
              key,
              main: <strong>{amountInWords(amount, t, names.locale)}</strong>,
              small: names.text(amount.of),
              language: names.languageOf(amount.of),
            }))}
          />
          <h3 className={controls.overline}>{t('pair.sources')}</h3>
          <BoundedList
            items={sources.map(({ title, locators }) => ({
              key: title,
              main: <ShortName name={title} />,
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

/** Most sectors listed. */
const MAX_SECTORS = 24;

/** Number of shown records in each sector. */
function SectorMix() {
  const { t, columns, names, result, field } = useAtlas();
  const colourOf = (sector: string) =>
    colourBeside(PAGE_PALETTE, field, 'sector', sector) ?? PAGE_PALETTE.other;
  const counts = useMemo(() => sectorCounts({ columns, result }), [columns, result]);
  const inWords = (count: number) => count.toLocaleString(names.locale);
  const most = counts[0]?.count ?? 1;
  const room = { '--count': `${inWords(most).length + 1}ch` } as CSSProperties;
  const left = counts.length - MAX_SECTORS;
  return (
    <>
      <ul className={styles.mix} style={room}>
        {counts.slice(0, MAX_SECTORS).map(({ id, count }) => (
          <li key={id}>
            <ShortName name={names.value('sector', id)} />
            <span
              className={styles.bar}
              style={{ background: colourOf(id), width: `${(100 * count) / most}%` }}
              aria-hidden="true"
            />
            <strong>{inWords(count)}</strong>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.remark}>{t('pair.andMore', { count: left })}</p>}
    </>
  );
}

/** Most items listed; the rest are counted below. */
const MAX_ITEMS = 50;

interface Item {
  readonly key: string;
  readonly main: ReactNode;
  /** Text in small type below; '' for none. */
  readonly small: string;
  /** BCP 47 tag of `small`, if it isn't in the page's language. */
  readonly language?: string | undefined;
}

/** A list of limited length. */
function BoundedList({ items }: { readonly items: readonly Item[] }) {
  const t = useTranslate();
  const left = items.length - MAX_ITEMS;
  return (
    <>
      <ul>
        {items.slice(0, MAX_ITEMS).map(({ key, main, small, language }) => (
          <li key={key}>
            {main}
            {small !== '' && <small lang={language}>{small}</small>}
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.remark}>{t('pair.andMore', { count: left })}</p>}
    </>
  );
}
