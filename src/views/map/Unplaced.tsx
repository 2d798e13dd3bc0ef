import type { Names } from '../../core/names.ts';
import { shortName } from '../../core/shortName.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import styles from './MapView.module.css';

/** Partners that are named before the rest is counted, and characters of each name. */
const FEW = 3;
const MOST = 40;

/** The first few of the partners, as far as a line has room for them. */
export const firstFew = (partners: readonly string[], names: Names): string =>
  partners
    .slice(0, FEW)
    .map((partner) => shortName(names.partner(partner), MOST))
    .join(', ');

/** How many partners are not among the first few. */
export const beyondFew = (partners: readonly string[]): number => Math.max(0, partners.length - FEW);

/** How many more partners have no place on the map, with all of them in a list that lies over the map and scrolls. */
export function Unplaced({ partners }: { readonly partners: readonly string[] }) {
  const t = useTranslate();
  const { names } = useAtlas();
  return (
    <details className={styles.unplaced}>
      <summary>{t('map.unplacedMore', { count: beyondFew(partners) })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is scrolled by key too */}
      <ul tabIndex={0} aria-label={t('map.unplacedAll', { count: partners.length })}>
        {partners.map((partner) => (
          <li key={partner}>{shortName(names.partner(partner))}</li>
        ))}
      </ul>
    </details>
  );
}
