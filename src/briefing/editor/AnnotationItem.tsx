import { type KeyboardEvent, useId } from 'react';
import type { Anchor, Annotation, Offset } from '../../core/annotation.ts';
import { isSame } from '../../core/isSame.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { CloseIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import { movedBy } from '../model/annotate.ts';
import type { AnnotationFault } from '../model/annotationFaults.ts';
import { MAX_CHARACTERS, MAX_STEP } from '../model/limits.ts';
import { anchorInWords } from './anchorWords.ts';
import { DateField } from './DateField.tsx';
import styles from './editor.module.css';
import { FieldFault } from './FieldFault.tsx';

/** Something to point to, with its name. */
interface NamedAnchor {
  readonly anchor: Anchor;
  readonly words: string;
}

interface Props {
  readonly annotation: Annotation;
  /** In the list of the slide, from 1. */
  readonly number: number;
  readonly snapshot: Snapshot;
  /** What it can point to. */
  readonly anchors: readonly NamedAnchor[];
  /** What is selected in the current view. */
  readonly selected: readonly Anchor[];
  readonly fault: AnnotationFault | null;
  onChange(annotation: Annotation, field: string): void;
  onRemove(): void;
  /** Where the callout now stands on the slide; null if it isn't there. */
  placeOf(callout: Annotation): Offset | null;
}

type Callout = Extract<Annotation, { readonly kind: 'callout' }>;

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** An annotation of the open slide. */
export function AnnotationItem(props: Props) {
  const { annotation, number, snapshot, anchors, selected, fault, onChange, onRemove, placeOf } = props;
  const t = useTranslate();
  const name = t('briefing.annotation', { number, kind: t(`briefing.annotation.${annotation.kind}`) });
  const wordsOf = (field: AnnotationFault['field']) =>
    fault?.field === field ? t(`briefing.annotation.fault.${fault.reason}`) : null;
  const anchor = (field: 'at' | 'from' | 'to', value: Anchor, take: (anchor: Anchor) => Annotation) => (
    <AnchorField
      {...{ value, anchors, snapshot }}
      label={t(`briefing.annotation.${field}`)}
      fault={wordsOf(field)}
      onAnchor={(each) => onChange(take(each), field)}
    />
  );
  const date = (
    field: 'from' | 'to' | 'date',
    label: string,
    value: string,
    take: (date: string) => Annotation,
  ) => (
    <DateField
      {...{ value }}
      label={t(label)}
      fault={wordsOf(field)}
      onDate={(each) => onChange(take(each), field)}
    />
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = ARROWS[event.key];
    const isText = event.target instanceof Element && event.target.matches('textarea, select');
    if (annotation.kind !== 'callout' || !event.altKey || !by || isText) return;
    event.preventDefault();
    onChange({ ...annotation, offset: movedBy(annotation.offset ?? placeOf(annotation), ...by) }, 'offset');
  };
  return (
    <fieldset className={styles.annotation} aria-label={name} onKeyDown={onKeyDown}>
      <div className={styles.annotationHead}>
        <strong>{name}</strong>
        <label className={styles.step}>
          {t('briefing.annotation.step')}
          <input
            type="number"
            min={0}
            max={MAX_STEP}
            value={annotation.step}
            onChange={({ target }) => {
              const step = Math.max(0, Math.min(MAX_STEP, Math.trunc(target.valueAsNumber || 0)));
              onChange({ ...annotation, step }, 'step');
            }}
          />
        </label>
        <IconButton icon={CloseIcon} label={t('briefing.annotation.remove', { name })} onClick={onRemove} />
      </div>
      {annotation.kind !== 'highlight' && (
        <label>
          {t('briefing.annotation.text')}
          <textarea
            rows={annotation.kind === 'callout' ? 2 : 1}
            maxLength={MAX_CHARACTERS.annotation}
            value={annotation.text}
            onChange={({ target }) => onChange({ ...annotation, text: target.value }, 'text')}
          />
        </label>
      )}
      {annotation.kind === 'callout' && (
        <>
          {anchor('at', annotation.at, (at) => ({ ...annotation, at }))}
          <Place callout={annotation} onCallout={(each) => onChange(each, 'offset')} placeOf={placeOf} />
        </>
      )}
      {annotation.kind === 'arrow' && (
        <div className={styles.pair}>
          {anchor('from', annotation.from, (from) => ({ ...annotation, from }))}
          {anchor('to', annotation.to, (to) => ({ ...annotation, to }))}
        </div>
      )}
      {annotation.kind === 'band' && (
        <div className={styles.pair}>
          {date('from', 'briefing.annotation.since', annotation.from, (from) => ({ ...annotation, from }))}
          {date('to', 'briefing.annotation.until', annotation.to, (to) => ({ ...annotation, to }))}
        </div>
      )}
      {annotation.kind === 'milestone' &&
        date('date', 'briefing.annotation.date', annotation.date, (each) => ({ ...annotation, date: each }))}
      {annotation.kind === 'highlight' && (
        <>
          <p>{annotation.of.map((each) => anchorInWords(each, snapshot)).join('; ')}</p>
          <FieldFault fault={wordsOf('of')} />
          <span className={styles.slideTools}>
            <Button
              look="quiet"
              disabled={selected.length === 0 || isSame(selected, annotation.of)}
              onClick={() => onChange({ ...annotation, of: selected }, 'of')}
            >
              {t('briefing.annotation.selection')}
            </Button>
          </span>
        </>
      )}
    </fieldset>
  );
}

