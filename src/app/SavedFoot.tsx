import { dateInWords } from '../core/dateWords.ts';
import { savedFrom } from '../state/savedFrom.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import styles from './EmbedFoot.module.css';

/** Footer of a page that is one file: when it was saved and, if others can open it, the same view in the live atlas. */
export function SavedFoot() {
  const { t, dataset, names, view } = useWholeAtlas();
  const saved = savedFrom();
  if (!saved) return null;
  const link = viewLink({ ...view, embed: false });
  return (
    <footer className={styles.foot}>
      <p>
        {t('oneFile.saved', {
          date: dateInWords(saved.day, t, names.locale),
          version: dataset.version,
        })}
      </p>
      {link !== '' && (
        <a href={link} target="_blank" rel="noopener">
          {t('oneFile.live')}
        </a>
      )}
    </footer>
  );
}
