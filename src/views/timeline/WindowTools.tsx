import { memo } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { LeftIcon, MinusIcon, PlusIcon, RangeIcon, ResetIcon, RightIcon } from '../../ui/icons.tsx';
import styles from './toolbar.module.css';

const STEPS = [
  ['earlier', LeftIcon],
  ['later', RightIcon],
  ['zoomOut', MinusIcon],
  ['zoomIn', PlusIcon],
  ['whole', RangeIcon],
  ['reset', ResetIcon],
] as const;

/** What a button does with the time window. */
export type WindowStep = (typeof STEPS)[number][0];

interface Props {
  readonly legendOpen: boolean;
  onLegend(): void;
  onStep(step: WindowStep): void;
}

/** The legend's button and those of the time window; no filter writes them again. */
export const WindowTools = memo(function WindowTools({ legendOpen, onLegend, onStep }: Props) {
  const t = useTranslate();
  return (
    <span className={styles.tools}>
      <button type="button" className={controls.quiet} aria-expanded={legendOpen} onClick={onLegend}>
        {t('timeline.legend')}
      </button>
      {STEPS.map(([step, Icon]) => (
        <IconButton key={step} label={t(`timeline.${step}`)} onClick={() => onStep(step)}>
          <Icon />
        </IconButton>
      ))}
    </span>
  );
});
