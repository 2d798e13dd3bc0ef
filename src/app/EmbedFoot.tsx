import { useEffect } from 'react';
import { evidenceOf } from '../core/evidence.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import { today } from '../ui/today.ts';
import styles from './EmbedFoot.module.css';
import { tellHeight } from './frameHeight.ts';

/** Footer of an embedded view: its data source, and a link to the whole atlas. Tells the page around it the height. */
export function EmbedFoot() {
  const t = useTranslate();
  const atlas = useWholeAtlas();
  const link = viewLink({ ...atlas.view, embed: false });
  const { counted, filters, dataset, source, own } = evidenceOf(atlas, t, link, today());
  useEffect(() => {
    const main = document.querySelector('main');
    return main ? tellHeight(main) : undefined;
  }, []);
  return (
    <footer className={styles.foot}>
      <p>{[counted, filters, dataset, source, own].filter((part) => part !== '').join(' · ')}</p>
      <a href={link} target="_blank" rel="noopener">
        {t('share.open')}
      </a>
    </footer>
  );
}
