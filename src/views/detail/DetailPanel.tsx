import { type KeyboardEvent, useEffect, useRef } from 'react';
import { citableRecord, cite } from '../../core/citations/cite.ts';
import type { Columns } from '../../core/columns.ts';
import type { Agreement } from '../../core/dataset.ts';
import { isOwnData } from '../../core/datasetRef.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { untranslated } from '../../core/untranslated.ts';
import { pageToCite } from '../../pages/pageToCite.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { useSelection, useWholeAtlas } from '../../state/useViewParts.ts';
import { linkToPassOn } from '../../state/viewUrl.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon, LeftIcon, RightIcon } from '../../ui/icons.tsx';
import { LongText } from '../../ui/Marked.tsx';
import { hasOwnEscape } from '../../ui/ownEscape.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { today } from '../../ui/today.ts';
import { useDocumentEvent } from '../../ui/useDocumentEvent.ts';
import { useFocusReturn } from '../../ui/useFocusReturn.ts';
import { useOffline } from '../../ui/useOffline.ts';
import { Detail } from './Detail.tsx';
import styles from './detail.module.css';

/** A record's position among the visible rows, from 1 (null if hidden), and its neighbours; null for an unknown id. */
function positionOf(columns: Columns, rows: Uint32Array, id: string | null) {
  const row = id === null ? undefined : columns.rowOf(id);
  if (row === undefined) return null;
  const index = rows.indexOf(row);
  const before = rows.findLast((each) => each < row);
  const after = rows.find((each) => each > row);
  const idOf = (each: number | undefined) => (each === undefined ? null : (columns.idOf(each) ?? null));
  return { row, place: index < 0 ? null : index + 1, previous: idOf(before), next: idOf(after) };
}

interface Props {
  /** Whether it is in a sheet, which has its own close button. */
  readonly inSheet?: boolean;
}

/** The selected record. */
export function DetailPanel({ inSheet = false }: Props) {
  const { t, columns, result, update } = useAtlas();
  const selected = useSelection();
  const mark = useMarked();
  const position = positionOf(columns, result.rows, selected);
  const agreement = position ? columns.recordOf(position.row) : undefined;
  const region = useRef<HTMLElement>(null);
  useFocusReturn();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new record starts at its top
  useEffect(() => {
    if (region.current?.parentElement) region.current.parentElement.scrollTop = 0;
  }, [selected]);

  const select = (id: string | null) => update((current) => ({ ...current, selected: id }));
  const onEscape = (event: globalThis.KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !hasOwnEscape(event.target)) select(null);
  };
  useDocumentEvent('keydown', onEscape, !inSheet);

  if (!position || !agreement) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // A dialog opened from the panel handles Escape and arrow keys itself.
    const dialog = event.target instanceof Element ? event.target.closest('dialog') : null;
    if (dialog && region.current?.contains(dialog)) return;
    if (event.key === 'ArrowLeft' && position.previous !== null) select(position.previous);
    if (event.key === 'ArrowRight' && position.next !== null) select(position.next);
  };

  return (
    <section
      ref={region}
      className={styles.panel}
      tabIndex={-1}
      data-in-sheet={inSheet}
      aria-label={t('detail.region')}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <span className={styles.place}>
          {position.place === null
            ? t('detail.notInSelection')
            : t('detail.position', { place: position.place, total: result.rows.length })}
        </span>
        <IconButton
          icon={LeftIcon}
          label={t('detail.previous')}
          disabled={position.previous === null}
          onClick={() => select(position.previous)}
        />
        <IconButton
          icon={RightIcon}
          label={t('detail.next')}
          disabled={position.next === null}
          onClick={() => select(position.next)}
        />
        {!inSheet && <IconButton icon={CloseIcon} label={t('detail.close')} onClick={() => select(null)} />}
      </div>
      {/* Beside the view, the page itself announces what was opened. */}
      <h2 className={styles.title} aria-live={inSheet ? 'polite' : undefined}>
        <LongText key={agreement.id} {...mark(agreement.title)} />
      </h2>
      <Detail agreement={agreement} />
      <Untranslated agreement={agreement} />
      <Source agreement={agreement} />
    </section>
  );
}

/** The selected record in a sheet over the page, if there is no room beside the view. */
export function DetailSheet() {
  const { t, update } = useAtlas();
  return (
    <Sheet title={t('detail.region')} onClose={() => update((current) => ({ ...current, selected: null }))}>
      <DetailPanel inSheet />
    </Sheet>
  );
}

/** Says which languages parts of the record are in, if not in the reader's. */
function Untranslated({ agreement }: { readonly agreement: Agreement }) {
  const { t, names } = useAtlas();
  const language = untranslated(agreement, names);
  if (language === null) return null;
  return (
    <p className={`${controls.note} ${styles.untranslated}`}>{t('detail.untranslated', { language })}</p>
  );
}

/** Most characters of a source's title. */
const MAX_TITLE = 240;

/** The sources of a record, and how to cite it. */
function Source({ agreement }: { readonly agreement: Agreement }) {
  const atlas = useWholeAtlas();
  const { t, names, view } = atlas;
  const link = () => linkToPassOn(view);
  const isOffline = useOffline();
  const page = pageToCite(view.data, agreement.id, names.locale);
  return (
    <footer className={styles.source}>
      <h3>{t('detail.source')}</h3>
      {agreement.sources.map((source) => (
        <p
          key={`${names.text(source.title)} ${source.locator === undefined ? '' : names.text(source.locator)}`}
        >
          {source.publisher !== undefined && `${source.publisher}, `}
          {source.url === undefined ? (
            <cite title={wholeName(names.text(source.title), MAX_TITLE)}>
              {shortName(names.text(source.title), MAX_TITLE)}
            </cite>
          ) : (
            <a href={source.url} rel="noreferrer" title={wholeName(names.text(source.title), MAX_TITLE)}>
              {shortName(names.text(source.title), MAX_TITLE)}
            </a>
          )}
          {source.date !== undefined &&
            t('detail.sourceDate', { date: dateInWords(source.date, t, names.locale) })}
          {source.locator !== undefined && (
            <small>{t('detail.section', { section: names.text(source.locator) })}</small>
          )}
        </p>
      ))}
      {isOffline && agreement.sources.some(({ url }) => url !== undefined) && (
        <p role="status">{t('detail.offline')}</p>
      )}
      <div className={styles.sourceActions}>
        <CopyButton
          text={() => cite(citableRecord(agreement, atlas, link(), today()), 'apa', t)}
          label={t('detail.copyCitation')}
          done={t('detail.citationCopied')}
        />
        {link() !== '' && (
          <CopyButton
            text={link}
            label={t('detail.copyLink')}
            done={t(isOwnData(view.data) ? 'detail.ownLinkCopied' : 'detail.linkCopied')}
          />
        )}
        {page !== null && <a href={page}>{t('page.toCite')}</a>}
      </div>
    </footer>
  );
}
