import { allRows } from '../core/columns.ts';
import { isoOf } from '../core/days.ts';
import { spanOf } from '../core/query.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import controls from '../ui/controls.module.css';
import { ClockIcon, PlayIcon, PlusIcon } from '../ui/icons.tsx';
import styles from './Workspace.module.css';

interface Props {
  readonly playing: boolean;
  onPlay(): void;
  onAdd(): void;
}

/** What can be done with the view as a whole: kept as a slide, asked of a day, played through time. */
export function TimeTools({ playing, onPlay, onAdd }: Props) {
  const t = useTranslate();
  const { columns, view, update } = useAtlas();
  const isAsOf = view.asOf !== null;
  const toggleDay = () => {
    const last = spanOf(columns, allRows(columns))?.max;
    if (last !== undefined) update((current) => ({ ...current, asOf: isAsOf ? null : isoOf(last) }));
  };
  return (
    <span className={styles.timeTools}>
      <button type="button" className={controls.button} onClick={onAdd}>
        <PlusIcon />
        {t('app.addToBriefing')}
      </button>
      {/* None goes while it is used: another would come under a hand that clicks twice. */}
      <button type="button" className={controls.button} aria-pressed={isAsOf} onClick={toggleDay}>
        <ClockIcon />
        {t('app.asOf')}
      </button>
      <button type="button" className={controls.button} aria-pressed={playing} onClick={onPlay}>
        <PlayIcon />
        {t('app.play')}
      </button>
    </span>
  );
}
