import { type QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ReopeningContext } from '../briefing/library/reopening.ts';
import type { CountryIndex } from '../core/countries.ts';
import { DEFAULT_DATASET } from '../core/site.ts';
import { DEFAULT_VIEW } from '../core/viewState.ts';
import { KeptFault } from '../data/kept/faults.ts';
import { useCountries, useDataset, useWorld } from '../data/load/useDataset.ts';
import type { ReadyDataset } from '../data/readyDataset.ts';
import { TranslateContext } from '../i18n/useTranslate.ts';
import { isDatasetAddress } from '../state/codec.ts';
import { useRoute, useViewState } from '../state/useRoute.ts';
import { StoreFault } from '../storage/storeFault.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { ThemeContext } from '../ui/usePalette.ts';
import { AtlasProvider } from './AtlasProvider.tsx';
import { Loading } from './Loading.tsx';
import { type LanguageState, useLanguage } from './useLanguage.ts';
import { useIdle, useShownTheme } from './useLayout.ts';
import { Workspace } from './Workspace.tsx';

const Presentation = lazyPart(() => import('./Presentation.tsx'), 'Presentation', 'app.briefings');
const AddressPage = lazyPart(() => import('./AddressPage.tsx'), 'AddressPage', 'app.openData');
const MissingData = lazyPart(() => import('./MissingData.tsx'), 'MissingData', 'app.part.message');
const NewVersion = lazyPart(() => import('./NewVersion.tsx'), 'NewVersion', 'app.part.message', 'nowhere');
const LoadFailure = lazyPart(() => import('./LoadFailure.tsx'), 'LoadFailure', 'app.part.message');

/** The page in the reader's language. */
function Page() {
  const { view } = useViewState();
  const spoken = useLanguage(view.language);
  const idle = useIdle();
  return (
    <TranslateContext value={spoken.t}>
      <LoadedPage spoken={spoken} />
      {!ONE_FILE && idle && import.meta.env.PROD && <NewVersion waiting={null} />}
    </TranslateContext>
  );
}

/** Loads the dataset the URL names and shows the atlas, or why it cannot be shown. */
function LoadedPage({ spoken }: { readonly spoken: LanguageState }) {
  const { view, ignored, update } = useViewState();
  const route = useRoute();
  const theme = useShownTheme(view.theme);
  const dataset = useDataset(view.data);
  const countries = useCountries();
  // The map's geometry loads at the same time.
  useWorld('110m', view.screen === 'atlas');
  const queries = useQueryClient();
  const [on, reopenOn] = useState<string | null>(null);
  const reopening = useMemo(() => ({ on, reopenOn }), [on]);

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const failed = dataset.isError ? dataset : countries;
  const retry = () => {
    for (const query of [dataset, countries]) if (!query.data) query.refetch({ cancelRefetch: true });
  };

  const offline = dataset.fetchStatus === 'paused' || countries.fetchStatus === 'paused';
  const waitingFor = (what: 'data' | 'search') => (
    <Loading
      what={what}
      offline={offline}
      onRetry={() => {
        queries.cancelQueries().then(retry);
      }}
    />
  );
  const atlasOf = ({ info, columns, search, identity }: ReadyDataset, places: CountryIndex) => (
    <AtlasProvider
      // Another dataset begins anew, so that nothing on the page holds on to the one before.
      key={`${view.data} ${identity ?? ''}`}
      dataset={info}
      {...{ columns, search, identity, places, view, ignored, update }}
      language={spoken.language}
      waiting={waitingFor('search')}
    >
      <ThemeContext value={theme}>
        <ReopeningContext value={reopening}>
          {route.kind === 'explore' ? (
            <Workspace />
          ) : (
            <Presentation route={route} everything={<Workspace />} waiting={waitingFor('data')} />
          )}
        </ReopeningContext>
      </ThemeContext>
    </AtlasProvider>
  );

  if (!ONE_FILE && isDatasetAddress(view.data) && countries.data && !spoken.waiting)
    return (
      <>
        <AddressPage
          waiting={null}
          key={view.data}
          places={countries.data}
          language={spoken.language}
          url={view.data}
          shown={dataset.data !== undefined}
          update={update}
        />
        {dataset.data && atlasOf(dataset.data, countries.data)}
      </>
    );
  const { error } = dataset;
  const isLost = error instanceof KeptFault || error instanceof StoreFault;
  if (!ONE_FILE && isLost && countries.data && !spoken.waiting)
    return (
      <MissingData
        waiting={null}
        key={view.data}
        name={view.data}
        fault={error}
        retrying={dataset.isFetching}
        onRetry={retry}
        places={countries.data}
        language={spoken.language}
        update={update}
      />
    );
  if (failed.isError)
    return (
      <LoadFailure
        waiting={null}
        error={failed.error as Error}
        retrying={failed.isFetching}
        onRetry={retry}
        onDefault={ONE_FILE || view.data === DEFAULT_DATASET ? null : () => update(() => DEFAULT_VIEW)}
      />
    );
  if (!dataset.data || !countries.data || spoken.waiting) return waitingFor('data');
  return atlasOf(dataset.data, countries.data);
}

/** The whole application; data `client` has already loaded is drawn at once. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <Boundary name="Accord Atlas">
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </Boundary>
  );
}
