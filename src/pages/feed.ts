import { dateInWords } from '../core/dateWords.ts';
import {
  type AddedRecord,
  isChangedIn,
  type NamedRecord,
  type Publication,
  publishedIn,
} from '../core/history.ts';
import { hash32 } from '../core/slug.ts';
import { ChangeWords } from './changeWords.ts';
import type { PageContext } from './context.ts';
import { type Html, html } from './html.ts';
import { PAGES, Paths } from './paths.ts';

/** Most entries of a feed. */
const MOST = 100;

/** What can become of a record. */
const RECORD_CHANGES = ['added', 'changed', 'removed'] as const;
type RecordChangeKind = (typeof RECORD_CHANGES)[number];

/** What an entry tells: that the dataset was published, or what became of a record. */
export const CHANGE_KINDS = ['published', ...RECORD_CHANGES] as const;
type Kind = (typeof CHANGE_KINDS)[number];

interface Entry {
  readonly kind: Kind;
  /** Id of its record; '' for the dataset. */
  readonly id: string;
  readonly title: string;
  /** Path of the page it links to. */
  readonly path: string;
  readonly content: Html;
}

/** A name that no other entry has, and that stays when the site moves: a UUID (version 8) of the text. */
function urn(text: string): string {
  const hex = [0, 1, 2, 3].map((i) => hash32(`${i} ${text}`).toString(16).padStart(8, '0')).join('');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

const stamp = (day: string) => `${day}T00:00:00Z`;
const listed = (lines: readonly string[]): Html =>
  html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;

/** Writes the entries of publications in one language. */
class Entries {
  readonly #paths: Paths;
  readonly #words: ChangeWords;

  constructor(private readonly context: PageContext) {
    this.#paths = new Paths(context);
    this.#words = new ChangeWords(context);
  }

  /** The entry of the first publication in this language. */
  first(publication: Publication): readonly Entry[] {
    return [this.#published(publication, { added: 0, changed: 0, removed: 0 }, [], 0)];
  }

  /**
   * The entries of a later publication. One on the dataset comes first if something changed about the dataset as a
   * whole, or if not all changes fit.
   * @param room most entries, at least one
   */
  of(publication: Publication, room: number): readonly Entry[] {
    const { language } = this.context;
    const { added = [], removed = [] } = publication;
    const about = publication.about?.filter((change) => isChangedIn(change, language)) ?? [];
    const changed = (publication.changed ?? []).flatMap(({ fields, ...record }) => {
      const here = fields.filter((field) => isChangedIn(field, language));
      return here.length === 0 ? [] : [{ ...record, fields: here }];
    });
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    const records = [
      ...added.map((record) => this.#record('added', record, this.#facts(record))),
      ...changed.map(({ fields, ...record }) =>
        this.#record('changed', record, listed(fields.map((field) => this.#words.ofRecord(field)))),
      ),
      ...removed.map((record) =>
        this.#record('removed', record, html`<p>${this.context.t('page.isRemoved')}</p>`),
      ),
    ];
    if (about.length === 0 && records.length <= room) return records;
    const said = about
      .filter(({ field }) => field !== 'version')
      .map((change) => this.#words.ofDataset(change));
    const shown = records.slice(0, room - 1);
    const left = records.length - shown.length;
    return [this.#published(publication, counts, said, left), ...shown];
  }

  #published(
    { version, records }: Publication,
    counts: Readonly<Record<RecordChangeKind, number>>,
    said: readonly string[],
    left: number,
  ): Entry {
    const { t } = this.context;
    const lines = [
      t('page.recordCount', { count: records }),
      ...RECORD_CHANGES.filter((kind) => counts[kind] > 0).map((kind) =>
        t('page.changeCount', { change: t(`page.change.${kind}`), count: counts[kind] }),
      ),
      ...said,
      ...(left > 0 ? [t('page.changesLeft', { count: left })] : []),
    ];
    return {
      kind: 'published',
      id: '',
      title: t('page.changeOf', {
        change: t('page.change.published'),
        title: t('page.version', { version }),
      }),
      path: this.#paths.index(),
      content: listed(lines),
    };
  }

  #record(kind: RecordChangeKind, { id, title }: NamedRecord, content: Html): Entry {
    const { t, columns } = this.context;
    const isThere = kind !== 'removed' && columns.rowOf(id) !== undefined;
    return {
      kind,
      id,
      title: t('page.changeOf', { change: t(`page.change.${kind}`), title: this.#words.text(title) }),
      path: isThere ? this.#paths.record(id) : this.#paths.index(),
      content,
    };
  }

  /** What an added record was about: its date and parties, and its summary. */
  #facts({ title, date, parties, summary }: AddedRecord): Html {
    const { names, t } = this.context;
    const name = this.#words.text(title);
    if (parties === undefined) return html`<p>${name}</p>`;
    const labels = parties.map((code) => names.partner(code)).join(', ');
    const facts = [dateInWords(date, t, names.locale), labels].filter((each) => each !== '');
    const words = summary === undefined ? name : this.#words.text(summary);
    return html`<p>${facts.join(' · ')}</p>${words === name ? null : html`<p>${words}</p>`}`;
  }
}

/**
 * An Atom feed of what changed when the dataset was published, the latest first. What isn't changed never comes up
 * again: an entry has the day of its publication, and an id of its own.
 */
export function feedText(context: PageContext): string {
  const { dataset, names, t, site, language } = context;
  const paths = new Paths(context);
  const writer = new Entries(context);
  const entries: { readonly entry: Entry; readonly key: string; readonly day: string }[] = [];
  const publications = publishedIn(site.publications, language);
  for (let i = publications.length - 1; i >= 0 && entries.length < MOST; i--) {
    const publication = publications[i];
    if (!publication) continue;
    const { day, hash } = publication;
    // Not its place in the history, whose beginning may have been cut off.
    const before = site.publications.slice(0, site.publications.indexOf(publication));
    const sameBefore = before.filter((other) => other.day === day && other.hash === hash);
    const key = `${dataset.name} ${sameBefore.length} ${day} ${hash} ${language}`;
    const room = MOST - entries.length;
    for (const entry of i === 0 ? writer.first(publication) : writer.of(publication, room))
      entries.push({ entry, key: `${key} ${entry.kind} ${entry.id}`, day });
  }
  const newest = entries.reduce(
    (latest, { day }) => (day > latest ? day : latest),
    publications[0]?.day ?? '',
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${urn(`${dataset.name} ${language}`)}</id>
<title>${names.text(dataset.title)}</title>
<link rel="self" type="application/atom+xml" href="${paths.absolute(paths.feed())}"/>
<link rel="alternate" type="text/html" hreflang="${language}" href="${paths.absolute(paths.index())}"/>
<link rel="related" type="application/json" href="${paths.absolute(`${PAGES}/${dataset.name}/history.json`)}"/>
<updated>${stamp(newest)}</updated>
<author><name>${t('app.name')}</name></author>
${entries.map(
  ({ entry: { kind, title, path, content }, key, day }) => html`<entry>
<id>${urn(key)}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" hreflang="${language}" href="${paths.absolute(path)}"/>
<published>${stamp(day)}</published>
<updated>${stamp(day)}</updated>
<category term="${kind}" label="${t(`page.change.${kind}`)}"/>
<content type="html">${content.markup}</content>
</entry>
`,
)}</feed>
`.markup;
}
