import type { Party, Person } from '../../core/dataset.ts';
import { dateInWords } from '../../core/dateWords.ts';
import { pairWith } from '../../core/pair.ts';
import { shortName } from '../../core/shortName.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useMarked } from '../../state/useMarked.ts';
import controls from '../../ui/controls.module.css';
import { IconButton } from '../../ui/IconButton.tsx';
import { PairIcon } from '../../ui/icons.tsx';
import { LongText, Marked } from '../../ui/Marked.tsx';
import { ShortName } from '../../ui/ShortName.tsx';
import styles from './detail.module.css';

/** Most characters of a party's name. */
const MAX_NAME = 240;

/** The parties with the bodies that acted for them; a group with known members unfolds to list them. */
export function Parties({ parties }: { readonly parties: readonly Party[] }) {
  return parties.map((party) => <PartyEntry key={party.code} party={party} />);
}

function PartyEntry({ party }: { readonly party: Party }) {
  const { t, names } = useAtlas();
  const mark = useMarked();
  const name = party.type === 'country' ? names.partner(party.code) : names.text(party.name);
  return (
    <div className={styles.entry}>
      <ShortName name={name} max={MAX_NAME} />
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
          <p className={controls.note}>
            {party.members
              .map((code) => names.partner(code))
              .sort((a, b) => a.localeCompare(b, names.locale))
              .join(', ')}
          </p>
          {party.membersNote !== undefined && (
            <p className={controls.note}>
              <Marked {...mark(party.membersNote)} />
            </p>
          )}
        </details>
      )}
    </div>
  );
}

/** People by the side they speak for, in order of appearance; the key undefined is for people without a side. */
function bySide(people: readonly Person[]): ReadonlyMap<string | undefined, readonly Person[]> {
  const sides = new Map<string | undefined, Person[]>();
  for (const person of people) sides.set(person.side, [...(sides.get(person.side) ?? []), person]);
  return sides;
}

/** The people named, grouped by side. */
export function People({ people }: { readonly people: readonly Person[] }) {
  const { names } = useAtlas();
  const mark = useMarked();
  return [...bySide(people)].map(([side, persons]) => (
    <div key={side ?? ''} className={styles.entry}>
      {side !== undefined && <span className={controls.note}>{shortName(names.partner(side))}</span>}
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

/** Link from a party of a record to its dossier with the hub. */
function DossierLink({ code }: { readonly code: string }) {
  const { t, columns, dataset, names, update } = useAtlas();
  const pair = code === dataset.hub ? null : pairWith(columns, dataset.hub, code);
  if (!pair) return null;
  const label = t('facets.dossier', { a: names.partner(pair[0]), b: names.partner(pair[1]) });
  return (
    <IconButton
      small
      icon={PairIcon}
      label={label}
      onClick={() => update((current) => ({ ...current, pair }))}
    />
  );
}
