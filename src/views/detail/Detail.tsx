import { amountInWords } from '../../core/amountInWords.ts';
import type { Agreement, Text } from '../../core/dataset.ts';
import { dateInWords, intervalInWords, precisionInWords } from '../../core/dateWords.ts';
import type { Day } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { toggleValue } from '../../core/filters.ts';
import { hasSummary } from '../../core/recordTexts.ts';
import { beyondSources, lastReported, stageInline } from '../../core/stageWords.ts';
import { statusOfCode, statusOn } from '../../core/status.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { LongText } from '../../ui/Marked.tsx';
import { ShortName } from '../../ui/ShortName.tsx';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import styles from './detail.module.css';
import { Parties, People } from './Parties.tsx';
import { Fact, Relations } from './Relations.tsx';

function hasSome<T>(list: readonly T[] | undefined): list is readonly T[] {
  return list !== undefined && list.length > 0;
}

/** Everything the dataset says about one record. */
export function Detail({ agreement }: { readonly agreement: Agreement }) {
  const { t, columns, dataset, names, view } = useAtlas();
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
      {hasSummary(agreement, text) && (
        <p className={styles.summary}>
          <LongText {...mark(agreement.summary)} />
        </p>
      )}
      <dl className={styles.facts}>
        <Fact name={t('detail.date')}>
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
        </Fact>
        {agreement.validity !== undefined && (
          <Fact name={t('detail.validity')}>{intervalInWords(agreement.validity, t, names.locale)}</Fact>
        )}
        <Fact name={t('detail.kindAndStage')}>
          {t('detail.kindStage', {
            kind: names.value('kind', agreement.kind),
            stage: stageInline(agreement, names, t),
          })}
          <small>{t('detail.level', { level: names.value('level', agreement.level) })}</small>
        </Fact>
        {view.asOf !== null && (
          <Fact name={t('facets.status')}>
            {t(`status.${status}`)}
            <small>
              {t('detail.onDay', { date: dateInWords(view.asOf, t, names.locale) })}
              {[reported, beyond].map((each) => each !== null && ` · ${each}`)}
            </small>
          </Fact>
        )}
        {agreement.place !== undefined && (
          <Fact name={t('detail.place')}>
            <LongText {...mark(agreement.place)} />
          </Fact>
        )}
        <Fact name={t('detail.parties')}>
          <Parties parties={agreement.parties} />
        </Fact>
        {hasSome(agreement.people) && (
          <Fact name={t('detail.people')}>
            <People people={agreement.people} />
          </Fact>
        )}
        <Texts name={t('detail.commitments')} texts={agreement.commitments} />
        {hasSome(agreement.amounts) && (
          <Fact name={t('detail.amounts')}>
            {agreement.amounts.map((amount) => (
              <div key={text(amount.of)} className={styles.entry}>
                {amountInWords(amount, t, names.locale)}
                <small>
                  <LongText {...mark(amount.of)} />
                </small>
              </div>
            ))}
          </Fact>
        )}
        <Relations agreement={agreement} />
        <Texts name={t('detail.unclear')} texts={agreement.notes} />
      </dl>
    </>
  );
}

function Texts({ name, texts }: { readonly name: string; readonly texts: readonly Text[] | undefined }) {
  const { names } = useAtlas();
  const mark = useMarked();
  if (!hasSome(texts)) return null;
  return (
    <Fact name={name} wide>
      <ul>
        {texts.map((each) => (
          <li key={names.text(each)}>
            <LongText {...mark(each)} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Sectors({ agreement }: { readonly agreement: Agreement }) {
  const { t, names, view, update, field } = useAtlas();
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
            <ShortName name={names.value('sector', sector)} />
          </button>
        </li>
      ))}
    </ul>
  );
}
