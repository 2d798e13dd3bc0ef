import { useMemo } from 'react';
import type { CountryIndex } from '../core/countries.ts';
import { DEFAULT_VIEW, type Language } from '../core/viewState.ts';
import { AddressPart } from '../open/AddressPart.tsx';
import type { UpdateView } from '../state/useAtlas.ts';
import { openServicesFor } from './openServices.ts';

interface Props {
  readonly url: string;
  readonly places: CountryIndex;
  readonly language: Language;
  /** Whether data from the address is on screen, even if only in part. */
  readonly shown: boolean;
  readonly update: UpdateView;
}

/** Shows data that a link names by its address. */
export function AddressPage({ url, places, language, shown, update }: Props) {
  const services = useMemo(() => openServicesFor(url), [url]);
  return (
    <AddressPart
      {...{ url, services, places }}
      locale={language}
      shown={shown}
      onShow={(data) => update((view) => ({ ...view, data }))}
      onBuiltIn={() => update(() => DEFAULT_VIEW)}
    />
  );
}
