import { useId } from 'react';
import type { Evidence } from '../core/evidence.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import {
  FIGURE_TEXTS,
  type FigureText,
  type FigureTexts,
  statesSource,
  TEXT_LIMITS,
} from '../scene/figure/figureTexts.ts';
import { Button } from '../ui/Button.tsx';
import styles from './export.module.css';

/** Lines of each field. */
const ROWS: Readonly<Record<FigureText, number>> = { title: 2, subtitle: 2, source: 3, byline: 1 };

interface Props {
  readonly texts: FigureTexts;
  readonly evidence: Evidence;
  readonly isChanged: boolean;
  onText(text: FigureText, written: string): void;
  onReset(): void;
}

/** The texts of a figure, to change. */
export function FigureWords({ texts, evidence, isChanged, onText, onReset }: Props) {
  const t = useTranslate();
  const id = useId();
  const hintOf = (text: FigureText): string => {
    const limit = t('save.textLimit', { count: TEXT_LIMITS[text] });
    return text === 'source' && !statesSource(texts.source, evidence)
      ? `${t('save.sourceKept')} ${limit}`
      : limit;
  };
  return (
    <fieldset className={styles.words}>
      <legend>{t('save.texts')}</legend>
      {FIGURE_TEXTS.map((text) => (
        <div key={text} className={styles.word}>
          <label htmlFor={`${id}${text}`}>{t(`save.text.${text}`)}</label>
          <textarea
            id={`${id}${text}`}
            rows={ROWS[text]}
            value={texts[text]}
            maxLength={Math.max(TEXT_LIMITS[text], texts[text].length)}
            aria-describedby={`${id}${text}-hint`}
            onChange={({ target }) => onText(text, target.value)}
          />
          <p className={styles.note} id={`${id}${text}-hint`}>
            {hintOf(text)}
          </p>
        </div>
      ))}
      <div>
        <Button disabled={!isChanged} onClick={onReset}>
          {t('save.resetTexts')}
        </Button>
      </div>
    </fieldset>
  );
}
