import { useAtlas } from '../../state/useAtlas.ts';
import { AsOfStrip } from './AsOfStrip.tsx';
import { PeriodStrip } from './PeriodStrip.tsx';
import { PlayStrip } from './PlayStrip.tsx';
import styles from './time.module.css';

interface Props {
  readonly playing: boolean;
  onClosePlay(): void;
}

/** What there is to say and to set about time: the period's certainty, the day of the status, the play through time. */
export function TimeStrips({ playing, onClosePlay }: Props) {
  const { view } = useAtlas();
  const hasPeriod = (view.from !== null || view.to !== null) && !playing;
  if (!hasPeriod && view.asOf === null && !playing) return null;
  return (
    <div className={styles.strips}>
      {playing && <PlayStrip onClose={onClosePlay} />}
      {hasPeriod && <PeriodStrip />}
      {view.asOf !== null && <AsOfStrip asOf={view.asOf} />}
    </div>
  );
}
