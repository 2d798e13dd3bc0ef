import { yearsInWords } from '../../core/dateWords';
import { spanOf } from '../../core/query';
import type { DaySpan } from '../../core/viewState';
import { useTranslate } from '../../i18n/useTranslate';
import type { TimelineScene } from '../../scene/timeline/timelineScene';
import { useAtlas } from '../../state/useAtlas';
import controls from '../../ui/controls.module.css';
import styles from './timeline.module.css';
import type { WindowControl } from './useWindow';

interface Props {
  readonly scene: TimelineScene;
  readonly control: WindowControl;
  onShow(window: DaySpan): void;
}

/** Says how many visible records lie before or after the window, and brings them into it. */
export function Outside({ scene, control, onShow }: Props) {
  const t = useTranslate();
  const { columns } = useAtlas();
  const { shown, whole } = control;
  const sides = [
    { rows: scene.before, key: 'timeline.earlierRecords', window: { min: whole.min, max: shown.max } },
    { rows: scene.after, key: 'timeline.laterRecords', window: { min: shown.min, max: whole.max } },
  ];
  return (
    <span className={styles.outside}>
      {sides.map(({ rows, key, window }) => {
        const span = spanOf(columns, rows);
        if (!span) return null;
        return (
          <button key={key} type="button" className={controls.quiet} onClick={() => onShow(window)}>
            {t(key, { count: rows.length, years: yearsInWords(span, t) })}
          </button>
        );
      })}
    </span>
  );
}
