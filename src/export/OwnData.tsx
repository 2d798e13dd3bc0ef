import { evidenceOf } from '../core/evidence.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { Button } from '../ui/Button.tsx';
import { fileName } from '../ui/fileName.ts';
import { today } from '../ui/today.ts';
import { jsonOf, wholeDataset } from './files/json.ts';
import { useSave } from './useSave.ts';

/** Says that the data shown exists only in this browser, and offers its file. */
export function OwnData({ text }: { readonly text: string }) {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const { save, outcome } = useSave();
  const make = () => {
    const snapshot = wholeDataset(atlas);
    const evidence = evidenceOf(snapshot, t, '', today());
    return new Blob([jsonOf({ snapshot, evidence, t })], { type: 'application/json' });
  };
  const name = fileName(atlas.names.text(atlas.dataset.title), 'json');
  return (
    <section aria-label={t('share.own')}>
      <p>
        <strong>{t('share.own')}</strong> {text}
      </p>
      <Button onClick={() => save(name, make)}>{t('share.saveData')}</Button>
      <p role="status">{outcome.text}</p>
    </section>
  );
}
