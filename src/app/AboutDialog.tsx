import { isOpenedHere } from '../core/datasetRef.ts';
import { dateInWords } from '../core/dateWords.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { Button } from '../ui/Button.tsx';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './AboutDialog.module.css';

/** Third-party works used for drawing; named because their licences require it. */
const CREDITS = ['boundaries', 'capitals', 'projection', 'reactLeaflet'] as const;

/** Sources and licences of the data, and credits. */
export function AboutDialog({ onClose, onOpenData }: { onClose(): void; onOpenData(): void }) {
  const { t, columns, dataset, names, view } = useAtlas();
  const isOpened = isOpenedHere(view.data);
  return (
    <Sheet title={t('app.about')} centred onClose={onClose}>
      <div className={styles.about}>
        <h3>{names.text(dataset.title)}</h3>
        {dataset.description !== undefined && <p>{names.text(dataset.description)}</p>}
        <dl>
          <dt>{t('about.size')}</dt>
          <dd>{t('about.records', { count: columns.n, version: dataset.version })}</dd>
          <dt>{t('about.source')}</dt>
          {dataset.sources.map((source) => (
            <dd key={names.text(source.title)}>
              {source.publisher !== undefined && `${source.publisher}, `}“{names.text(source.title)}”
              {source.date !== undefined && `, ${dateInWords(source.date, t, names.locale)}`}
            </dd>
          ))}
          {dataset.licenses.length > 0 && <dt>{t('about.licence')}</dt>}
          {dataset.licenses.map((licence) => (
            <dd key={licence.name}>
              {licence.path === undefined ? (
                (licence.title ?? licence.name)
              ) : (
                <a href={licence.path} rel="noreferrer">
                  {licence.title ?? licence.name}
                </a>
              )}
            </dd>
          ))}
          {!ONE_FILE && !isOpened && (
            <>
              <dt>{t('about.file')}</dt>
              <dd>
                <a href={`data/${view.data}.json`} download>
                  {view.data}.json
                </a>
              </dd>
            </>
          )}
        </dl>
        {!ONE_FILE && (
          <Button className={styles.open} onClick={onOpenData}>
            {t('app.openData')}
          </Button>
        )}
        <h3>{t('about.reading')}</h3>
        <p>{t('about.readingText')}</p>
        <p>{t('map.statement')}</p>
        <p>{t('about.disputed')}</p>
        <h3>{t('about.credits')}</h3>
        <ul>
          {CREDITS.map((credit) => (
            <li key={credit}>{t(`about.credit.${credit}`)}</li>
          ))}
        </ul>
      </div>
    </Sheet>
  );
}
