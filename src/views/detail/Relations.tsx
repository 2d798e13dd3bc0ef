import type { ReactNode } from 'react';
import type { Agreement } from '../../core/dataset.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { shortName } from '../../core/shortName.ts';
import { RELATION_TYPES } from '../../core/taxonomy.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { setHover } from '../../state/useHover.ts';
import { useWholeAtlas } from '../../state/useViewParts.ts';
import { serialiseView } from '../../state/viewUrl.ts';
import controls from '../../ui/controls.module.css';
import styles from './detail.module.css';

/** Most characters of a related record's title; opening the record shows it in full. */
const MAX_TITLE = 240;

/** Links to the records this one refers to, grouped by type of relation. */
export function Relations({ agreement }: { readonly agreement: Agreement }) {
  const { t, columns } = useAtlas();
  const groups = RELATION_TYPES.map((type) => {
    const relations = (agreement.relations ?? []).filter((relation) => relation.type === type);
    const records = relations.flatMap(({ to }) => columns.recordOf(columns.rowOf(to) ?? -1) ?? []);
    return { type, records };
  }).filter(({ records }) => records.length > 0);
  if (groups.length === 0) return null;
  return (
    <Fact name={t('detail.related')} wide>
      {groups.map(({ type, records }) => (
        <div key={type} className={styles.entry}>
          <small>{t(`relation.${type}`)}</small>
          {records.map((record) => (
            <RelatedRecord key={record.id} record={record} />
          ))}
        </div>
      ))}
    </Fact>
  );
}

function RelatedRecord({ record }: { readonly record: Agreement }) {
  const { t, names, view, update } = useWholeAtlas();
  const on = () => setHover({ kind: 'agreement', id: record.id });
  const off = () => setHover(null);
  return (
    <div className={styles.related}>
      <a
        href={serialiseView({ ...view, selected: record.id })}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          // The link is removed with its record, so clear the hover and keep the focus in the section.
          setHover(null);
          event.currentTarget.closest('section')?.focus();
          update((current) => ({ ...current, selected: record.id }));
        }}
        onPointerEnter={on}
        onPointerLeave={off}
        onFocus={on}
        onBlur={off}
      >
        {shortName(names.text(record.title), MAX_TITLE)}
      </a>
      <span className={controls.note}>{dateInWords(record.date, t, names.locale)}</span>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A term and what the record says about it. */
export function Fact({ name, wide = false, children }: FactProps) {
  const className = wide ? styles.wide : undefined;
  return (
    <>
      <dt className={className}>{name}</dt>
      <dd className={className}>{children}</dd>
    </>
  );
}
