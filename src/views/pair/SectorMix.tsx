import { type CSSProperties, useMemo } from 'react';
import { someRowsOfCodes } from '../../core/codeCounts.ts';
import { colourField } from '../../core/colourField.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { colourBeside, PAGE_PALETTE } from '../../scene/palette.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import styles from './pair.module.css';

/** Sectors that are listed. */
const MOST = 24;

/** How many of the records shown touch each sector. */
export function SectorMix() {
  const t = useTranslate();
  const atlas = useAtlas();
  const { columns, names, result } = atlas;
  const field = colourField(atlas);
  const colourOf = (sector: string) =>
    colourBeside(PAGE_PALETTE, field, 'sector', sector) ?? PAGE_PALETTE.other;
  const counts = useMemo(() => {
    const { values } = columns.domains.sector;
    const rows = someRowsOfCodes(columns.sector, result.rows, values.length);
    return values
      .map((id, code) => ({ id, count: rows[code] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }, [columns, result]);
  const inWords = (count: number) => count.toLocaleString(names.locale);
  const most = counts[0]?.count ?? 1;
  const room = { '--count': `${inWords(most).length + 1}ch` } as CSSProperties;
  const left = counts.length - MOST;
  return (
    <>
      <ul className={styles.mix} style={room}>
        {counts.slice(0, MOST).map(({ id, count }) => (
          <li key={id}>
            <span title={wholeName(names.value('sector', id))}>{shortName(names.value('sector', id))}</span>
            <span
              className={styles.bar}
              style={{ background: colourOf(id), width: `${(100 * count) / most}%` }}
              aria-hidden="true"
            />
            <strong>{inWords(count)}</strong>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={styles.remark}>{t('pair.andMore', { count: left })}</p>}
    </>
  );
}
