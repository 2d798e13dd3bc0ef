import { type FormEvent, memo, type ReactNode, useId, useMemo, useState } from 'react';
import { yearsInWords } from '../../core/dateWords.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Translate } from '../../core/names.ts';
import { spanOf } from '../../core/query.ts';
import { LANE_FACETS } from '../../core/taxonomy.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { compactCount, textWidth } from '../../scene/pen/text.ts';
import { isEachSector } from '../../scene/timeline/lanes.ts';
import { steppedPeriod } from '../../scene/timeline/period.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { wholeRange } from '../../scene/timeline/timeWindow.ts';
import { edtfPoint } from '../../state/codec.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { LeftIcon, MinusIcon, PlusIcon, RangeIcon, ResetIcon, RightIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import { useStableHandlers } from '../../ui/useStable.ts';
import styles from './toolbar.module.css';
import type { WindowControl } from './useWindow.ts';

const STEPS = [
  ['earlier', LeftIcon],
  ['later', RightIcon],
  ['zoomOut', MinusIcon],
  ['zoomIn', PlusIcon],
  ['whole', RangeIcon],
  ['reset', ResetIcon],
] as const;

/** Action of a time window button. */
export type WindowStep = (typeof STEPS)[number][0];

interface ToolsProps {
  readonly legendOpen: boolean;
  onLegend(): void;
  onStep(step: WindowStep): void;
}

/** Option for lanes by all sectors of a record, not only its primary one. */
const EACH = 'each';
const OPTIONS = LANE_FACETS.flatMap((facet) => (facet === 'sector' ? ([facet, EACH] as const) : facet));

/** The choice of lanes, and the buttons of the time window. */
export function Toolbar({
  legendOpen,
  children,
  ...handlers
}: ToolsProps & { readonly children: ReactNode }) {
  const { t, view, update } = useAtlas();
  const stable = useStableHandlers(handlers);
  return (
    <div className={styles.room} data-tools>
      <div className={styles.toolbar}>
        <label className={`${controls.field} ${styles.lanesBy}`}>
          <span>{t('timeline.lanes')}</span>
          <Select
            value={isEachSector(view) ? EACH : view.lanes}
            options={OPTIONS.map((option) => [
              option,
              t(option === EACH ? 'timeline.eachSector' : `facet.${option}`),
            ])}
            onValue={(option) =>
              update((current) => ({
                ...current,
                lanes: option === EACH ? 'sector' : option,
                laneSectors: option === EACH ? 'each' : 'primary',
              }))
            }
          />
        </label>
        {children}
        <WindowTools legendOpen={legendOpen} {...stable} />
      </div>
    </div>
  );
}

/** The buttons of the legend and the time window. Memoised, so that filters don't render them again. */
const WindowTools = memo(function WindowTools({ legendOpen, onLegend, onStep }: ToolsProps) {
  const t = useTranslate();
  return (
    <span className={styles.tools}>
      <Button look="quiet" aria-expanded={legendOpen} onClick={onLegend}>
        {t('timeline.legend')}
      </Button>
      {STEPS.map(([step, icon]) => (
        <IconButton key={step} icon={icon} label={t(`timeline.${step}`)} onClick={() => onStep(step)} />
      ))}
    </span>
  );
});

interface OutsideProps {
  readonly scene: TimelineScene;
  /** Width of the space beside the axis, px. */
  readonly gutter: number;
  readonly control: WindowControl;
  onShow(window: DaySpan): void;
}

const TEXT_SIZE = 12;
/** Space around each button's text, px. */
const MARGIN = 8;
const FORMS = ['long', 'short', 'least'] as const;

