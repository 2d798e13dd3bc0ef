import { useCallback, useMemo } from 'react';
import { contextInWords } from '../../core/evidence.ts';
import { PAGE_PALETTE } from '../../scene/palette.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { layerPeriods, rowInWords } from '../../scene/timeline/layerPeriods.ts';
import { periodsOf } from '../../scene/timeline/periods.ts';
import type { TimeScale } from '../../scene/timeline/timeScale.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { ScenePart } from '../../ui/ScenePart.tsx';

/** The periods and events of the layers shown, along the scale. */
function usePeriods(scale: TimeScale) {
  const { t, layers, names } = useAtlas();
  return useMemo(
    () => periodsOf(layerPeriods(layers, scale.window, t, names.locale), scale, PAGE_PALETTE),
    [layers, scale, t, names],
  );
}

interface BandsProps {
  readonly scale: TimeScale;
  /** Height of what is drawn above and below the corner of the lanes, px. */
  readonly above: number;
  readonly height: number;
}

/** Bands of periods and lines of events behind the lanes; the origin is the corner of the lanes. */
export function ContextBands({ scale, above, height }: BandsProps) {
  const periods = usePeriods(scale);
  const draw = useCallback((pen: Pen) => periods.draw(pen, above, height), [periods, above, height]);
  return (
    <g pointerEvents="none" aria-hidden="true">
      <ScenePart draw={draw} />
    </g>
  );
}

/** Names of periods and events above the axis; a list of all of them for screen readers. */
export function ContextNames({ scale, gutter }: { readonly scale: TimeScale; readonly gutter: number }) {
  const { t, layers, names } = useAtlas();
  const periods = usePeriods(scale);
  const draw = useCallback((pen: Pen) => periods.draw(pen, 0, 0), [periods]);
  return (
    <section aria-label={t('timeline.context')}>
      <svg width={gutter + scale.right} height={periods.height} aria-hidden="true" display="block">
        <g transform={`translate(${gutter},${periods.height})`}>
          <ScenePart draw={draw} />
        </g>
      </svg>
      {layers.map(({ id, title, source, rows }) => (
        <ul key={id} className={controls.hidden} aria-label={`${title} (${source})`}>
          {rows.map((row) => (
            <li key={JSON.stringify(row)}>{rowInWords(row, t, names.locale)}</li>
          ))}
        </ul>
      ))}
    </section>
  );
}

/** Titles and sources of the layers shown. */
export function ContextCredit() {
  const { t, layers } = useAtlas();
  return <p className={controls.note}>{contextInWords(layers, t)}</p>;
}
