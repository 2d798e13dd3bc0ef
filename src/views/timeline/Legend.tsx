import { useTranslate } from '../../i18n/useTranslate';
import type { MarkFill, MarkShape as Shape } from '../../scene/timeline/marks';
import { MarkShape } from '../../ui/MarkShape';
import styles from './legend.module.css';
import marks from './marks.module.css';

const SHAPES: readonly Shape[] = ['dot', 'soft', 'dashed'];
const FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed'];
const SIZE = 11;
const COLOUR = 'var(--muted)';

function Sample({ shape, fill, reported = false }: { shape: Shape; fill: MarkFill; reported?: boolean }) {
  const width = shape === 'dot' ? SIZE : 28;
  return (
    <svg width={width + 8} height={20} viewBox={`${-width / 2 - 4} -10 ${width + 8} 20`} aria-hidden="true">
      <MarkShape style={{ shape, fill, reported, sector: '' }} width={width} size={SIZE} colour={COLOUR} />
    </svg>
  );
}

/** What shape, fill and colour of the marks mean. */
export function Legend() {
  const t = useTranslate();
  return (
    <dl className={styles.legend}>
      <div>
        <dt>{t('timeline.legendShape')}</dt>
        {SHAPES.map((shape) => (
          <dd key={shape}>
            <Sample shape={shape} fill="solid" />
            {t(`timeline.shape.${shape}`)}
          </dd>
        ))}
        <dd>
          <Sample shape="dot" fill="solid" reported />
          {t('timeline.reported')}
        </dd>
      </div>
      <div>
        <dt>{t('timeline.legendFill')}</dt>
        {FILLS.map((fill) => (
          <dd key={fill}>
            <Sample shape="dot" fill={fill} />
            {t(`timeline.fill.${fill}`)}
          </dd>
        ))}
      </div>
      <div>
        <dt>{t('timeline.legendColour')}</dt>
        <dd>
          <span className={styles.colours} aria-hidden="true" />
          {t('timeline.colour')}
        </dd>
        <dd>
          <svg width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
            <g className={marks.validity} stroke={COLOUR}>
              <line x1="2" x2="38" y1="7" y2="7" />
              <path d="M33 3.5l4.5 3.5l-4.5 3.5" fill="none" />
            </g>
          </svg>
          {t('timeline.validity')}
        </dd>
      </div>
    </dl>
  );
}
