import { KINDS, LEVELS, STAGES } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { MAPPED_FACETS, type MappedFacet } from '../../import/mapping/mapping.ts';
import controls from '../../ui/controls.module.css';
import { Select } from '../../ui/Select.tsx';
import { columnsOf } from '../model/columnUses.ts';
import styles from './choices.module.css';
import type { MappingProps } from './mappingProps.ts';

const LISTS: Readonly<Record<MappedFacet, readonly string[]>> = { kind: KINDS, stage: STAGES, level: LEVELS };

/** The atlas's terms for each value of kind, stage and level; folded, because most are recognised. */
export function TermsPart({ table, mapping, onMapping }: MappingProps) {
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
        <p className={controls.note}>{t(`open.terms.hint.${facet}`)}</p>
        <ul>
          {values.map((value) => (
            <li key={value}>
              <span className={controls.ellipsis} title={value}>
                {value}
              </span>
              <Select
                aria-label={t('open.terms.is', { value })}
                value={termOf(value)}
                options={[
                  [null, t('open.terms.keep', { value })],
                  ...LISTS[facet].map((each) => [each, t(`${facet}.${each}`)] as const),
                ]}
                onValue={(term) => set(value, term)}
              />
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
