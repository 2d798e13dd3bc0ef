import { textIn } from '../../core/dataset.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { KINDS, STAGES } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { PreviewRow } from '../../import/assemble/preview.ts';
import { outcomeOf } from '../../import/assemble/problems.ts';
import controls from '../../ui/controls.module.css';
import { shortened } from '../model/words.ts';
import { usePage } from '../parts/PageContext.ts';
import styles from './preview.module.css';

/** Number of parties or sectors named; the rest are counted. */
const MAX_NAMED = 6;

interface Props {
  readonly row: PreviewRow;
  /** Language of the dataset's texts. */
  readonly language: string;
}

/** The record a row becomes, or why the row would be left out. */
export function PreviewItem({ row: { row, together = 1, record, problems }, language }: Props) {
  const t = useTranslate();
  const { places, locale } = usePage();
  const listed = (names: readonly string[]) =>
    names.length > MAX_NAMED
      ? t('open.preview.andMore', {
          names: names.slice(0, MAX_NAMED).join(', '),
          count: names.length - MAX_NAMED,
        })
      : names.join(', ');
  const partyName = ({ code, name }: { readonly code: string; readonly name: string | null }) => {
    const country = places.get(code);
    return country ? textIn(country.name, [locale, 'en']) : (name ?? code);
  };
  const term = (facet: 'kind' | 'stage', list: readonly string[], value: string) =>
    list.includes(value) ? t(`${facet}.${value}`) : value;
  return (
    <li data-held={record === null}>
      <span className={controls.note}>
        {together > 1 ? t('open.preview.together', { row, count: together }) : t('open.row', { row })}
      </span>
      {record ? (
        <>
          <strong lang={language}>{record.title === '' ? t('open.preview.noTitle') : record.title}</strong>
          <span>
            {dateInWords(record.date ?? undefined, t, locale)}
            {record.parties.length > 0 && ` · ${listed(record.parties.map(partyName))}`}
          </span>
          <span className={controls.note}>
            {[
              ...(record.sectors.length > 0 ? [listed(record.sectors)] : []),
              term('kind', KINDS, record.kind),
              term('stage', STAGES, record.stage),
            ].join(' · ')}
          </span>
        </>
      ) : (
        <strong>{t('open.preview.held')}</strong>
      )}
      {problems.map((problem) => {
        const { code, column, value } = problem;
        return (
          <span
            key={`${code} ${column} ${value}`}
            className={styles.problem}
            data-outcome={outcomeOf(problem)}
          >
            {t(`open.problem.${code}`)}
            {value !== '' && <q>{shortened(value, 60)}</q>}
          </span>
        );
      })}
    </li>
  );
}
