import { citableRecord, cite } from '../../core/citations/cite.ts';
import type { Agreement } from '../../core/dataset.ts';
import { isOwnData } from '../../core/datasetRef.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { today } from '../../ui/today.ts';
import styles from './detail.module.css';

/** Characters of a source's title. */
const MOST = 240;

/** What a record rests on, and how to cite it. */
export function Source({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslate();
  const atlas = useAtlas();
  const { names } = atlas;
  const link = () => window.location.href;
  return (
    <footer className={styles.source}>
      <h3>{t('detail.source')}</h3>
      {agreement.sources.map((source) => (
        <p
          key={`${names.text(source.title)} ${source.locator === undefined ? '' : names.text(source.locator)}`}
        >
          {source.publisher !== undefined && `${source.publisher}, `}
          {source.url === undefined ? (
            <cite title={wholeName(names.text(source.title), MOST)}>
              {shortName(names.text(source.title), MOST)}
            </cite>
          ) : (
            <a href={source.url} rel="noreferrer" title={wholeName(names.text(source.title), MOST)}>
              {shortName(names.text(source.title), MOST)}
            </a>
          )}
          {source.date !== undefined &&
            t('detail.sourceDate', { date: dateInWords(source.date, t, names.locale) })}
          {source.locator !== undefined && (
            <small>{t('detail.section', { section: names.text(source.locator) })}</small>
          )}
        </p>
      ))}
      <div className={styles.sourceActions}>
        <CopyButton
          text={() => cite(citableRecord(agreement, atlas, link(), today()), 'apa', t)}
          label={t('detail.copyCitation')}
          done={t('detail.citationCopied')}
        />
        <CopyButton
          text={link}
          label={t('detail.copyLink')}
          done={t(isOwnData(atlas.view.data) ? 'detail.ownLinkCopied' : 'detail.linkCopied')}
        />
      </div>
    </footer>
  );
}
