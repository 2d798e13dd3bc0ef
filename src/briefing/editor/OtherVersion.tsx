import { useEffect, useState } from 'react';
import type { DatasetRef } from '../../core/datasetRef.ts';
import { type Deck, datasetsOf } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { lacking } from '../../state/reconcile.ts';
import { isCurrentDataset, refOf } from '../../state/shownData.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import { whenSettled } from '../../ui/whenSettled.ts';
import { rebase, viewsOn } from '../model/edit.ts';
import styles from './editor.module.css';

interface Props {
  readonly deck: Deck;
  onEdit(change: (deck: Deck) => Deck): void;
}

/** Offers to move slides from an unavailable version of the dataset to the one shown. */
export function OtherVersion({ deck, onEdit }: Props) {
  const t = useTranslate();
  const atlas = useAtlas();
  const { bundleOf, columns } = atlas;
  const here = refOf(atlas);
  const made = datasetsOf(deck).find(
    (ref) =>
      !isCurrentDataset(atlas, ref) &&
      (ref.name === here.name || (ref.title !== '' && ref.title === here.title)),
  );
  const key = made ? `${made.name} ${made.identity}` : null;
  const [absent, setAbsent] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key identifies the dataset
  useEffect(() => {
    if (!made) return;
    return whenSettled(bundleOf(made), (bundle) => setAbsent(bundle ? null : key));
  }, [bundleOf, key]);
  if (!made || absent !== key) return null;
  const views = viewsOn(deck, made);
  const title = made.title || here.title;
  const put = (from: DatasetRef) => onEdit((now) => rebase(now, from, here));
  return (
    <p className={styles.sure} role="status">
      {t('briefing.otherVersion', { title, lacks: lacking(views, columns), of: views.length })}{' '}
      <Button onClick={() => put(made)}>{t('briefing.toVersion')}</Button>
    </p>
  );
}
