import { useState } from 'react';
import { evidenceOf } from '../core/evidence.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import controls from '../ui/controls.module.css';
import { saveFile } from '../ui/saveFile.ts';
import { today } from '../ui/today.ts';
import { fileName } from './files/fileName.ts';
import { jsonOf, whole } from './files/json.ts';

/** Says that the data shown is in this browser alone, and offers its file. */
export function OwnData({ text }: { readonly text: string }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const [said, setSaid] = useState('');
  const save = () => {
    const { dataset, names } = atlas;
    const name = fileName(names.text(dataset.title), 'json');
    try {
      const snapshot = whole(atlas);
      const file = jsonOf({ snapshot, evidence: evidenceOf(snapshot, t, '', today()), t });
      saveFile(new Blob([file], { type: 'application/json' }), name);
      setSaid(t('save.saved', { name }));
    } catch (fault) {
      setSaid(t('save.failed', { name, message: (fault as Error).message }));
    }
  };
  return (
    <section aria-label={t('share.own')}>
      <p>
        <strong>{t('share.own')}</strong> {text}
      </p>
      <button type="button" className={controls.button} onClick={save}>
        {t('share.saveData')}
      </button>
      <p role="status">{said}</p>
    </section>
  );
}
