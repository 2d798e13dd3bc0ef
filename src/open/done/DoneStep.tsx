import { useMemo, useState } from 'react';
import { textIn } from '../../core/dataset.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { outcomeOf, type Problem } from '../../import/assemble/problems.ts';
import type { ImportResult } from '../../import/job/protocol.ts';
import { usePersistence } from '../../state/usePersistence.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import layout from '../../ui/layout.module.css';
import { groupsOf, keyOf, rowsOf } from '../model/problemItems.ts';
import { usePage } from '../parts/PageContext.ts';
import { StepFrame, type StepProps } from '../parts/StepFrame.tsx';
import { ReportButton } from '../repairs/ReportButton.tsx';
import styles from './done.module.css';
import { LeftOutRows } from './LeftOutRows.tsx';

interface Props extends StepProps {
  readonly imported: ImportResult;
  onShow(id: string): void;
}

/** All remaining kinds of problems, with their rows. */
function KindsOfProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTranslate();
  const kinds = useMemo(
    () => groupsOf(problems.map((problem) => ({ key: keyOf(problem), problem, again: null }))),
    [problems],
  );
  if (kinds.length === 0) return null;
  return (
    <section className={styles.kinds} aria-label={t('open.done.kinds')}>
      <h4>{t('open.done.kinds')}</h4>
      <ul>
        {kinds.map(({ code, outcome, items }) => (
          <li key={code} data-outcome={outcome}>
            <span>{t(`open.problem.${code}`)}</span>{' '}
            <small>
              {t('open.groups.rows', { count: rowsOf(items) })} · {t(`open.report.${outcome}`)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

const isOut = (problem: Problem) => ['held', 'undated'].includes(outcomeOf(problem));

/** What was imported, where it is kept, and a button to show it. */
export function DoneStep({ opening, imported, heading, onShow }: Props) {
  const t = useTranslate();
  const { locale } = usePage();
  const [seen, setSeen] = useState(false);
  const { info, report, notKept, id, source, wasHere } = imported;
  const persistence = usePersistence(notKept === null);
  const listed = report.problems.filter(isOut);
  const name = opening.state.work?.table.name ?? opening.state.dataset?.name ?? info.name;
  const foot = (
    <>
      <p />
      <Button look="strong" onClick={() => onShow(id)}>
        {t('open.done.show')}
      </Button>
    </>
  );
  return (
    <StepFrame title={t('open.done.title')} heading={heading} foot={foot}>
      <div className={styles.done}>
        <p className={styles.dataset} lang={info.language}>
          {textIn(info.title, [locale, info.language])}
        </p>
        <p className={styles.counts}>
          {t('open.done.counts', {
            ready: report.imported,
            rows: report.rows,
            merged: report.merged,
            undated: report.undated,
            held: report.heldBack,
          })}
        </p>
        <KindsOfProblems problems={report.problems} />
        <p data-kept={notKept === null} className={notKept === null ? controls.note : styles.notKept}>
          {t(notKept === null ? `open.done.${wasHere ? 'wasHere' : 'kept'}` : `open.done.notKept.${notKept}`)}
        </p>
        {persistence !== null && persistence !== 'unknown' && (
          <p className={controls.note}>{t(`open.done.${persistence}`)}</p>
        )}
        {notKept === null && listed.length > 0 && (
          <p className={controls.note}>{t(`open.done.mend.${source ?? 'no'}`)}</p>
        )}
        {report.problems.length > 0 && (
          <div className={layout.row}>
            {listed.length > 0 && (
              <Button aria-expanded={seen} onClick={() => setSeen(!seen)}>
                {t('open.done.out')}
              </Button>
            )}
            <ReportButton problems={report.problems} name={name} />
          </div>
        )}
        {seen && <LeftOutRows problems={listed} />}
      </div>
    </StepFrame>
  );
}
