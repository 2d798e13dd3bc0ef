import { amountInWords } from '../../core/amountInWords.ts';
import { colourField } from '../../core/colourField.ts';
import type { Agreement } from '../../core/dataset.ts';
import { dateInWords, intervalInWords, precisionInWords } from '../../core/dateWords.ts';
import type { Day } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { toggleValue } from '../../core/filters.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { beyondSources, lastReported, stageInline } from '../../core/stageWords.ts';
import { statusOfCode, statusOn } from '../../core/status.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { LongText } from '../../ui/LongText.tsx';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import styles from './detail.module.css';
import { Parties, People } from './Parties.tsx';
import { Relations } from './Relations.tsx';

function hasSome<T>(list: readonly T[] | undefined): list is readonly T[] {
  return list !== undefined && list.length > 0;
}

/** Everything the dataset holds about one record. */
export function Detail({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const { columns, dataset, names, view } = useAtlas();
  const row = columns.rowOf(agreement.id) ?? 0;
  const asOfDay = (parseEdtf(view.asOf ?? '')?.min ?? 0) as Day;
  const status = statusOfCode(statusOn(columns, row, asOfDay));
  const reported = lastReported(agreement, status, asOfDay, names, t);
  const beyond = beyondSources(dataset, asOfDay, names, t);
  const { text } = names;
  const mark = useMarked();
  return (
    <>
      <Sectors agreement={agreement} />
      <p className={styles.summary}>
        <LongText {...mark(agreement.summary)} />
      </p>
      <dl className={styles.facts}>
        <dt>{t('detail.date')}</dt>
        <dd>
          {agreement.date === undefined ? (
            t('detail.noDate')
          ) : (
            <>
              {dateInWords(agreement.date, t, names.locale)}
              <small>
                {precisionInWords(agreement.date, t)} · {t(`detail.basis.${agreement.dateBasis}`)}
              </small>
            </>
          )}
        </dd>
        {agreement.validity !== undefined && (
          <>
            <dt>{t('detail.validity')}</dt>
            <dd>{intervalInWords(agreement.validity, t, names.locale)}</dd>
          </>
        )}
        <dt>{t('detail.kindAndStage')}</dt>
        <dd>
          {t('detail.kindStage', {
            kind: names.value('kind', agreement.kind),
            stage: stageInline(agreement, names, t),
          })}
          <small>{t('detail.level', { level: names.value('level', agreement.level) })}</small>
        </dd>
        {view.asOf !== null && (
          <>
            <dt>{t('facets.status')}</dt>
            <dd>
              {t(`status.${status}`)}
              <small>
                {t('detail.onDay', { date: dateInWords(view.asOf, t, names.locale) })}
                {[reported, beyond].map((each) => each !== null && ` · ${each}`)}
              </small>
            </dd>
          </>
        )}
        {agreement.place !== undefined && (
          <>
            <dt>{t('detail.place')}</dt>
            <dd>
              <LongText {...mark(agreement.place)} />
            </dd>
          </>
        )}
        <dt>{t('detail.parties')}</dt>
        <dd>
          <Parties parties={agreement.parties} names={names} />
        </dd>
        {hasSome(agreement.people) && (
          <>
            <dt>{t('detail.people')}</dt>
            <dd>
              <People people={agreement.people} names={names} />
            </dd>
          </>
        )}
        {hasSome(agreement.commitments) && (
          <>
            <dt className={styles.wide}>{t('detail.commitments')}</dt>
            <dd className={styles.wide}>
              <ul>
                {agreement.commitments.map((commitment) => (
                  <li key={text(commitment)}>
                    <LongText {...mark(commitment)} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {hasSome(agreement.amounts) && (
          <>
            <dt>{t('detail.amounts')}</dt>
            <dd>
              {agreement.amounts.map((amount) => (
                <div key={text(amount.of)} className={styles.entry}>
                  {amountInWords(amount, t, names.locale)}
                  <small>
                    <LongText {...mark(amount.of)} />
                  </small>
                </div>
              ))}
            </dd>
          </>
        )}
        <Relations agreement={agreement} />
        {hasSome(agreement.notes) && (
          <>
            <dt className={styles.wide}>{t('detail.unclear')}</dt>
            <dd className={styles.wide}>
              <ul>
                {agreement.notes.map((note) => (
                  <li key={text(note)}>
                    <LongText {...mark(note)} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Sectors({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const { names, view, update } = atlas;
  const field = colourField(atlas);
  return (
    <ul className={styles.sectors} aria-label={t('detail.sectors')}>
      {agreement.sectors.map((sector) => (
        <li key={sector}>
          <button
            type="button"
            className={styles.sector}
            aria-pressed={view.facets.sector.includes(sector)}
            title={t('detail.filterBySector')}
            onClick={() => update((current) => toggleValue(current, 'sector', sector))}
          >
            <ValueSwatch field={field} facet="sector" value={sector} className={styles.swatch} />
            <span title={wholeName(names.value('sector', sector))}>
              {shortName(names.value('sector', sector))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
