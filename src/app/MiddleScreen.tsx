import { Suspense } from 'react';
import type { Screen } from '../core/viewState';
import { useTranslate } from '../i18n/useTranslate';
import { useAtlas } from '../state/useAtlas';
import { lazyPart } from '../ui/lazyPart';
import { Boundary } from './Boundary';
import { PartLoading } from './PartLoading';
import styles from './Workspace.module.css';

const TableView = lazyPart(async () => (await import('../views/table/TableView')).TableView);
const MatrixView = lazyPart(async () => (await import('../views/matrix/MatrixView')).MatrixView);
const ReadingList = lazyPart(async () => (await import('../views/timeline/ReadingList')).ReadingList);
const PairView = lazyPart(async () => (await import('../views/pair/PairView')).PairView);

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
