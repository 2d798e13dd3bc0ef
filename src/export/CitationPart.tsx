import { useState } from 'react';
import {
  CITATION_STYLES,
  type CitationStyle,
  citableRecord,
  citableView,
  cite,
} from '../core/citations/cite.ts';
import type { Evidence } from '../core/evidence.ts';
import type { Snapshot } from '../core/snapshot.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { today } from '../ui/today.ts';
import { Choice } from './Choice.tsx';
import styles from './export.module.css';

const CITED = ['view', 'record'] as const;

interface Props {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
}

/** How to cite the view, or the selected record. */
export function CitationPart({ snapshot, evidence }: Props) {
  const t = useTranslate();
  const { columns, view } = snapshot;
  const row = view.selected === null ? undefined : columns.rowOf(view.selected);
  const record = row === undefined ? undefined : columns.recordOf(row);
  const [cited, setCited] = useState<(typeof CITED)[number]>(record ? 'record' : 'view');
  const [style, setStyle] = useState<CitationStyle>('apa');
  const citable =
    record && cited === 'record'
      ? citableRecord(record, snapshot, evidence.link, today())
      : citableView(snapshot, evidence, evidence.link, today());
  const text = cite(citable, style, t);
  return (
    <section className={styles.part} aria-label={t('save.cite')}>
      <h3>{t('save.cite')}</h3>
      <div className={styles.choices}>
        {record && (
          <Choice
            label={t('save.cited')}
            value={cited}
            options={CITED.map((each) => [each, t(`save.cited.${each}`)] as const)}
            onValue={setCited}
          />
        )}
        <Choice
          label={t('save.style')}
          value={style}
          options={CITATION_STYLES.map((each) => [each, t(`save.style.${each}`)] as const)}
          onValue={setStyle}
        />
      </div>
      <textarea
        className={styles.citation}
        aria-label={t('save.citation')}
        readOnly
        rows={style === 'apa' || style === 'chicago' ? 4 : 9}
        value={text}
        onFocus={({ target }) => target.select()}
      />
      <CopyButton text={() => text} label={t('save.copyCitation')} done={t('save.citationCopied')} />
    </section>
  );
}
