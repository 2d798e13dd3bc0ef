import { useDeck } from '../briefing/library/useDeck.ts';
import { type DatasetRef, identityInName } from '../core/datasetRef.ts';
import { KeptFault } from '../data/kept/faults.ts';
import { useDataset } from '../data/load/useDataset.ts';
import { useRoute } from '../state/useRoute.ts';
import { MissingDataPage, type MissingDataPageProps } from './MissingDataPage.tsx';

interface Props extends Omit<MissingDataPageProps, 'deck' | 'wanted' | 'mended'> {
  /** The value of `data=`. */
  readonly name: string;
}

/** Offers the corrected dataset that replaced this one, besides asking for the file. */
function AfterMending({
  successor,
  ...props
}: Omit<MissingDataPageProps, 'mended'> & { readonly successor: string }) {
  const { data, isPending } = useDataset(successor);
  if (isPending) return null;
  return <MissingDataPage {...props} mended={data ? { id: successor, shown: data } : null} />;
}

/** Shown for a reader's own dataset that this browser doesn't have: nothing is drawn until the file is given. */
export function MissingData({ name, ...props }: Props) {
  const route = useRoute();
  const id = 'deck' in route ? route.deck : null;
  const { code = null, watch = null } = route.kind === 'play' ? route : {};
  const opened = useDeck(id, code, watch !== null);
  if (opened === 'opening') return null;
  const deck = opened?.ok ? opened.deck : null;
  const at = route.kind === 'play' || route.kind === 'presenter' ? route.slide - 1 : 0;
  const isOn = (each: { readonly dataset: DatasetRef }) => each.dataset.name === name;
  const present = deck?.slides[at];
  const ref = (present && isOn(present) ? present : deck?.slides.find(isOn))?.dataset;
  const unknown = { name, title: '', version: '', identity: identityInName(name), records: null };
  const asked = { ...props, deck: ref ? deck : null, wanted: ref ?? unknown };
  const successor = props.fault instanceof KeptFault ? props.fault.successor : null;
  return successor === null ? (
    <MissingDataPage {...asked} mended={null} />
  ) : (
    <AfterMending {...asked} successor={successor} />
  );
}
