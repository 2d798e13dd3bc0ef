import type { Party, Person } from '../../core/dataset.ts';
import { dateInWords } from '../../core/dateWords.ts';
import type { Names } from '../../core/names.ts';
import { pairWith } from '../../core/pair.ts';
import { shortName, wholeName } from '../../core/shortName.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import { PairIcon } from '../../ui/icons.tsx';
import { LongText } from '../../ui/LongText.tsx';
import { Marked } from '../../ui/Marked.tsx';
import styles from './detail.module.css';

/** Characters of a party's name. */
const MOST = 240;

interface PartiesProps {
  readonly parties: readonly Party[];
  readonly names: Names;
}

/** The parties with the bodies that acted for them; a group whose members are known opens to them. */
export function Parties({ parties, names }: PartiesProps) {
  return parties.map((party) => <PartyEntry key={party.code} party={party} names={names} />);
}

function PartyEntry({ party, names }: { readonly party: Party; readonly names: Names }) {
  const t = useTranslate();
  const mark = useMarked();
  const name = party.type === 'country' ? names.partner(party.code) : names.text(party.name);
  return (
    <div className={styles.entry}>
      <span title={wholeName(name, MOST)}>{shortName(name, MOST)}</span>
      <DossierLink code={party.code} />
      {party.bodies?.map((body) => (
        <small key={names.text(body)}>
          <LongText {...mark(body)} />
        </small>
      ))}
      {party.type !== 'country' && (party.members.length > 0 || party.membersNote !== undefined) && (
        <details className={styles.members}>
          <summary>
            {party.membersAsOf === undefined
              ? t('detail.members', { count: party.members.length })
              : t('detail.membersAsOf', {
                  count: party.members.length,
                  date: dateInWords(party.membersAsOf, t, names.locale),
                })}
          </summary>
          <p>
            {party.members
              .map((code) => names.partner(code))
              .sort((a, b) => a.localeCompare(b, names.locale))
              .join(', ')}
          </p>
          {party.membersNote !== undefined && (
            <p>
              <Marked {...mark(party.membersNote)} />
            </p>
          )}
        </details>
      )}
    </div>
  );
}

/** People by the side they speak for, sides in order of appearance; undefined stands for people of no side. */
function bySide(people: readonly Person[]): ReadonlyMap<string | undefined, readonly Person[]> {
  const sides = new Map<string | undefined, Person[]>();
  for (const person of people) sides.set(person.side, [...(sides.get(person.side) ?? []), person]);
  return sides;
}

interface PeopleProps {
  readonly people: readonly Person[];
  readonly names: Names;
}

/** The people named, grouped by side. */
export function People({ people, names }: PeopleProps) {
  const mark = useMarked();
  return [...bySide(people)].map(([side, persons]) => (
    <div key={side ?? ''} className={styles.entry}>
      {side !== undefined && <span className={styles.side}>{shortName(names.partner(side))}</span>}
      {persons.map((person) => (
        <div key={names.text(person.name)} className={styles.person}>
          <Marked {...mark(person.name)} />
          {person.role !== undefined && (
            <small>
              <Marked {...mark(person.role)} />
            </small>
          )}
        </div>
      ))}
    </div>
  ));
}

/** From a party of a record to its dossier with the hub. */
function DossierLink({ code }: { readonly code: string }) {
  const t = useTranslate();
  const { columns, dataset, names, update } = useAtlas();
  const pair = code === dataset.hub ? null : pairWith(columns, dataset.hub, code);
  if (!pair) return null;
  const label = t('facets.dossier', { a: names.partner(pair[0]), b: names.partner(pair[1]) });
  return (
    <button
      type="button"
      className={styles.dossier}
      aria-label={label}
      title={label}
      onClick={() => update((current) => ({ ...current, pair }))}
    >
      <PairIcon />
    </button>
  );
}
