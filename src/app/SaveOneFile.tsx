import { type ReactNode, useEffect, useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { isCurrentDataset } from '../state/shownData.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { Button } from '../ui/Button.tsx';
import { fileName } from '../ui/fileName.ts';
import { Sheet } from '../ui/Sheet.tsx';
import { saveFile } from '../ui/saveFile.ts';
import styles from '../ui/states.module.css';
import { whenSettled } from '../ui/whenSettled.ts';
import type { RecordScope } from './deckWithData.ts';
import type { OneFile, OneFileSubject } from './oneFileOf.ts';

const SCOPES: readonly RecordScope[] = ['all', 'slides'];

/** A file that was made, one being made, or why there is none. */
type Made = OneFile | 'making' | Error;

const isMade = (made: Made): made is OneFile => made !== 'making' && !(made instanceof Error);

/** Makes both files when the dialog opens, since their sizes are part of the choice. */
function useFiles(subject: OneFileSubject) {
  const t = useTranslate();
  const atlas = useAtlas();
  const [made, setMade] = useState<Readonly<Record<RecordScope, Made>>>({ all: 'making', slides: 'making' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is saved is what was there when the dialog was opened
  useEffect(() => {
    const bundleOf: typeof atlas.bundleOf = async (ref) =>
      isCurrentDataset(atlas, ref) ? atlas : atlas.bundleOf(ref);
    const sources = { bundleOf, t, locale: atlas.names.locale };
    const stops = SCOPES.map((scope) =>
      whenSettled(
        import('./oneFileOf.ts').then(({ oneFileOf }) => oneFileOf(subject, scope, sources)),
        (file) => setMade((now) => ({ ...now, [scope]: file })),
        (error) => setMade((now) => ({ ...now, [scope]: error as Error })),
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return made;
}

interface Props {
  readonly subject: OneFileSubject;
  /** Name of the file without its ending. */
  readonly title: string;
  onClose(): void;
}

function OneFileDialog({ subject, title, onClose }: Props) {
  const t = useTranslate();
  const { names } = useAtlas();
  const made = useFiles(subject);
  const [scope, setScope] = useState<RecordScope>('all');
  const chosen = made[scope];
  const { all, slides } = made;
  const isSame = isMade(all) && isMade(slides) && all.records === slides.records;
  const inWords = (each: RecordScope): ReactNode => {
    const file = made[each];
    const message = each === 'all' ? 'oneFile.all' : `oneFile.shown.${subject.kind}`;
    if (!isMade(file)) return t('oneFile.making', { scope: t(message, { count: 0 }) });
    const megabytes = new Intl.NumberFormat(names.locale, { maximumFractionDigits: 2 });
    const size = megabytes.format(file.file.size / 1e6);
    return t('oneFile.size', { scope: t(message, { count: file.records }), megabytes: size });
  };
  return (
    <Sheet title={t('oneFile.title')} centred onClose={onClose}>
      <div className={styles.partLoading}>
        <p>{t(subject.kind === 'deck' ? 'oneFile.deckHint' : 'oneFile.viewHint')}</p>
        {isSame ? (
          <p>{inWords('all')}</p>
        ) : (
          SCOPES.map((each) => (
            <p key={each}>
              <label>
                <input type="radio" name="scope" checked={each === scope} onChange={() => setScope(each)} />{' '}
                {inWords(each)}
              </label>
            </p>
          ))
        )}
        {chosen instanceof Error && <p role="alert">{t('briefing.noFile', { message: chosen.message })}</p>}
        <div className={styles.actions}>
          <Button
            look="action"
            disabled={!isMade(chosen)}
            onClick={() => {
              if (!isMade(chosen)) return;
              saveFile(chosen.file, fileName(title, 'html'));
              onClose();
            }}
          >
            {t('oneFile.save')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

/** Saves a briefing or a view as one HTML file, with all its records or those it shows. */
export function SaveOneFile({ subject, title }: Omit<Props, 'onClose'>) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('oneFile.button')}</Button>
      {asking && <OneFileDialog {...{ subject, title }} onClose={() => setAsking(false)} />}
    </>
  );
}
