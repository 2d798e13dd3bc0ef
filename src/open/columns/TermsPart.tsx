import { KINDS, LEVELS, STAGES } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedTable } from '../../import/job/protocol.ts';
import { MAPPED_FACETS, type MappedFacet, type Mapping } from '../../import/mapping/mapping.ts';
import { columnsOf } from '../model/columnUses.ts';
import open from '../parts/open.module.css';
import styles from './choices.module.css';

const LISTS: Readonly<Record<MappedFacet, readonly string[]>> = { kind: KINDS, stage: STAGES, level: LEVELS };

interface Props {
  readonly table: OpenedTable;
  readonly mapping: Mapping;
  onMapping(mapping: Mapping): void;
}

/** What each value of kind, stage and level is in the atlas; folded, as most are recognised. */
export function TermsPart({ table, mapping, onMapping }: Props) {
  const t = useTranslate();
  return MAPPED_FACETS.flatMap((facet) => {
    const [column] = columnsOf(mapping, facet);
    const values = (column === undefined ? [] : (table.values[column] ?? []))
      .map((value) => value.trim())
      .filter((value) => value !== '');
    if (values.length === 0) return [];
    const terms = mapping.terms[facet];
    const termOf = (value: string) => (Object.hasOwn(terms, value) ? terms[value] : null) ?? null;
    const recognised = values.filter((value) => termOf(value) !== null).length;
    const set = (value: string, to: string | null) =>
      onMapping({ ...mapping, terms: { ...mapping.terms, [facet]: { ...terms, [value]: to } } });
    return (
      <details key={facet} className={styles.folded}>
        <summary>
          <strong>{t(`facet.${facet}`)}</strong>{' '}
          {t('open.terms.recognised', { count: values.length, recognised })}
        </summary>
        <p className={open.hint}>{t(`open.terms.hint.${facet}`)}</p>
        <ul>
          {values.map((value) => (
            <li key={value}>
              <span title={value}>{value}</span>
              <select
                aria-label={t('open.terms.is', { value })}
                value={termOf(value) ?? ''}
                onChange={({ target }) => set(value, target.value === '' ? null : target.value)}
              >
                <option value="">{t('open.terms.keep', { value })}</option>
                {LISTS[facet].map((each) => (
                  <option key={each} value={each}>
                    {t(`${facet}.${each}`)}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
