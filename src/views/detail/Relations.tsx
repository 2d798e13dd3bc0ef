import type { Agreement } from '../../core/dataset';
import { dateInWords } from '../../core/dateWords';
import { useTranslate } from '../../i18n/useTranslate';
import { useAtlas } from '../../state/useAtlas';
import { setHover } from '../../state/useHover';
import { serialiseView } from '../../state/viewUrl';
import styles from './detail.module.css';

/** Other records this one refers to, as links. */
export function Relations({ agreement }: { readonly agreement: Agreement }) {
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
      <dt className={styles.wide}>{t('detail.related')}</dt>
      <dd className={styles.wide}>
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
