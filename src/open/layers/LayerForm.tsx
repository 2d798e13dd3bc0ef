import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type ContextLayer, LAYER_LIMITS } from '../../core/contextLayer.ts';
import { type LayerReading, readLayer } from '../../import/layers/readLayer.ts';
import { sourceOfBlob, sourceOfText } from '../../import/read/source.ts';
import { FileFault } from '../../import/read/table.ts';
import { rowInWords } from '../../scene/timeline/layerPeriods.ts';
import { layerId } from '../../state/layerId.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { FileInput } from '../../ui/FileInput.tsx';
import layout from '../../ui/layout.module.css';
import { whenSettled } from '../../ui/whenSettled.ts';
import styles from './layers.module.css';

const EXAMPLE = 'name,start,end\nBarroso Commission,2004-11-22,2014-10-31\nAstana summit,2010-12-01,';
const ACCEPT = '.csv,.tsv,.txt,.xlsx,.ods';
/** Rows of the preview, and problems that are listed. */
const MOST = 100;
/** Columns that are listed. */
const MOST_COLUMNS = 12;

type Result = LayerReading | { readonly kind: 'fault'; readonly code: string };

/** What a text or file contains; null without one. */
function useReading(input: string | File | null): Result | null {
  const [read, setRead] = useState<{ readonly input: unknown; readonly result: Result } | null>(null);
  useEffect(() => {
    if (input === null || input === '') return undefined;
    const control = new AbortController();
    const source = typeof input === 'string' ? sourceOfText(input, '') : sourceOfBlob(input);
    const stop = whenSettled(
      readLayer(source, control.signal),
      (result) => setRead({ input, result }),
      (error) => {
        const code = error instanceof FileFault ? error.code : 'unexpected';
        setRead({ input, result: { kind: 'fault', code } });
      },
    );
    return () => {
      stop?.();
      control.abort();
    };
  }, [input]);
  return read && read.input === input ? read.result : null;
}

/** Reads a table from pasted text or a file, previews it, and adds it as a layer once it has a title and a source. */
export function LayerForm({ onAdd }: { onAdd(layer: ContextLayer): void }) {
  const { t } = useAtlas();
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [about, setAbout] = useState({ title: '', source: '' });
  const [asked, setAsked] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const lacksId = useId();
  const result = useReading(file ?? text);
  const rows = result?.kind === 'read' ? result.rows : [];
  const title = about.title.trim();
  const source = about.source.trim();
  const lacks = [
    ...(rows.length === 0 ? [t('layers.lacks.rows')] : []),
    ...(title === '' ? [t('layers.lacks.title')] : []),
    ...(source === '' ? [t('layers.lacks.source')] : []),
  ];
  const add = () => {
    setAsked(true);
    if (lacks.length > 0) return;
    onAdd({ id: layerId({ source, rows }), title, source, rows });
    setText('');
    setFile(null);
    setAbout({ title: '', source: '' });
    setAsked(false);
  };
  const field = (name: 'title' | 'source') => (
    <label className={styles.field}>
      {t(`layers.${name}Field`)}
      <input
        value={about[name]}
        required
        maxLength={LAYER_LIMITS[name]}
        aria-invalid={asked && about[name].trim() === ''}
        aria-describedby={lacksId}
        placeholder={t(`layers.${name}Hint`)}
        onChange={({ target }) => setAbout({ ...about, [name]: target.value })}
      />
    </label>
  );
  return (
    <section className={styles.form} aria-label={t('layers.add')}>
      <h3>{t('layers.add')}</h3>
      <p className={controls.note}>{t('layers.columns')}</p>
      <pre className={styles.example}>{EXAMPLE}</pre>
      {file ? (
        <p className={layout.row}>
          {file.name}
          <Button look="quiet" onClick={() => setFile(null)}>
            {t('layers.otherFile')}
          </Button>
        </p>
      ) : (
        <label className={styles.field}>
          {t('layers.paste')}
          <textarea
            rows={5}
            value={text}
            spellCheck={false}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
      )}
      <p>
        <Button onClick={() => chooser.current?.click()}>{t('layers.choose')}</Button>
      </p>
      <FileInput ref={chooser} label={t('layers.choose')} accept={ACCEPT} onFile={setFile} />
      <div aria-live="polite">{result && <Preview result={result} />}</div>
      <div className={styles.fields}>
        {field('title')}
        {field('source')}
      </div>
      <p className={layout.row}>
        <Button look="strong" onClick={add}>
          {t('layers.addNow')}
        </Button>
        <span id={lacksId} role="status">
          {asked && lacks.length > 0 && t('layers.lacking', { what: lacks.join(', ') })}
        </span>
      </p>
    </section>
  );
}

/** What was read, and what could not be. */
function Preview({ result }: { readonly result: Result }) {
  const { t, names } = useAtlas();
  const problems = useMemo(() => (result.kind === 'read' ? result.problems : []), [result]);
  if (result.kind === 'fault')
    return (
      <p role="alert">
        {t(`open.fault.${result.code}`)}. {t(`open.advice.${result.code}`)}
      </p>
    );
  if (result.kind === 'columns')
    return (
      <p role="alert">
        {t('layers.noColumns', {
          missing: result.missing.join(', '),
          found: result.found.slice(0, MOST_COLUMNS).join(', '),
        })}
      </p>
    );
  return (
    <>
      <p>
        <strong>{t('layers.preview', { count: result.rows.length })}</strong>
      </p>
      {result.rows.length > 0 && (
        <ul className={`${styles.preview} ${controls.scroll}`} aria-label={t('layers.previewList')}>
          {result.rows.slice(0, MOST).map((row) => (
            <li key={JSON.stringify(row)}>{rowInWords(row, t, names.locale)}</li>
          ))}
          {result.rows.length > MOST && <li>{t('layers.more', { count: result.rows.length - MOST })}</li>}
        </ul>
      )}
      {result.unused.length > 0 && (
        <p>{t('layers.unused', { columns: result.unused.slice(0, MOST_COLUMNS).join(', ') })}</p>
      )}
      {problems.length > 0 && (
        <>
          <p>{t('layers.problems', { count: problems.length })}</p>
          <ul className={`${styles.preview} ${controls.scroll}`} aria-label={t('layers.problemList')}>
            {problems.slice(0, MOST).map(({ row, column, code, value }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: problems don't move
              <li key={i}>
                {column === null ? t('layers.row', { row }) : t('layers.cell', { row, column })}{' '}
                {t(`layers.problem.${code}`, {
                  value,
                  most: code === 'name-cut' ? LAYER_LIMITS.name : LAYER_LIMITS.rows,
                })}
              </li>
            ))}
            {problems.length > MOST && <li>{t('layers.more', { count: problems.length - MOST })}</li>}
          </ul>
        </>
      )}
    </>
  );
}
