import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { saveFile } from '../../ui/saveFile.ts';
import { templateCsv } from '../model/template.ts';
import styles from './file.module.css';

/** Offers an empty table with the columns the atlas knows, to fill in. */
export function Templates() {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const save = async (name: string, make: () => Blob | Promise<Blob>) => {
    try {
      saveFile(await make(), name);
      setStatus(t('save.saved', { name }));
    } catch (fault) {
      setStatus(t('save.failed', { name, message: fault instanceof Error ? fault.message : String(fault) }));
    }
  };
  return (
    <div className={styles.templates}>
      <span>{t('open.template.label')}</span>
      <Button
        look="quiet"
        onClick={() =>
          save('records-template.csv', () => new Blob([templateCsv()], { type: 'text/csv;charset=utf-8' }))
        }
      >
        {t('open.template.csv')}
      </Button>
      <Button
        look="quiet"
        onClick={() =>
          save('records-template.xlsx', async () =>
            (await import('../model/templateXlsx.ts')).templateXlsx(t),
          )
        }
      >
        {t('open.template.xlsx')}
      </Button>
      <span className={controls.note} role="status">
        {status}
      </span>
    </div>
  );
}
