import { amountInWords } from '../../core/amountInWords.ts';
import { colourField } from '../../core/colourField.ts';
import type { Agreement, Party, Source, Text } from '../../core/dataset.ts';
import { dateInWords, intervalInWords, precisionInWords } from '../../core/dateWords.ts';
import type { Day } from '../../core/days.ts';
import { parseEdtf } from '../../core/edtf.ts';
import type { Names, Translate } from '../../core/names.ts';
import { hasSummary } from '../../core/recordTexts.ts';
import { shortName } from '../../core/shortName.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { beyondSources, lastReported, stageInline } from '../../core/stageWords.ts';
import { statusOfCode, statusOn } from '../../core/status.ts';
import { RELATION_TYPES } from '../../core/taxonomy.ts';
import { colourBeside, type Palette } from '../palette.ts';
import type { Block, BlockEntry } from './blocks.ts';
import type { RecordShown } from './figureContent.ts';

/** How much of a record is put into blocks. */
interface Extent {
  /** Maximum length of a text, in characters. */
  readonly text: number;
  /** Maximum number of entries of a list. */
  readonly entries: number;
  /** Whether members of groups are named, not just counted. */
  readonly namesMembers: boolean;
}

/** As much as any figure has room for. */
const FIGURE: Extent = { text: 3000, entries: 200, namesMembers: false };
/** All of it. */
export const WHOLE: Extent = {
  ...{ text: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY, namesMembers: true },
};

/** The details of a record as blocks, by topic. */
export type RecordBlocks = ReturnType<typeof recordBlocks>;

const joined = (parts: readonly (string | null)[], by: string) =>
  parts.filter((part) => part !== null && part !== '').join(by);

/** How many members a group has, and, if asked for, since when, who they are and where the list comes from. */
function membersOf(party: Party, namesMembers: boolean, names: Names, t: Translate): string {
  if (party.type === 'country') return '';
  const { members, membersAsOf, membersNote } = party;
  const count = members.length;
  if (!namesMembers) return count > 0 ? t('detail.members', { count }) : '';
  if (count === 0 && membersNote === undefined) return '';
  const listed = members.map(names.partner).sort((a, b) => a.localeCompare(b, names.locale));
  const counted =
    membersAsOf === undefined
      ? t('detail.members', { count })
      : t('detail.membersAsOf', { count, date: dateInWords(membersAsOf, t, names.locale) });
  const who = count === 0 ? counted : `${counted}: ${listed.join(', ')}`;
  return joined([who, membersNote === undefined ? '' : names.text(membersNote)], ' · ');
}

function partyEntry(party: Party, namesMembers: boolean, names: Names, t: Translate): BlockEntry {
  const isCountry = party.type === 'country';
  const bodies = (party.bodies ?? []).map((body) => names.text(body));
  return {
    main: isCountry ? names.partner(party.code) : names.text(party.name),
    small: joined([membersOf(party, namesMembers, names, t), ...bodies], ' · '),
  };
}

/** A source as an entry: publisher, title and date, with the section below. */
export function sourceEntry(
  { publisher, title, date, locator, url }: Source,
  names: Names,
  t: Translate,
): BlockEntry {
  const start = joined([publisher ?? '', names.text(title)], ', ');
  const day = date === undefined ? '' : t('detail.sourceDate', { date: dateInWords(date, t, names.locale) });
  return {
    main: `${start}${day}`,
    small: locator === undefined ? '' : t('detail.section', { section: names.text(locator) }),
    address: url,
  };
}

