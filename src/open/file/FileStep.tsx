import type { Ref } from 'react';
import type { CountryIndex } from '../../core/countries.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenServices } from '../job/services.ts';
import type { Opening } from '../job/useOpening.ts';
import { FaultMessage, mayPass } from '../parts/FaultMessage.tsx';
import open from '../parts/open.module.css';
import { StepFrame } from '../parts/StepFrame.tsx';
import { AddressField } from './AddressField.tsx';
import { DatasetCard } from './DatasetCard.tsx';
import { DropZone } from './DropZone.tsx';
import styles from './file.module.css';
import { KeptList } from './KeptList.tsx';
import { PasteField } from './PasteField.tsx';
import { Templates } from './Templates.tsx';
import { usePaste } from './usePaste.ts';

interface Props {
  readonly opening: Opening;
  readonly heading: Ref<HTMLHeadingElement>;
  readonly locale: string;
  readonly places: CountryIndex;
  readonly kept: OpenServices['kept'];
  readonly current: string;
  onOrigin(origin: Origin): void;
  onShow(id: string): void;
}

/** Where the data comes from: a file, a text, an address, or what was opened before. */
export function FileStep({ opening, heading, locale, places, kept, current, onOrigin, onShow }: Props) {
  const t = useTranslate();
  const { state, dispatch, stop, end, again, mend, importDataset } = opening;
  const { work, dataset, running, fault } = state;
  usePaste(onOrigin);
  const foot = work && !running && (
    <>
      <p>{t('open.file.underWay', { name: work.table.name })}</p>
      <Button className={open.onward} onClick={() => dispatch({ type: 'went', step: 'columns' })}>
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
            <DatasetCard
              dataset={dataset}
              locale={locale}
              busy={running?.kind === 'import'}
              onOpen={importDataset}
            />
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
        <KeptList {...{ kept, places, locale, current, onShow }} onMend={mend} />
      </div>
    </StepFrame>
  );
}
