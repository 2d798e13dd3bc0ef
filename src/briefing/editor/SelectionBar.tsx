import { REVEALS, type Reveal, SLIDE_LAYOUTS, type Slide, type SlideLayout } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { type Options, Select } from '../../ui/Select.tsx';
import styles from './editor.module.css';
import type { SlideActions } from './useSlideActions.ts';

interface Props {
  readonly slides: readonly Slide[];
  readonly selected: ReadonlySet<string>;
  readonly isSelecting: boolean;
  readonly actions: SlideActions;
  onAll(): void;
  /** Begins or ends selecting. */
  onMode(): void;
}

/** Stands for values that differ. */
const MIXED = 'mixed';

/** The value that all slides have; null if none is set, {@link MIXED} if they differ. */
const sharedBy = <V extends string>(values: readonly (V | undefined)[]): V | null | typeof MIXED =>
  new Set(values).size > 1 ? MIXED : (values[0] ?? null);

/** How many slides are selected, and what can be done with them. */
export function SelectionBar({ slides, selected, isSelecting, actions, onAll, onMode }: Props) {
  const t = useTranslate();
  const chosen = slides.filter(({ id }) => selected.has(id));
  const isEmpty = chosen.length === 0;
  const layout = sharedBy(chosen.map((slide) => slide.layout));
  const reveal = sharedBy(chosen.map((slide) => slide.reveal));
  const mixed = [MIXED, t('briefing.mixed')] as const;
  const layouts: Options<SlideLayout | null | typeof MIXED> = [
    ...(layout === MIXED ? [mixed] : []),
    [null, t('briefing.layoutAutomatic')],
    ...SLIDE_LAYOUTS.map((each) => [each, t(`slide.layout.${each}`)] as const),
  ];
  const reveals: Options<Reveal | null | typeof MIXED> = [
    ...(reveal === MIXED ? [mixed] : []),
    [null, t('slide.reveal.none')],
    ...REVEALS.map((each) => [each, t(`slide.reveal.${each}`)] as const),
  ];
  const tools = [
    ['duplicate', () => actions.duplicate(selected)],
    ['up', () => actions.move(selected, 'up')],
    ['down', () => actions.move(selected, 'down')],
    ['removeSelected', () => actions.remove(selected)],
  ] as const;
  return (
    <div className={styles.selection} data-on={isSelecting}>
      <span className={styles.selectionHead}>
        <strong>
          {isSelecting && t('briefing.selected', { count: chosen.length, total: slides.length })}
        </strong>
        {isSelecting && (
          <Button look="quiet" disabled={chosen.length === slides.length} onClick={onAll}>
            {t('briefing.selectAll')}
          </Button>
        )}
        <Button look="quiet" onClick={onMode}>
          {t(isSelecting ? 'briefing.selectDone' : 'briefing.select')}
        </Button>
      </span>
      {isSelecting && !isEmpty && (
        <>
          <span className={styles.slideTools}>
            {tools.map(([key, act]) => (
              <Button key={key} look="quiet" onClick={act}>
                {t(`briefing.${key}`)}
              </Button>
            ))}
          </span>
          <div className={styles.pair}>
            <label>
              {t('briefing.slide.layout')}
              <Select
                value={layout}
                options={layouts}
                onValue={(each) => {
                  if (each !== MIXED) actions.changeAll(selected, { layout: each ?? undefined });
                }}
              />
            </label>
            <label>
              {t('briefing.slide.reveal')}
              <Select
                value={reveal}
                options={reveals}
                onValue={(each) => {
                  if (each !== MIXED) actions.changeAll(selected, { reveal: each ?? undefined });
                }}
              />
            </label>
          </div>
        </>
      )}
    </div>
  );
}
