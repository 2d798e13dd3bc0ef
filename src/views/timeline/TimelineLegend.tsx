import type { ReactNode } from 'react';
import { colourChoices, colourField } from '../../core/colourField.ts';
import { COLOUR_FACETS } from '../../core/taxonomy.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Pen } from '../../scene/pen/pen.ts';
import { traceLine } from '../../scene/timeline/drawMark.ts';
import { isEachSector } from '../../scene/timeline/lanes.ts';
import {
  MARK_FILLS,
  MARK_SHAPES,
  type MarkFill,
  type MarkShape as Shape,
} from '../../scene/timeline/marks.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { MarkIcon, ScenePart } from '../../ui/ScenePart.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './legend.module.css';
import marks from './marks.module.css';
import reading from './reading.module.css';

const STAGE_FILLS = MARK_FILLS.filter((fill) => fill !== 'struck');
const RELATIONS = ['supersedes', 'partOf', 'sameMeeting', 'related'] as const;
const SIZE = 11;
const COLOUR = 'var(--muted)';

function Sample({ shape, fill, reported = false }: { shape: Shape; fill: MarkFill; reported?: boolean }) {
  const width = shape === 'dot' ? SIZE : 28;
  return (
    <svg width={width + 8} height={20} viewBox={`${-width / 2 - 4} -10 ${width + 8} 20`} aria-hidden="true">
      <MarkIcon style={{ shape, fill, reported, value: '' }} width={width} size={SIZE} colour={COLOUR} />
    </svg>
  );
}

function LineBox({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="40" height="14" viewBox="0 0 40 14" aria-hidden="true">
      {children}
    </svg>
  );
}

const drawSampleLine = (isOpen: boolean) => (pen: Pen) =>
  pen.path((to) => traceLine(to, 2, 7, { x0: 2, x1: 38, goesOn: true, isOpen }), {
    stroke: { colour: COLOUR, width: 1.5 },
  });
const LINES = { validity: drawSampleLine(false), validityOpen: drawSampleLine(true) };

/** Explains shape, fill and colour of the marks. */
export function TimelineLegend() {
  const { t, view } = useAtlas();
  const onDay = view.asOf !== null;
  return (
    <dl className={styles.legend}>
      <div>
        <dt>{t('timeline.legendShape')}</dt>
        {MARK_SHAPES.map((shape) => (
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
        {(onDay ? MARK_FILLS : STAGE_FILLS).map((fill) => (
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
        {(['validity', 'validityOpen'] as const).map((line) => (
          <dd key={line}>
            <LineBox>
              <ScenePart draw={LINES[line]} />
            </LineBox>
            {t(`timeline.${line}`)}
          </dd>
        ))}
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
          <LineBox>
            <path d="M2 14V8H12V14ZM14 14V2H24V14ZM26 14V6H36V14Z" />
          </LineBox>
          {t('timeline.density')}
        </dd>
      </div>
      <div>
        <dt>{t('timeline.legendRelations')}</dt>
        {RELATIONS.map((type) => (
          <dd key={type} className={reading.relation} data-type={type}>
            <LineBox>
              <path className={reading.relationLine} d="M2 7H38" />
              <path className={reading.relationEnd} d="M-6 -3.5L0 0L-6 3.5" transform="translate(38,7)" />
            </LineBox>
            {t(`relation.${type}`)}
          </dd>
        ))}
      </div>
    </dl>
  );
}

/** The facet that colours marks, rings and bars; a select box if there is a choice. */
function ColourChoice() {
  const t = useTranslate();
  const atlas = useAtlas();
  const { facet } = atlas.field;
  const options = colourChoices(atlas.columns, facet);
  const nameOf = (each: string) => t('figure.colour', { facet: each });
  if (options.length < 2) return nameOf(facet);
  return (
    <Select
      className={styles.colourBy}
      aria-label={t('timeline.colourBy')}
      value={facet}
      options={options.map((each) => [each, nameOf(each)])}
      onValue={(option) => {
        // The default isn't written into the link.
        const usual = colourField({ ...atlas, view: { colour: null } }).facet;
        const colour = option === usual ? null : (COLOUR_FACETS.find((each) => each === option) ?? null);
        atlas.update((current) => ({ ...current, colour }));
      }}
    />
  );
}