/** Facts of a record: date, validity, kind, stage, level, place, and its status on the day that was asked for. */
function factBlocks(
  { columns, dataset, names, view }: Snapshot,
  { row, agreement }: RecordShown,
  t: Translate,
) {
  const fact = (label: string, main: string, ...small: readonly (string | null)[]): Block => ({
    label,
    heading: t(label),
    entries: [{ main, small: joined(small, ' · ') }],
  });
  const { date, dateBasis, validity, kind, level, place } = agreement;
  const inWords = (edtf: string) => dateInWords(edtf, t, names.locale);
  const facts = [
    date === undefined
      ? fact('detail.date', t('detail.noDate'))
      : fact('detail.date', inWords(date), precisionInWords(date, t), t(`detail.basis.${dateBasis}`)),
  ];
  if (validity !== undefined) facts.push(fact('detail.validity', intervalInWords(validity, t, names.locale)));
  const kindStage = { kind: names.value('kind', kind), stage: stageInline(agreement, names, t) };
  const ofLevel = t('detail.level', { level: names.value('level', level) });
  facts.push(fact('detail.kindAndStage', t('detail.kindStage', kindStage), ofLevel));
  if (view.asOf !== null) {
    const day = (parseEdtf(view.asOf)?.min ?? 0) as Day;
    const status = statusOfCode(statusOn(columns, row, day));
    const onDay = t('detail.onDay', { date: inWords(view.asOf) });
    const reported = lastReported(agreement, status, day, names, t);
    const beyond = beyondSources(dataset, day, names, t);
    facts.push(fact('facets.status', t(`status.${status}`), onDay, reported, beyond));
  }
  if (place !== undefined) facts.push(fact('detail.place', names.text(place)));
  return facts;
}

/** Records that this one refers to, grouped by type of relation. */
const relatedEntries = ({ columns, names }: Snapshot, { relations = [] }: Agreement, t: Translate) =>
  RELATION_TYPES.flatMap((type) =>
    relations
      .filter((relation) => relation.type === type)
      .flatMap(({ to }) => columns.recordOf(columns.rowOf(to) ?? -1) ?? [])
      .map(
        ({ title, date }): BlockEntry => ({
          main: names.text(title),
          small: joined([t(`relation.${type}`), dateInWords(date, t, names.locale)], ' · '),
        }),
      ),
  );

/** All details of a record in blocks, as on screen. */
export function recordBlocks(
  snapshot: Snapshot,
  shown: RecordShown,
  palette: Palette,
  t: Translate,
  extent = FIGURE,
) {
  const { names } = snapshot;
  const { agreement } = shown;
  const field = colourField(snapshot);
  const textOf = (text: Text | undefined) => (text === undefined ? '' : names.text(text));
  const list = (label: string, entries: readonly BlockEntry[]): Block => ({
    label,
    heading: t(label),
    entries: entries.slice(0, extent.entries).map((entry) => ({
      ...entry,
      main: shortName(entry.main, extent.text),
      small: shortName(entry.small, extent.text),
    })),
  });
  const texts = (label: string, all: readonly Text[] = []): Block => {
    const entries = all.map((text) => ({ main: names.text(text), small: '' }));
    return { ...list(label, entries), isProse: true };
  };
  const some = (blocks: readonly Block[]) => blocks.filter(({ entries }) => entries.length > 0);
  const parties = agreement.parties.map((party) => partyEntry(party, extent.namesMembers, names, t));
  const sectors = agreement.sectors.map((sector) => ({
    main: names.value('sector', sector),
    small: '',
    swatch: colourBeside(palette, field, 'sector', sector) ?? undefined,
  }));
  const amounts = (agreement.amounts ?? []).map((amount) => ({
    main: amountInWords(amount, t, names.locale),
    small: names.text(amount.of),
  }));
  const sources = agreement.sources.map((source) => sourceEntry(source, names, t));
  const people = (agreement.people ?? []).map(({ name, role, side }) => ({
    main: names.text(name),
    small: joined([side === undefined ? '' : names.partner(side), textOf(role)], ' · '),
  }));
  return {
    // Date, kind, level and the like: all of them short.
    facts: factBlocks(snapshot, shown, t),
    parties: list('detail.parties', parties),
    sectors: list('detail.sectors', sectors),
    summary: some([
      {
        label: 'file.column.summary',
        heading: '',
        entries: hasSummary(agreement, names.text)
          ? [{ main: shortName(textOf(agreement.summary), extent.text), small: '' }]
          : [],
        isProse: true,
      },
    ]),
    amounts: some([list('detail.amounts', amounts)]),
    sources: list('detail.source', sources),
    people: some([list('detail.people', people)]),
    rest: some([
      texts('detail.commitments', agreement.commitments),
      list('detail.related', relatedEntries(snapshot, agreement, t)),
      texts('detail.unclear', agreement.notes),
    ]),
  };
}
