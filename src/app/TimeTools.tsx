import { allRows } from '../core/columns';
import { isoOf } from '../core/days';
import { spanOf } from '../core/query';
import { useTranslate } from '../i18n/useTranslate';
import { useAtlas } from '../state/useAtlas';
import controls from '../ui/controls.module.css';
import { ClockIcon, PlayIcon, PlusIcon } from '../ui/icons';
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
  const openDay = () => {
    const last = spanOf(columns, allRows(columns))?.max;
    if (last !== undefined) update((current) => ({ ...current, asOf: isoOf(last) }));
  };
  return (
    <span className={styles.timeTools}>
      <button type="button" className={controls.button} onClick={onAdd}>
        <PlusIcon />
        {t('app.addToBriefing')}
      </button>
      {view.asOf === null && (
        <button type="button" className={controls.button} onClick={openDay}>
          <ClockIcon />
          {t('app.asOf')}
        </button>
      )}
      {!playing && (
        <button type="button" className={controls.button} onClick={onPlay}>
          <PlayIcon />
          {t('app.play')}
        </button>
      )}
    </span>
  );
}
