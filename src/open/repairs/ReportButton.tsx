import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Problem } from '../../import/assemble/problems.ts';
import controls from '../../ui/controls.module.css';
import { saveFile } from '../../ui/saveFile.ts';
import { reportCsv } from '../model/reportCsv.ts';
import open from '../open.module.css';
import styles from './repairs.module.css';

interface Props {
  readonly problems: readonly Problem[];
  /** Of the file the report is about. */
  readonly name: string;
}

/** Saves every problem with its rows as CSV, to be worked through elsewhere. */
export function ReportButton({ problems, name }: Props) {
  const t = useTranslate();
  const [said, setSaid] = useState('');
  const save = () => {
    const file = `${name.replace(/\.\w+$/, '')}-report.csv`;
    saveFile(new Blob([reportCsv(problems, t)], { type: 'text/csv;charset=utf-8' }), file);
    setSaid(t('save.saved', { name: file }));
  };
  return (
    <p className={styles.report}>
      <button type="button" className={controls.button} onClick={save}>
        {t('open.report.save')}
      </button>
      <span className={open.hint} role="status">
        {said}
      </span>
    </p>
  );
}
