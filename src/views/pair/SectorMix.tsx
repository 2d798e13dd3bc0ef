import type { Agreement } from '../../core/dataset';
import { sectorColours } from '../../scene/sectorColour';
import { useAtlas } from '../../state/useAtlas';
import styles from './pair.module.css';

/** How many of the records touch each sector. */
export function SectorMix({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const { dataset, names } = useAtlas();
  const colourOf = sectorColours(dataset.sectors);
  const counts = dataset.sectors
    .map(({ id }) => ({ id, count: agreements.filter(({ sectors }) => sectors.includes(id)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const most = counts[0]?.count ?? 1;
  return (
    <ul className={styles.mix}>
      {counts.map(({ id, count }) => (
        <li key={id}>
          <span>{names.value('sector', id)}</span>
          <span
            className={styles.bar}
            style={{ background: colourOf(id), width: `${(100 * count) / most}%` }}
            aria-hidden="true"
          />
          <strong>{count}</strong>
        </li>
      ))}
    </ul>
  );
}
