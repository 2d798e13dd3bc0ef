import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { dateInWords, intervalInWords, precisionInWords } from '../../core/dateWords.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { shortName } from '../../core/shortName.ts';
import { stageInline, statusInWords } from '../../core/stageWords.ts';
import { statusOfCode } from '../../core/status.ts';
import type { PlacedMark } from '../../scene/timeline/placedLane.ts';
import { tipPlace } from '../../scene/tipPlace.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { ValueSwatch } from '../../ui/ValueSwatch.tsx';
import styles from './timeline.module.css';

interface Props {
  readonly mark: PlacedMark;
  /** Position of the plot, px. */
  readonly left: number;
  readonly top: number;
  /** The scrolling element around the plot; the tip may extend over its parent. */
  readonly scroller: HTMLElement;
}

const WIDTH = 270;
/** Most characters of a title in a tip. */
const MAX_TITLE = 240;

/** A tip with a mark's full description, beside the mark without covering it. */
export function Tooltip({ mark, left, top, scroller }: Props) {
  const { t, columns, dataset, names, result, view, field } = useAtlas();
  const box = useRef<HTMLDivElement>(null);
  const region = scroller.parentElement;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !region) return;
    const [x0, y] = [left + mark.x0, scroller.offsetTop - scroller.scrollTop + top + mark.y];
    const of = { x0, x1: x0 + mark.x1 - mark.x0, y0: y - mark.size / 2, y1: y + mark.size / 2 };
    const tip = { width: WIDTH, height: element.offsetHeight };
    const frame = { width: region.clientWidth, height: region.clientHeight };
    const at = tipPlace(of, tip, frame, y > frame.height / 2 ? 'above' : 'below');
    element.style.translate = `${at.x}px ${at.y}px`;
  });
  const agreement = columns.recordOf(mark.row);
  if (!agreement || !region) return null;
  const status = result.status?.[mark.row];
  const asOf = parseEdtf(view.asOf ?? '')?.min;
  const partners = agreement.parties.map((party) => party.code).filter((code) => code !== dataset.hub);
  return createPortal(
    <div className={styles.tooltipPlace} ref={box} style={{ width: WIDTH }} aria-hidden="true">
      <div className={`${controls.card} ${styles.tooltip}`}>
        <strong>{shortName(names.text(agreement.title), MAX_TITLE)}</strong>
        <span>
          {dateInWords(agreement.date, t, names.locale)}
          <small>
            {precisionInWords(agreement.date, t)} · {t(`detail.basis.${agreement.dateBasis}`)}
          </small>
        </span>
        <span>
          {t('timeline.kindAndStage', {
            kind: names.value('kind', agreement.kind),
            stage: stageInline(agreement, names, t),
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
              status: statusInWords(agreement, statusOfCode(status), asOf, names, t),
              date: dateInWords(view.asOf, t, names.locale),
            })}
          </span>
        )}
        {mark.presence === 'possible' && <span>{t('timeline.onlyPossible')}</span>}
        <span>{partners.map((code) => shortName(names.partner(code))).join(', ')}</span>
        {agreement.sectors.map((sector) => (
          <span key={sector} className={controls.field}>
            <ValueSwatch field={field} facet="sector" value={sector} />
            {shortName(names.value('sector', sector))}
          </span>
        ))}
      </div>
    </div>,
    region,
  );
}
