import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { isEachSector } from '../../scene/timeline/lanes.ts';
import type { MarkFill, MarkShape as Shape } from '../../scene/timeline/marks.ts';
import { traceLine } from '../../scene/timeline/drawMark.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Drawn } from '../../ui/Drawn.tsx';
import { MarkShape } from '../../ui/MarkShape.tsx';
import { ColourChoice } from './ColourChoice.tsx';
import styles from './legend.module.css';
import marks from './marks.module.css';
import reading from './reading.module.css';

const SHAPES: readonly Shape[] = ['dot', 'soft', 'dashed'];
const STAGE_FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed'];
const STATUS_FILLS: readonly MarkFill[] = ['hollow', 'half', 'solid', 'ringed', 'struck'];
const RELATIONS = ['supersedes', 'partOf', 'sameMeeting', 'related'] as const;
const SIZE = 11;
const COLOUR = 'var(--muted)';

function Sample({ shape, fill, reported = false }: { shape: Shape; fill: MarkFill; reported?: boolean }) {
  const width = shape === 'dot' ? SIZE : 28;
  return (
    <svg width={width + 8} height={20} viewBox={`${-width / 2 - 4} -10 ${width + 8} 20`} aria-hidden="true">
      <MarkShape style={{ shape, fill, reported, value: '' }} width={width} size={SIZE} colour={COLOUR} />
    </svg>
  );
}

const drawSampleLine = (isOpen: boolean) => (pen: Pen) =>
  pen.path((to) => traceLine(to, 2, 7, { x0: 2, x1: 38, goesOn: true, isOpen }), {
    stroke: { colour: COLOUR, width: 1.5 },
  });
const drawGoingOn = drawSampleLine(false);
const drawOpen = drawSampleLine(true);

/** What shape, fill and colour of the marks mean. */
export function Legend() {
  const t = useTranslate();
  const { view } = useAtlas();
  const onDay = view.asOf !== null;
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
        <dt>{t(onDay ? 'timeline.legendStatus' : 'timeline.legendFill')}</dt>
        {(onDay ? STATUS_FILLS : STAGE_FILLS).map((fill) => (
          <dd key={fill}>
            <Sample shape="dot" fill={fill} />
            {t(`timeline.${onDay ? 'statusFill' : 'fill'}.${fill}`)}
          </dd>
        ))}
      </div>
      <div>
        <dt>{t('timeline.legendColour')}</dt>
        <dd>
          <span className={styles.colours} aria-hidden="true" />
          <ColourChoice />
          <span>{t('timeline.colour')}</span>
        </dd>
        <dd>
          <svg width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
            <Drawn draw={drawGoingOn} />
          </svg>
          {t('timeline.validity')}
        </dd>
        <dd>
          <svg width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
            <Drawn draw={drawOpen} />
          </svg>
          {t('timeline.validityOpen')}
        </dd>
      </div>
      {isEachSector(view) && (
        <div>
          <dt>{t('timeline.legendLanes')}</dt>
          <dd>{t('timeline.inEachSector')}</dd>
        </div>
      )}
      <div>
        <dt>{t('timeline.legendDensity')}</dt>
        <dd className={marks.density}>
          <svg width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
            <path d="M2 14V8H12V14ZM14 14V2H24V14ZM26 14V6H36V14Z" />
          </svg>
          {t('timeline.density')}
        </dd>
      </div>
      <div>
        <dt>{t('timeline.legendRelations')}</dt>
        {RELATIONS.map((type) => (
          <dd key={type} className={reading.relation} data-type={type}>
            <svg width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
              <path className={reading.relationLine} d="M2 7H38" />
              <path className={reading.relationEnd} d="M-6 -3.5L0 0L-6 3.5" transform="translate(38,7)" />
            </svg>
            {t(`relation.${type}`)}
          </dd>
        ))}
      </div>
    </dl>
  );
}