/** Buttons saying how many records are before or after the window; they bring them into it. */
export function Outside({ scene, gutter, control, onShow }: OutsideProps) {
  const { t, columns, names } = useAtlas();
  const { shown, whole } = control;
  const sides = [
    { rows: scene.before, key: 'earlier', window: { min: whole.min, max: shown.max } },
    { rows: scene.after, key: 'later', window: { min: shown.min, max: whole.max } },
  ] as const;
  const buttons = sides.flatMap(({ rows, key, window }) => {
    const span = spanOf(columns, rows);
    if (!span) return [];
    const values = { count: rows.length, years: yearsInWords(span, t, names.locale) };
    return {
      key,
      window,
      long: t(`timeline.${key}WithYears`, values),
      short: t(`timeline.${key}Count`, values),
      least: key === 'earlier' ? `‹ ${compactCount(rows.length)}` : `${compactCount(rows.length)} ›`,
    };
  });
  const fits = (form: (typeof FORMS)[number]) =>
    buttons.reduce((sum, button) => sum + textWidth(button[form], TEXT_SIZE) + MARGIN, MARGIN) <= gutter;
  const form = FORMS.find(fits) ?? 'least';
  return (
    <span className={styles.outside}>
      {buttons.map((button) => (
        <Button
          look="quiet"
          key={button.key}
          aria-label={button.long}
          title={button.long}
          onClick={() => onShow(button.window)}
        >
          {button[form]}
        </Button>
      ))}
    </span>
  );
}

/** What is wrong with a typed pair of bounds; null if nothing is. */
function faultOf(from: string, to: string, t: Translate): string | null {
  for (const text of [from, to])
    if (text !== '' && edtfPoint.parse(text) === null) return t('timeline.notADate', { text });
  const [start, end] = [parseEdtf(from), parseEdtf(to)];
  return start && end && start.min > end.max ? t('timeline.backwards') : null;
}

/** The period in two fields, and buttons that step it, as an alternative to dragging the brush. */
export const PeriodFields = memo(function PeriodFields() {
  const { t, columns, view, update } = useAtlas();
  const from = view.from ?? '';
  const to = view.to ?? '';
  const [typed, setTyped] = useState({ from, to });
  const [fault, setFault] = useState<string | null>(null);
  // Typed text belongs to the period it was typed for: a period set elsewhere resets the fields.
  const [period, setPeriod] = useState({ from, to });
  if (period.from !== from || period.to !== to) {
    setPeriod({ from, to });
    setTyped({ from, to });
    setFault(null);
  }
  const message = useId();
  const whole = useMemo(() => wholeRange(columns), [columns]);

  const commit = () => {
    const next = { from: typed.from.trim(), to: typed.to.trim() };
    const problem = faultOf(next.from, next.to, t);
    setFault(problem);
    if (problem === null) update((current) => ({ ...current, from: next.from || null, to: next.to || null }));
  };
  const step = (direction: 1 | -1) =>
    update((current) => ({
      ...current,
      ...steppedPeriod({ from: current.from, to: current.to }, direction, whole),
    }));
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    commit();
  };

  const field = (end: 'from' | 'to') => (
    <label className={controls.field}>
      {t(`timeline.${end}`)}
      <input
        type="text"
        value={typed[end]}
        size={10}
        placeholder={t('timeline.datePattern')}
        aria-invalid={fault !== null}
        aria-describedby={message}
        onChange={({ target }) => setTyped({ ...typed, [end]: target.value })}
        onBlur={commit}
      />
    </label>
  );

  return (
    <form className={styles.period} aria-label={t('timeline.period')} onSubmit={onSubmit}>
      {field('from')}
      {field('to')}
      <button type="submit" className={`${controls.hidden} ${styles.submit}`}>
        {t('timeline.apply')}
      </button>
      <span className={styles.periodSteps}>
        <IconButton icon={LeftIcon} label={t('timeline.periodEarlier')} onClick={() => step(-1)} />
        <IconButton icon={RightIcon} label={t('timeline.periodLater')} onClick={() => step(1)} />
      </span>
      {(from !== '' || to !== '') && (
        <Button look="quiet" onClick={() => update((current) => ({ ...current, from: null, to: null }))}>
          {t('timeline.clearPeriod')}
        </Button>
      )}
      <span id={message} className={styles.fault} role="status">
        {fault}
      </span>
    </form>
  );
});
