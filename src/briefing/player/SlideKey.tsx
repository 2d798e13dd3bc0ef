import { colourField } from '../../core/colourField.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { colouredValues, keyColours } from '../../scene/figure/colourKey.ts';
import { PAGE_PALETTE, swatchColour } from '../../scene/palette.ts';
import type { MarkFill } from '../../scene/timeline/marks.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import { MarkIcon } from '../../ui/ScenePart.tsx';
import styles from './player.module.css';

const STAGE_FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed'];
const STATUS_FILLS: readonly MarkFill[] = [...STAGE_FILLS, 'struck'];
/** Size of a mark in the key, px. */
const SIZE = 13;

/** Explains colours and fills of the marks on a slide to viewers who see the atlas for the first time. */
export function SlideKey() {
  const t = useTranslate();
  const atlas = useAtlas();
  const { view } = atlas;
  const field = colourField(atlas);
  const onDay = view.asOf !== null;
  const box = `${-SIZE / 2 - 3} ${-SIZE / 2 - 3} ${SIZE + 6} ${SIZE + 6}`;
  return (
    <div className={styles.key}>
      <ul aria-label={t('figure.colour', { facet: field.facet })}>
        {keyColours(atlas, colouredValues(atlas), t).map(({ swatch, text }) => (
          <li key={swatch} className={controls.field}>
            <span className={styles.swatch} style={{ background: swatchColour(PAGE_PALETTE, swatch) }} />
            {text}
          </li>
        ))}
      </ul>
      <ul aria-label={t(onDay ? 'timeline.legendStatus' : 'timeline.legendFill')}>
        {(onDay ? STATUS_FILLS : STAGE_FILLS).map((fill) => (
          <li key={fill} className={controls.field}>
            <svg width={SIZE + 6} height={SIZE + 6} viewBox={box} aria-hidden="true">
              <MarkIcon
                style={{ shape: 'dot', fill, reported: false, value: '' }}
                width={SIZE}
                size={SIZE}
                colour="var(--muted)"
              />
            </svg>
            {t(`timeline.${onDay ? 'statusFill' : 'fill'}.${fill}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
