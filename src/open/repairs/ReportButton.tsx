import { useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Problem } from '../../import/assemble/problems.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import { saveFile } from '../../ui/saveFile.ts';
import { reportCsv } from '../model/words.ts';

interface Props {
  readonly problems: readonly Problem[];
  /** Name of the file the report is about. */
  readonly name: string;
}

/** Saves all problems with their rows as CSV. */
export function ReportButton({ problems, name }: Props) {
  const t = useTranslate();
  const [status, setStatus] = useState('');
  const save = () => {
    const file = `${name.replace(/\.\w+$/, '')}-report.csv`;
    saveFile(new Blob([reportCsv(problems, t)], { type: 'text/csv;charset=utf-8' }), file);
    setStatus(t('save.saved', { name: file }));
  };
  return (
    <p className={layout.row}>
      <Button onClick={save}>{t('open.report.save')}</Button>
      <span className={controls.note} role="status">
        {status}
      </span>
    </p>
  );
}