interface AnchorProps {
  readonly label: string;
  readonly value: Anchor;
  readonly anchors: readonly NamedAnchor[];
  readonly snapshot: Snapshot;
  /** What is wrong with it, in words. */
  readonly fault: string | null;
  onAnchor(anchor: Anchor): void;
}

/** A choice of what is pointed to, by name. */
function AnchorField({ label, value, anchors, snapshot, fault, onAnchor }: AnchorProps) {
  const id = useId();
  const own = anchors.findIndex(({ anchor }) => isSame(anchor, value));
  const all = own < 0 ? [{ anchor: value, words: anchorInWords(value, snapshot) }, ...anchors] : anchors;
  return (
    <div className={styles.labelled}>
      <label>
        {label}
        <Select
          value={Math.max(0, own)}
          options={all.map(({ words }, i) => [i, words] as const)}
          aria-describedby={fault === null ? undefined : id}
          onValue={(i) => onAnchor(all[i]?.anchor ?? value)}
        />
      </label>
      <FieldFault {...{ id, fault }} />
    </div>
  );
}

interface PlaceProps extends Pick<Props, 'placeOf'> {
  readonly callout: Callout;
  onCallout(callout: Callout): void;
}

/** Where a callout is: placed automatically, or moved by hand. */
function Place({ callout, onCallout, placeOf }: PlaceProps) {
  const t = useTranslate();
  const { offset, ...automatic } = callout;
  const share = (field: 'dx' | 'dy') => (
    <label className={styles.step}>
      {t(`briefing.annotation.${field}`)}
      <input
        type="number"
        min={-100}
        max={100}
        placeholder={t('briefing.annotation.unset')}
        value={offset ? Math.round(offset[field] * 100) : ''}
        onChange={({ target }) => {
          const percent = Math.max(-100, Math.min(100, Math.round(target.valueAsNumber || 0)));
          onCallout({
            ...callout,
            offset: { ...movedBy(offset ?? placeOf(callout), 0, 0), [field]: percent / 100 },
          });
        }}
      />
    </label>
  );
  return (
    <div className={styles.place} title={t('briefing.annotation.placeHint')}>
      {share('dx')}
      {share('dy')}
      {offset && (
        <Button look="quiet" onClick={() => onCallout(automatic)}>
          {t('briefing.annotation.automatic')}
        </Button>
      )}
    </div>
  );
}
