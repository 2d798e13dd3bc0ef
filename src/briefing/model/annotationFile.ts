import type { Anchor, Annotation, Offset } from '../../core/annotation.ts';
import { parseEdtf } from '../../core/edtf.ts';
import { clean, type Fields, type FileReader, isFields, quoted } from './fileReader.ts';
import { MAX_ANNOTATIONS, MAX_HIGHLIGHTED, MAX_STEP } from './limits.ts';

/** Most characters of the id, code or value that an anchor names. */
const MAX_NAME = 500;

const KEYS = {
  callout: new Set(['kind', 'step', 'text', 'at', 'offset']),
  band: new Set(['kind', 'step', 'text', 'from', 'to']),
  milestone: new Set(['kind', 'step', 'text', 'date']),
  arrow: new Set(['kind', 'step', 'text', 'from', 'to']),
  highlight: new Set(['kind', 'step', 'of']),
} as const satisfies Record<Annotation['kind'], ReadonlySet<string>>;

const isKind = (value: unknown): value is Annotation['kind'] =>
  typeof value === 'string' && Object.hasOwn(KEYS, value);

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MAX_NAME && clean(value) === value;

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;

const isDate = (value: unknown): value is string => typeof value === 'string' && parseEdtf(value) !== null;

/** The anchor, if it has all that its kind needs. */
function readAnchor(value: unknown): Anchor | null {
  if (!isFields(value)) return null;
  const { kind, id, code, value: lane, date, lng, lat } = value;
  if (kind === 'record') return isName(id) ? { kind, id } : null;
  if (kind === 'partner') return isName(code) ? { kind, code } : null;
  if (kind === 'lane') return isName(lane) ? { kind, value: lane } : null;
  if (kind === 'date') return isDate(date) ? { kind, date } : null;
  if (kind === 'place') return isWithin(lng, 180) && isWithin(lat, 90) ? { kind, lng, lat } : null;
  return null;
}

const isShare = (value: unknown): value is number => isWithin(value, 1);

/** Reads the annotations of one slide. */
class AnnotationReader {
  private number = 0;

  constructor(
    private readonly reader: FileReader,
    private readonly place: number,
  ) {}

  private fault(key: string, values: Readonly<Record<string, string>> = {}): null {
    this.reader.fault(key, { place: this.place, number: this.number, ...values });
    return null;
  }

  private step({ step }: Fields): number {
    if (step === undefined) return 0;
    if (typeof step === 'number' && Number.isInteger(step) && step >= 0 && step <= MAX_STEP) return step;
    this.fault('annotationStep', { step: quoted(step) });
    return 0;
  }

  private offset({ offset }: Fields): Offset | undefined {
    if (offset === undefined) return undefined;
    const { dx, dy } = isFields(offset) ? offset : {};
    if (isShare(dx) && isShare(dy)) return { dx, dy };
    this.fault('annotationOffset');
    return undefined;
  }

  /** The dates among some fields, or null with a fault about the first that isn't one. */
  private dates(...values: readonly unknown[]): readonly string[] | null {
    const dates = values.filter(isDate);
    if (dates.length === values.length) return dates;
    return this.fault('annotationDate', { date: quoted(values.find((value) => !isDate(value)) ?? '') });
  }

  private anchored(fields: Fields, text: string, step: number): Annotation | null {
    const { kind, at, from, to, of } = fields;
    if (kind === 'callout') {
      const anchor = readAnchor(at);
      if (!anchor) return this.fault('annotationAnchor');
      const offset = this.offset(fields);
      return { kind, text, at: anchor, ...(offset && { offset }), step };
    }
    if (kind === 'arrow') {
      const [start, end] = [readAnchor(from), readAnchor(to)];
      return start && end ? { kind, text, from: start, to: end, step } : this.fault('annotationAnchor');
    }
    const given = Array.isArray(of) ? of.slice(0, MAX_HIGHLIGHTED).map(readAnchor) : [];
    const anchors = given.filter((anchor) => anchor !== null);
    if (anchors.length === 0) return this.fault('annotationAnchor');
    if (Array.isArray(of) && anchors.length < of.length)
      this.fault('highlightCut', { count: String(of.length - anchors.length) });
    return { kind: 'highlight', of: anchors, step };
  }

  /** Reads the annotation at an index of the slide's list. */
  read(value: unknown, index: number, where: string): Annotation | null {
    this.number = index + 1;
    const fields = isFields(value) ? value : {};
    const { kind } = fields;
    if (!isKind(kind)) return this.fault('annotationKind', { kind: quoted(kind ?? '') });
    this.reader.keys(fields, KEYS[kind], where);
    const text = kind === 'highlight' ? '' : this.reader.text(fields, 'text', where, 'annotation');
    const step = this.step(fields);
    if (kind === 'band') {
      const [from, to] = this.dates(fields.from, fields.to) ?? [];
      return from === undefined || to === undefined ? null : { kind, text, from, to, step };
    }
    if (kind === 'milestone') {
      const [date] = this.dates(fields.date) ?? [];
      return date === undefined ? null : { kind, text, date, step };
    }
    return this.anchored(fields, text, step);
  }
}

/**
 * Reads the annotations of a slide; those that can't be used are left out with a fault.
 * @param place number of the slide, from 1
 */
export function readAnnotations(
  reader: FileReader,
  value: unknown,
  where: string,
  place: number,
): readonly Annotation[] {
  if (!Array.isArray(value)) {
    reader.fault('notList', { field: where });
    return [];
  }
  if (value.length > MAX_ANNOTATIONS)
    reader.fault('manyAnnotations', { place, count: value.length, most: MAX_ANNOTATIONS });
  const one = new AnnotationReader(reader, place);
  return value
    .slice(0, MAX_ANNOTATIONS)
    .map((each, i) => one.read(each, i, `${where}[${i}]`))
    .filter((each) => each !== null);
}
