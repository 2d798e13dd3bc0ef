import { useMemo, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Repair } from '../../import/assemble/problems.ts';
import { Button } from '../../ui/Button.tsx';
import type { TableWork } from '../model/openState.ts';
import { groupsOf } from '../model/problemItems.ts';
import { rowsInWords } from '../model/words.ts';
import { FaultMessage } from '../parts/FaultMessage.tsx';
import { usePage } from '../parts/PageContext.ts';
import { usePages } from '../parts/Pager.tsx';
import { StepFrame, type StepProps } from '../parts/StepFrame.tsx';
import { Working } from '../parts/Working.tsx';
import { GroupList } from './GroupList.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import { ReportButton } from './ReportButton.tsx';
import styles from './repairs.module.css';
import { Summary } from './Summary.tsx';

/** The step for correcting problems in the rows before they are imported. */
export function RepairsStep({ opening, work, heading }: StepProps & { readonly work: TableWork }) {
  const t = useTranslate();
  const { state, dispatch, stop, end, again, importTable } = opening;
  const { locale } = usePage();
  const { report, items } = work;
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = useMemo(() => groupsOf(items), [items]);
  const group = groups.find(({ code }) => code === chosen) ?? groups[0];
  const importing = state.running?.kind === 'import' ? state.running : null;
  const checking = state.running?.kind === 'check' ? state.running : null;
  const toColumns = () => dispatch({ type: 'went', step: 'columns' });
  const canImport = work.reportFresh && report !== null && report.imported > 0;
  const counts = {
    records: report?.imported ?? 0,
    undated: report?.undated ?? 0,
    held: report?.heldBack ?? 0,
  };

  const foot = importing ? (
    <Working
      label={t(importing.progress.done < 1 ? 'open.repairs.importing' : 'open.repairs.keeping')}
      progress={importing.progress}
      takesFocus
      onCancel={stop}
      onEnd={end}
    />
  ) : (
    <>
      <p>{report && report.imported === 0 ? t('open.repairs.nothing') : t('open.repairs.untouched')}</p>
      <Button onClick={toColumns}>{t('open.back')}</Button>
      <Button look="strong" aria-disabled={!canImport} onClick={canImport ? importTable : undefined}>
        {t(report ? 'open.repairs.import' : 'open.repairs.importSoon', counts)}
      </Button>
    </>
  );

  return (
    <StepFrame title={t('open.repairs.title')} heading={heading} foot={foot}>
      {state.fault && <FaultMessage fault={state.fault} locale={locale} onAgain={again} />}
      {!report && !state.fault && (
        <Working
          label={t('open.repairs.checking')}
          progress={checking?.progress ?? null}
          onCancel={toColumns}
          onEnd={end}
        />
      )}
      {report && (
        <div inert={importing !== null}>
          <Summary report={report} isFresh={work.reportFresh} progress={checking?.progress ?? null} />
          {group ? (
            <>
              <div className={styles.panes}>
                <GroupList groups={groups} work={work} current={group.code} onChoose={setChosen} />
                <GroupPanel key={group.code} {...{ group, work, dispatch }} onColumns={toColumns} />
              </div>
              <Corrections
                repairs={work.repairs}
                onUndo={(repair) => dispatch({ type: 'unrepaired', repair })}
              />
              <ReportButton problems={report.problems} name={work.table.name} />
            </>
          ) : (
            <p className={styles.calm}>{t('open.repairs.none')}</p>
          )}
        </div>
      )}
    </StepFrame>
  );
}

interface CorrectionsProps {
  readonly repairs: readonly Repair[];
  onUndo(repair: Repair): void;
}

/** All corrections, newest first, each with a button to undo it. */
function Corrections({ repairs, onUndo }: CorrectionsProps) {
  const t = useTranslate();
  const { shown, pager } = usePages([...repairs].reverse(), 20);
  if (repairs.length === 0) return null;
  return (
    <details className={styles.corrections}>
      <summary>{t('open.corrections.title', { count: repairs.length })}</summary>
      <ul>
        {shown.map((repair) => (
          <li key={JSON.stringify(repair)}>
            <span>
              {repair.column}: <q>{repair.value}</q> → <q>{repair.to}</q>{' '}
              <small>{repair.rows ? rowsInWords(repair.rows, t) : t('open.corrections.everywhere')}</small>
            </span>
            <Button look="quiet" onClick={() => onUndo(repair)}>
              {t('open.fix.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {pager}
    </details>
  );
}
