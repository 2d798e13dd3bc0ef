import { useTranslate } from '../i18n/useTranslate.ts';
import controls from '../ui/controls.module.css';
import { Sheet } from '../ui/Sheet.tsx';
import styles from './ShortcutsDialog.module.css';

/** All shortcuts, by where they work; keys are written as on the keyboard. */
const SHORTCUTS = {
  page: {
    '/': 'search',
    '1…5': 'screens',
    O: 'openData',
    B: 'addToBriefing',
    P: 'briefings',
    E: 'writeTitle',
    '?': 'help',
    Esc: 'close',
  },
  timeline: {
    '+': 'zoomIn',
    '-': 'zoomOut',
    '0': 'reset',
    '← →': 'pan',
    'PgUp PgDn': 'pan',
  },
  marks: { '← → ↑ ↓': 'marks', 'Home End': 'ends', Enter: 'open' },
  lanes: { '↑ ↓': 'lanes', Enter: 'fold', z: 'extent' },
  asOf: { '← →': 'day', 'Shift ← →': 'month' },
  details: { '← →': 'neighbours', Esc: 'close' },
  table: { '↑ ↓': 'rows', 'Home End': 'ends', Enter: 'open' },
  matrix: { '← → ↑ ↓': 'cells', Enter: 'filter' },
  slides: {
    '→ Space PgDn': 'nextSlide',
    '← PgUp': 'previousSlide',
    'Home End': 'ends',
    '1…9 Enter': 'slideNumber',
    'B .': 'black',
    R: 'backToSlide',
    E: 'allControls',
    P: 'presenter',
    F: 'fullScreen',
    L: 'laser',
    M: 'lens',
    Z: 'freeze',
    Esc: 'close',
  },
  watch: { '→ Space PgDn': 'nextSlide', '← PgUp': 'previousSlide', P: 'pause', F: 'fullScreen' },
  presenter: { '↑ ↓': 'scrollNotes', '+ −': 'notesSize' },
  slideList: {
    '↑ ↓': 'slidesNext',
    'PgUp PgDn': 'tenSlides',
    'Home End': 'ends',
    Enter: 'openSlide',
    'Shift ↑ ↓': 'extendSlides',
    'Ctrl Space': 'toggleSlide',
    'Ctrl A': 'allSlides',
    Esc: 'clearSlides',
    'Alt ↑ ↓': 'moveSlide',
    'Ctrl D': 'duplicateSlides',
    'Ctrl C X V': 'copySlides',
    Del: 'removeSlides',
  },
  briefing: {
    Esc: 'toHead',
    'Alt L': 'nextLayout',
    'Alt ← → ↑ ↓': 'moveCallout',
    'Ctrl Z': 'undo',
    'Ctrl Shift Z': 'redo',
  },
  pointer: { '⇧': 'pair', '×2': 'extent' },
} as const;

/** What cannot be done in one file. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  ONE_FILE ? ['slideList', 'briefing', 'openData', 'addToBriefing', 'writeTitle'] : [],
);

/** The entries of an object that this build has. */
const offered = <T,>(entries: readonly (readonly [string, T])[], name: (key: string, value: T) => string) =>
  entries.filter(([key, value]) => !LEFT_OUT.has(name(key, value)));

/** The dialog listing all shortcuts. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate();
  return (
    <Sheet title={t('app.shortcuts')} centred onClose={onClose}>
      <div className={styles.shortcuts}>
        {offered(Object.entries(SHORTCUTS), (place) => place).map(([place, keys]) => (
          <section key={place}>
            <h3 className={controls.overline}>{t(`shortcuts.in.${place}`)}</h3>
            <dl>
              {offered(Object.entries<string>(keys), (_, what) => what).map(([key, what]) => (
                <div key={key}>
                  <dt>
                    <kbd>
                      {key === '⇧'
                        ? t('shortcuts.shiftClick')
                        : key === '×2'
                          ? t('shortcuts.doubleClick')
                          : key}
                    </kbd>
                  </dt>
                  <dd>{t(`shortcuts.${what}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}
