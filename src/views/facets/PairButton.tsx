import { pairWith } from '../../core/pair.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { PairIcon } from '../../ui/icons.tsx';
import styles from './facets.module.css';

/** Opens the dossier of a partner with the hub, or with its commonest counterpart. */
export function PairButton({ partner }: { readonly partner: string }) {
  const t = useTranslate();
  const { columns, dataset, names, view, update } = useAtlas();
  const pair = pairWith(columns, dataset.hub, partner);
  if (!pair) return null;
  const label = t('facets.dossier', { a: names.partner(pair[0]), b: names.partner(pair[1]) });
  return (
    <button
      type="button"
      className={styles.pair}
      aria-label={label}
      title={label}
      aria-pressed={view.pair?.join() === pair.join()}
      onClick={() => update((current) => ({ ...current, pair }))}
    >
      <PairIcon />
    </button>
  );
}
