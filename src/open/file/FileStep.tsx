import { textIn } from '../../core/dataset.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { OpenedDataset, Origin } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { LeftOutRows } from '../done/LeftOutRows.tsx';
import type { OpenServices } from '../job/services.ts';
import { FaultMessage, mayPass } from '../parts/FaultMessage.tsx';
import { usePage } from '../parts/PageContext.ts';
import { StepFrame, type StepProps } from '../parts/StepFrame.tsx';
import { ReportButton } from '../repairs/ReportButton.tsx';
import { AddressField } from './AddressField.tsx';
import { DropZone } from './DropZone.tsx';
import styles from './file.module.css';
import { KeptList } from './KeptList.tsx';
import { PasteField, usePaste } from './PasteField.tsx';
import { Templates } from './Templates.tsx';

interface Props extends StepProps {
  readonly store: OpenServices['store'];
  readonly current: string;
  onOrigin(origin: Origin): void;
  onShow(id: string): void;
}

/** The choice of data: a file, a text, an address, or a dataset opened before. */
export function FileStep({ opening, heading, store, current, onOrigin, onShow }: Props) {
  const t = useTranslate();
  const { locale } = usePage();
  const { state, dispatch, stop, end, again, mend, importDataset } = opening;
  const { work, dataset, running, fault } = state;
  usePaste(onOrigin);
  const foot = work && !running && (
    <>
      <p>{t('open.file.underWay', { name: work.table.name })}</p>
      <Button look="strong" onClick={() => dispatch({ type: 'went', step: 'columns' })}>
        {t('open.continue')}
      </Button>
    </>
  );
  return (
    <StepFrame title={t('open.file.title')} heading={heading} foot={foot}>
      <div className={styles.columns}>
        <div>
          <p className={styles.privacy}>{t('open.file.privacy')}</p>
          {fault && (
            <FaultMessage fault={fault} locale={locale} onAgain={mayPass(fault) ? again : undefined} />
          )}
          {dataset && (
            <DatasetCard dataset={dataset} busy={running?.kind === 'import'} onOpen={importDataset} />
          )}
          <DropZone
            busy={running?.kind === 'open'}
            progress={running?.kind === 'open' ? running.progress : null}
            onOrigin={onOrigin}
            onCancel={stop}
            onEnd={end}
          />
          <AddressField onOrigin={onOrigin} />
          <PasteField onOrigin={onOrigin} />
          <Templates />
        </div>
        <KeptList {...{ store, current, onShow }} onMend={mend} />
      </div>
    </StepFrame>
  );
}

interface CardProps {
  readonly dataset: OpenedDataset;
  readonly busy: boolean;
  onOpen(): void;
}

/** A file that already is a dataset, so that nothing needs to be asked. */
function DatasetCard({ dataset, busy, onOpen }: CardProps) {
  const t = useTranslate();
  const { locale } = usePage();
  const { info, records, name, problems } = dataset;
  const count = problems.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <section className={styles.card} aria-label={t('open.dataset.ready')}>
      <div>
        <p className={controls.note} role="status">
          {t('open.dataset.ready')}
        </p>
        <p className={styles.cardTitle}>{textIn(info.title, [locale, info.language])}</p>
        <p className={controls.note}>{t('open.dataset.size', { records, version: info.version, name })}</p>
        {problems.length > 0 && (
          <>
            <p className={controls.note}>{t('open.dataset.remarks', { count })}</p>
            <LeftOutRows problems={problems} />
            <ReportButton problems={problems} name={name} />
          </>
        )}
      </div>
      <Button look="strong" aria-disabled={busy} onClick={busy ? undefined : onOpen}>
        {t(busy ? 'open.dataset.opening' : 'open.dataset.open')}
      </Button>
    </section>
  );
}
