import { type Ref, useState } from 'react';
import { textIn } from '../../core/dataset.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { outcomeOf, type Problem } from '../../import/assemble/problems.ts';
import type { Imported } from '../../import/job/protocol.ts';
import { usePersistence } from '../../state/usePersistence.ts';
import controls from '../../ui/controls.module.css';
import open from '../open.module.css';
import { ReportButton } from '../repairs/ReportButton.tsx';
import { StepFrame } from '../StepFrame.tsx';
import type { Opening } from '../useOpening.ts';
import styles from './done.module.css';
import { KindsOfProblems } from './KindsOfProblems.tsx';
import { StayedOut } from './StayedOut.tsx';

interface Props {
  readonly opening: Opening;
  readonly imported: Imported;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly locale: string;
  onShow(id: string): void;
}

const isOut = (problem: Problem) => ['held', 'undated'].includes(outcomeOf(problem));

/** What came in, where it is kept, and the way to it. */
export function DoneStep({ opening, imported, heading, locale, onShow }: Props) {
  const t = useTranslate();
  const [seen, setSeen] = useState(false);
  const { info, report, notKept, id, source, wasHere } = imported;
  const persistence = usePersistence(notKept === null);
  const listed = report.problems.filter((problem) => isOut(problem));
  const name = opening.state.work?.table.name ?? opening.state.dataset?.name ?? info.name;
  const foot = (
    <>
      <p />
      <button type="button" className={open.onward} onClick={() => onShow(id)}>
        {t('open.done.show')}
      </button>
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
        <p data-kept={notKept === null} className={notKept === null ? open.hint : styles.notKept}>
          {t(notKept === null ? `open.done.${wasHere ? 'wasHere' : 'kept'}` : `open.done.notKept.${notKept}`)}
        </p>
        {persistence !== null && persistence !== 'unknown' && (
          <p className={open.hint}>{t(`open.done.${persistence}`)}</p>
        )}
        {notKept === null && listed.length > 0 && (
          <p className={open.hint}>{t(`open.done.mend.${source ?? 'no'}`)}</p>
        )}
        {report.problems.length > 0 && (
          <div className={styles.out}>
            {listed.length > 0 && (
              <button
                type="button"
                className={controls.button}
                aria-expanded={seen}
                onClick={() => setSeen(!seen)}
              >
                {t('open.done.out')}
              </button>
            )}
            <ReportButton problems={report.problems} name={name} />
          </div>
        )}
        {seen && <StayedOut problems={listed} />}
      </div>
    </StepFrame>
  );
}
