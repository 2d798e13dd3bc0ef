import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { DEFAULT_DATASET, DEFAULT_VIEW } from '../core/viewState';
import { useCountries, useDataset } from '../data/useDataset';
import { useViewState } from '../state/useViewState';
import { AtlasProvider } from './AtlasProvider';
import { Boundary } from './Boundary';
import { LoadFailure } from './LoadFailure';
import { Loading } from './Loading';
import { useShownTheme } from './useMedia';
import { Workspace } from './Workspace';

/** Refetching on focus or reconnection would fetch what cannot have changed. */
const client = new QueryClient({
  defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
});

/** Loads the dataset the URL names and shows the atlas, or why it cannot be shown. */
function Page() {
  const { view, ignored, update } = useViewState();
  const theme = useShownTheme(view.theme);
  const dataset = useDataset(view.data);
  const countries = useCountries();
  const queries = useQueryClient();

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  const failed = dataset.isError ? dataset : countries;
  const retry = () => {
    for (const query of [dataset, countries]) if (!query.data) query.refetch({ cancelRefetch: true });
  };

  if (failed.isError)
    return (
      <LoadFailure
        error={failed.error as Error}
        retrying={failed.isFetching}
        onRetry={retry}
        onDefault={view.data === DEFAULT_DATASET ? null : () => update(() => DEFAULT_VIEW)}
      />
    );
  if (!dataset.data || !countries.data) {
    const offline = dataset.fetchStatus === 'paused' || countries.fetchStatus === 'paused';
    return (
      <Loading
        offline={offline}
        onRetry={() => {
          queries.cancelQueries().then(retry);
        }}
      />
    );
  }
  return (
    <AtlasProvider
      dataset={dataset.data}
      places={countries.data}
      view={view}
      ignored={ignored}
      update={update}
    >
      <Workspace theme={theme} />
    </AtlasProvider>
  );
}

/** The whole application. */
export function App() {
  return (
    <Boundary name="Accord Atlas">
      <QueryClientProvider client={client}>
        <Page />
      </QueryClientProvider>
    </Boundary>
  );
}
