import { Suspense } from 'react';
import type { Screen } from '../core/viewState.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { PartLoading } from './PartLoading.tsx';
import styles from './Workspace.module.css';

const TableView = lazyPart(async () => (await import('../views/table/TableView.tsx')).TableView, {
  exported: 'TableView',
  named: 'app.view.table',
});
const MatrixView = lazyPart(async () => (await import('../views/matrix/MatrixView.tsx')).MatrixView, {
  exported: 'MatrixView',
  named: 'app.view.matrix',
});
const ReadingList = lazyPart(async () => (await import('../views/timeline/ReadingList.tsx')).ReadingList, {
  exported: 'ReadingList',
  named: 'app.view.list',
});
const PairView = lazyPart(async () => (await import('../views/pair/PairView.tsx')).PairView, {
  exported: 'PairView',
  named: 'app.view.pair',
});

/** Any screen but the atlas itself: table, matrix, list, dossier. */
export function MiddleScreen({ screen }: { readonly screen: Exclude<Screen, 'atlas'> | 'pair' }) {
  const t = useTranslate();
  const { view } = useAtlas();
  return (
    <div className={styles.screen}>
      <Boundary key={screen} name={t(`app.view.${screen}`)}>
        <Suspense fallback={<PartLoading />}>
          {screen === 'table' && <TableView />}
          {screen === 'matrix' && <MatrixView />}
          {screen === 'list' && <ReadingList standsFor="list" />}
          {view.pair !== null && <PairView pair={view.pair} />}
        </Suspense>
      </Boundary>
    </div>
  );
}
