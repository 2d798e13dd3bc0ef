import { dateInWords } from '../core/dateWords.ts';
import { type Evidence, evidenceLines, evidenceOf } from '../core/evidence.ts';
import { stageInWords } from '../core/stageWords.ts';
import { useWorld } from '../data/load/useDataset.ts';
import { figureSvg } from '../scene/figure/figure.ts';
import type { Geography } from '../scene/map/geography.ts';
import { PALETTES } from '../scene/palette.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { useWholeAtlas } from '../state/useViewParts.ts';
import { viewLink } from '../state/viewUrl.ts';
import { MAX_PRINTED } from '../ui/maxPrinted.ts';
import { PrintLimitNote, usePrinting } from '../ui/printing.tsx';
import { today } from '../ui/today.ts';
import styles from './PrintSheet.module.css';

/** Size of the figure on an A4 page, px; leaves room for margins and the first records. */
const FIGURE = { width: 700, height: 760 };

/** The printed atlas: a figure and its records. */
function AtlasOnPaper({
  evidence,
  world,
}: {
  readonly evidence: Evidence;
  readonly world: Geography | undefined;
}) {
  const atlas = useWholeAtlas();
  const { t, columns, names, result } = atlas;
  const svg =
    world &&
    figureSvg({
      snapshot: atlas,
      evidence,
      world,
      content: 'both',
      frame: { ...FIGURE, palette: PALETTES.light, t },
    });
  return (
    <>
      {svg ? (
        // It must be in the page before the print event ends.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the SVG is our own, with all texts escaped
        <div className={styles.figure} dangerouslySetInnerHTML={{ __html: svg }} />
      ) : (
        <h1>{evidence.sentence}</h1>
      )}
      <PrintLimitNote count={result.rows.length} />
      <table className={styles.records}>
        <thead>
          <tr>
            {(['date', 'title', 'partner', 'kind', 'stage'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`table.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...result.rows.subarray(0, MAX_PRINTED)].map((row) => {
            const agreement = columns.recordOf(row);
            if (!agreement) return null;
            const partners = agreement.parties.filter(({ code }) => code !== atlas.dataset.hub);
            return (
              <tr key={agreement.id}>
                <td>{dateInWords(agreement.date, t, names.locale)}</td>
                <td>{names.text(agreement.title)}</td>
                <td>{partners.map(({ code }) => names.partner(code)).join(', ')}</td>
                <td>{names.value('kind', agreement.kind)}</td>
                <td>{stageInWords(agreement, names, t)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** Content for print only: the atlas as a figure with its records, or the evidence below any other view. */
export function PrintSheet() {
  const { view } = useAtlas();
  const printing = usePrinting();
  const world = useWorld('110m');
  return printing && view.pair === null ? <Printed world={world.data} /> : null;
}

/** The view on paper. */
function Printed({ world }: { readonly world: Geography | undefined }) {
  const atlas = useWholeAtlas();
  const { t, view } = atlas;
  const evidence = evidenceOf(atlas, t, viewLink({ ...view, embed: false }), today());
  return (
    <div className={styles.sheet}>
      {view.screen === 'atlas' ? (
        <AtlasOnPaper evidence={evidence} world={world} />
      ) : (
        evidenceLines({ ...evidence, context: '' }, false).map((line) => <p key={line}>{line}</p>)
      )}
    </div>
  );
}
