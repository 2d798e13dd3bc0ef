import { useLayoutEffect, useRef } from 'react';
import { dateInWords, intervalInWords, precisionInWords } from '../../core/dateWords';
import { statusOfCode } from '../../core/status';
import { useTranslate } from '../../i18n/useTranslate';
import { sectorColours } from '../../scene/sectorColour';
import type { PlacedMark } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import type { Size } from '../../ui/useSize';
import styles from './timeline.module.css';

interface Props {
  readonly mark: PlacedMark;
  /** Where the plot begins, px. */
  readonly left: number;
  readonly top: number;
  readonly size: Size;
}

const WIDTH = 270;
const GAP = 12;

/** What a mark means, whole; beside it, above or below the middle of the plot. */
export function Tooltip({ mark, left, top, size }: Props) {
  const t = useTranslate();
  const { columns, dataset, names, result, view } = useAtlas();
  const box = useRef<HTMLDivElement>(null);
  // Where there is no room for all of it above the mark, it comes down over it: its title is read first.
  useLayoutEffect(() => {
    const element = box.current;
    if (element) element.style.translate = `0 ${Math.max(0, -element.offsetTop)}px`;
  });
  const agreement = columns.recordOf(mark.row);
  if (!agreement) return null;
  const status = result.status?.[mark.row];
  const colourOf = sectorColours(dataset.sectors);
  const middle = left + (mark.x0 + mark.x1) / 2;
  const x = Math.max(8, Math.min(size.width - WIDTH - 8, middle - WIDTH / 2));
  const y = top + mark.y;
  const above = y > size.height / 2;
  const partners = agreement.parties.map((party) => party.code).filter((code) => code !== dataset.hub);
  const place = above ? { bottom: size.height - y + GAP } : { top: y + GAP };
  return (
    <div
      className={styles.tooltipPlace}
      ref={box}
      style={{ left: x, width: WIDTH, ...place }}
      aria-hidden="true"
    >
      <div className={styles.tooltip}>
        <strong>{names.text(agreement.title)}</strong>
        <span>
          {dateInWords(agreement.date, t, names.locale)}
          <small>
            {precisionInWords(agreement.date, t)} · {t(`detail.basis.${agreement.dateBasis}`)}
          </small>
        </span>
        <span>
          {t('timeline.kindAndStage', {
            kind: names.value('kind', agreement.kind),
            stage: names.value('stage', agreement.stage).toLocaleLowerCase(names.locale),
          })}
          {agreement.validity !== undefined && (
            <small>
              {t('timeline.valid', { interval: intervalInWords(agreement.validity, t, names.locale) })}
            </small>
          )}
        </span>
        {status !== undefined && view.asOf !== null && (
          <span>
            {t('timeline.statusOn', {
              status: t(`status.${statusOfCode(status)}`),
              date: dateInWords(view.asOf, t, names.locale),
            })}
          </span>
        )}
        {mark.presence === 'possible' && <span>{t('timeline.onlyPossible')}</span>}
        <span>{partners.map((code) => names.partner(code)).join(', ')}</span>
        {agreement.sectors.map((sector) => (
          <span key={sector} className={styles.tooltipSector}>
            <span className={styles.swatch} style={{ background: colourOf(sector) }} />
            {names.value('sector', sector)}
          </span>
        ))}
      </div>
    </div>
  );
}
