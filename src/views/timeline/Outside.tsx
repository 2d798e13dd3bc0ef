import { yearsInWords } from '../../core/dateWords.ts';
import { spanOf } from '../../core/query.ts';
import type { DaySpan } from '../../core/viewState.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { compactCount, textWidth } from '../../scene/pen/text.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import controls from '../../ui/controls.module.css';
import styles from './toolbar.module.css';
import type { WindowControl } from './useWindow.ts';

interface Props {
  readonly scene: TimelineScene;
  /** Room beside the axis, px. */
  readonly gutter: number;
  readonly control: WindowControl;
  onShow(window: DaySpan): void;
}

const TEXT_SIZE = 12;
/** px about each button's text. */
const MARGIN = 8;
const FORMS = ['long', 'short', 'least'] as const;

/** Says how many visible records lie before or after the window, and brings them into it. */
export function Outside({ scene, gutter, control, onShow }: Props) {
  const t = useTranslate();
  const { columns, names } = useAtlas();
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
        <button
          key={button.key}
          type="button"
          className={controls.quiet}
          aria-label={button.long}
          title={button.long}
          onClick={() => onShow(button.window)}
        >
          {button[form]}
        </button>
      ))}
    </span>
  );
}
