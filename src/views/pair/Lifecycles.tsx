import { useMemo, useState } from 'react';
import { datedRows, undatedRows } from '../../core/columns.ts';
import { dateInWords, intervalInWords } from '../../core/dateWords.ts';
import { linkInWords } from '../../core/pairWords.ts';
import { wholeName } from '../../core/shortName.ts';
import { stageInWords } from '../../core/stageWords.ts';
import type { Pair } from '../../core/viewState.ts';
import { PAGE_PALETTE, valueColour } from '../../scene/palette.ts';
import { drawTicks, drawTickTexts } from '../../scene/timeline/drawTimeline.ts';
import { drawLife, type Life, lifecycle } from '../../scene/timeline/lifecycle.ts';
import { tickText } from '../../scene/timeline/timeScale.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { useSelection } from '../../state/useViewParts.ts';
import { Button } from '../../ui/Button.tsx';
import { Marked } from '../../ui/Marked.tsx';
import { usePrinting } from '../../ui/printing.tsx';
import { ScenePart } from '../../ui/ScenePart.tsx';
import { useSize } from '../../ui/useSize.ts';
import styles from './lifecycles.module.css';

/** Most characters of a title. */
const MAX_TITLE = 240;
const SIZE = 12;
const HEIGHT = 24;
const AXIS_HEIGHT = 18;
/** Width of the printed chart, px, as in the print styles. */
const ON_PAPER = 320;
/** Number of records that fit a page; the latest are shown. */
const MAX_PRINTED_LIVES = 22;
/** Number of earlier records added at a time. */
const MORE = 50;

/** The life of each record: signed, valid, ended. Years without any record are shaded. */
export function Lifecycles({ pair }: { readonly pair: Pair }) {
  const { t, columns, names, result, update, field } = useAtlas();
  const selected = useSelection();
  const mark = useMarked();
  const [axis, size] = useSize<HTMLDivElement>();
  const printing = usePrinting();
  const width = printing ? ON_PAPER : size.width;
  const [wanted, setWanted] = useState(MAX_PRINTED_LIVES);
  const most = printing ? MAX_PRINTED_LIVES : wanted;
  const { dated, undated } = useMemo(
    () => ({ dated: datedRows(columns, result.rows), undated: undatedRows(columns, result.rows) }),
    [columns, result],
  );
  const left = Math.max(0, dated.length - most);
  const rows = useMemo(() => [...dated.subarray(left)], [dated, left]);
  const scene = useMemo(
    () => lifecycle(columns, dated, rows, Math.max(80, width), SIZE, field.facet, result.status),
    [columns, dated, rows, width, field, result],
  );
  const plot = Math.max(80, width);
  const gaps = scene?.gaps ?? [];

  const strip = (life: Life) => (
    <svg className={styles.strip} viewBox={`0 0 ${plot} ${HEIGHT}`} height={HEIGHT} aria-hidden="true">
      <ScenePart
        draw={(pen) =>
          drawLife(pen, life, {
            y: HEIGHT / 2,
            size: SIZE,
            colour: valueColour(PAGE_PALETTE, field, life.style.value),
            palette: PAGE_PALETTE,
          })
        }
      />
    </svg>
  );

  // Drawn in each row, so that every printed page has it beside its records.
  const ground = (
    <svg
      className={styles.ground}
      viewBox={`0 0 ${plot} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {gaps.map((gap) => (
        <rect key={gap.first} className={styles.gap} x={gap.x0} width={gap.x1 - gap.x0} height={HEIGHT} />
      ))}
      <ScenePart draw={(pen) => drawTicks(pen, scene?.ticks ?? [], 0, HEIGHT, PAGE_PALETTE)} />
    </svg>
  );

  const entry = (row: number, life: Life | null) => {
    const agreement = columns.recordOf(row);
    if (!agreement) return null;
    const link = linkInWords(agreement, pair, names.partner, t);
    return (
      <li key={agreement.id} data-selected={selected === agreement.id}>
        {width > 0 && life && ground}
        <button
          type="button"
          aria-pressed={selected === agreement.id}
          onClick={() => update((current) => ({ ...current, selected: agreement.id }))}
        >
          <span className={styles.date}>{dateInWords(agreement.date, t, names.locale)}</span>
          <span className={styles.name}>
            <span title={wholeName(names.text(agreement.title), MAX_TITLE)}>
              <Marked {...mark(agreement.title)} max={MAX_TITLE} />
            </span>
            <small>
              {stageInWords(agreement, names, t)}
              {agreement.validity !== undefined &&
                ` · ${t('pair.valid', { interval: intervalInWords(agreement.validity, t, names.locale) })}`}
              {link !== '' && ` · ${link}`}
            </small>
          </span>
        </button>
        {width > 0 && life && strip(life)}
      </li>
    );
  };

  const hidden = undated.length - most;
  const more = (what: string, count: number) => (
    <p className={styles.remark}>
      {what}{' '}
      <Button look="quiet" data-tools onClick={() => setWanted(wanted + MORE)}>
        {t('pair.showEarlier', { count: Math.min(MORE, count) })}
      </Button>
    </p>
  );

  return (
    <div className={styles.lives}>
      {left > 0 && more(t('pair.earlier', { count: left }), left)}
      <div className={styles.axis} aria-hidden="true">
        <div ref={axis}>
          {width > 0 && (
            <svg
              className={styles.strip}
              viewBox={`0 0 ${plot} ${AXIS_HEIGHT}`}
              height={AXIS_HEIGHT}
              aria-hidden="true"
            >
              <ScenePart
                draw={(pen) =>
                  drawTickTexts(
                    pen,
                    scene?.ticks ?? [],
                    { y: AXIS_HEIGHT, right: plot, textOf: (tick) => tickText(tick, names.locale) },
                    PAGE_PALETTE,
                  )
                }
              />
            </svg>
          )}
        </div>
      </div>
      <ol>
        {scene?.lives.map((life) => entry(life.row, life))}
        {Array.from(undated.subarray(0, most), (row) => entry(row, null))}
      </ol>
      {hidden > 0 && more(t('pair.moreUndated', { count: hidden }), hidden)}
      {gaps.length > 0 && <p className={styles.remark}>{t('pair.shaded')}</p>}
    </div>
  );
}
