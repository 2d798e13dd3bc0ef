import type { Agreement, Amount, Party, Person } from '../../core/dataset';
import { dateInWords, intervalInWords, precisionInWords } from '../../core/dateWords';
import type { Names } from '../../core/names';
import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import { toggleValue } from '../../state/filters';
import { useAtlas } from '../../state/useAtlas';
import { setHover } from '../../state/useHover';
import { serialiseView } from '../../state/viewUrl';
import styles from './detail.module.css';

/** Everything the dataset holds about one record. */
export function Detail({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const { names } = useAtlas();
  const { text } = names;
  return (
    <>
      <Sectors agreement={agreement} />
      <p className={styles.summary}>{text(agreement.summary)}</p>
      <dl className={styles.facts}>
        <dt>{t('detail.date')}</dt>
        <dd>
          {dateInWords(agreement.date, t, names.locale)}
          <small>
            {precisionInWords(agreement.date, t)} · {t(`detail.basis.${agreement.dateBasis}`)}
          </small>
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
            stage: names.value('stage', agreement.stage).toLocaleLowerCase(names.locale),
          })}
          <small>{t('detail.level', { level: names.value('level', agreement.level) })}</small>
        </dd>
        {agreement.place !== undefined && (
          <>
            <dt>{t('detail.place')}</dt>
            <dd>{text(agreement.place)}</dd>
          </>
        )}
        <dt>{t('detail.parties')}</dt>
        <dd>
          {agreement.parties.map((party) => (
            <PartyEntry key={party.code} party={party} names={names} />
          ))}
        </dd>
        {agreement.people && (
          <>
            <dt>{t('detail.people')}</dt>
            <dd>
              {agreement.people.map((person) => (
                <PersonEntry key={text(person.name)} person={person} names={names} />
              ))}
            </dd>
          </>
        )}
        {agreement.commitments && (
          <>
            <dt>{t('detail.commitments')}</dt>
            <dd>
              <ul>
                {agreement.commitments.map((commitment) => (
                  <li key={text(commitment)}>{text(commitment)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {agreement.amounts && (
          <>
            <dt>{t('detail.amounts')}</dt>
            <dd>
              {agreement.amounts.map((amount) => (
                <AmountEntry key={text(amount.of)} amount={amount} names={names} />
              ))}
            </dd>
          </>
        )}
        <Relations agreement={agreement} />
        {agreement.notes && (
          <>
            <dt>{t('detail.unclear')}</dt>
            <dd>
              <ul>
                {agreement.notes.map((note) => (
                  <li key={text(note)}>{text(note)}</li>
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
  const { dataset, names, view, update } = useAtlas();
  const colourOf = sectorColours(dataset.sectors);
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
            <span className={styles.swatch} style={{ background: colourOf(sector) }} />
            {names.value('sector', sector)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function PartyEntry({ party, names }: { readonly party: Party; readonly names: Names }) {
  const t = useTranslate();
  return (
    <div className={styles.entry}>
      {party.type === 'country' ? names.partner(party.code) : names.text(party.name)}
      {party.bodies?.map((body) => (
        <small key={names.text(body)}>{names.text(body)}</small>
      ))}
      {party.type !== 'country' && (
        <details className={styles.members}>
          <summary>
            {party.membersAsOf === undefined
              ? t('detail.members', { count: party.members.length })
              : t('detail.membersAsOf', {
                  count: party.members.length,
                  date: dateInWords(party.membersAsOf, t, names.locale),
                })}
          </summary>
          <p>
            {party.members
              .map((code) => names.partner(code))
              .sort((a, b) => a.localeCompare(b, names.locale))
              .join(', ')}
          </p>
          {party.membersNote !== undefined && <p>{names.text(party.membersNote)}</p>}
        </details>
      )}
    </div>
  );
}

function PersonEntry({ person, names }: { readonly person: Person; readonly names: Names }) {
  const role = [
    person.role === undefined ? null : names.text(person.role),
    person.side === undefined ? null : names.partner(person.side),
  ].filter((part) => part !== null);
  return (
    <div className={styles.entry}>
      {names.text(person.name)}
      {role.length > 0 && <small>{role.join(', ')}</small>}
    </div>
  );
}

function AmountEntry({ amount, names }: { readonly amount: Amount; readonly names: Names }) {
  const t = useTranslate();
  const locale = names.locale === 'en' ? 'en-GB' : names.locale;
  const value = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: 'code',
    notation: 'compact',
    compactDisplay: 'long',
    maximumFractionDigits: 3,
  }).format(amount.value);
  return (
    <div className={styles.entry}>
      {t(`detail.amount.${amount.qualifier ?? 'exact'}`, { value })}
      <small>{names.text(amount.of)}</small>
    </div>
  );
}

function Relations({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const { columns, names, view, update } = useAtlas();
  const related = (agreement.relations ?? []).flatMap((relation) => {
    const row = columns.rowOf.get(relation.to);
    const record = row === undefined ? undefined : columns.agreements[row];
    return record ? [{ type: relation.type, record }] : [];
  });
  if (related.length === 0) return null;
  return (
    <>
      <dt>{t('detail.related')}</dt>
      <dd>
        {related.map(({ type, record }) => (
          <div key={record.id} className={styles.entry}>
            <a
              href={serialiseView({ ...view, selected: record.id })}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                update((current) => ({ ...current, selected: record.id }));
              }}
              onPointerEnter={() => setHover({ kind: 'agreement', id: record.id })}
              onPointerLeave={() => setHover(null)}
              onFocus={() => setHover({ kind: 'agreement', id: record.id })}
              onBlur={() => setHover(null)}
            >
              {names.text(record.title)}
            </a>
            <small>
              {t(`detail.relation.${type}`)} · {dateInWords(record.date, t, names.locale)}
            </small>
          </div>
        ))}
      </dd>
    </>
  );
}
