import { isoOf } from '../core/days';
import { spanOf } from '../core/query';
import { useTranslate } from '../i18n/useTranslate';
import { useAtlas } from '../state/useAtlas';
import controls from '../ui/controls.module.css';
import { ClockIcon, PlayIcon } from '../ui/icons';
import styles from './Workspace.module.css';

interface Props {
  readonly playing: boolean;
  onPlay(): void;
}

/** Ways into time that open a strip of their own: the status on a day, and the play. */
export function TimeTools({ playing, onPlay }: Props) {
  const t = useTranslate();
  const { columns, view, update } = useAtlas();
  const openDay = () => {
    const last = spanOf(columns, columns.ids.keys())?.max;
    if (last !== undefined) update((current) => ({ ...current, asOf: isoOf(last) }));
  };
  return (
    <span className={styles.timeTools}>
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
