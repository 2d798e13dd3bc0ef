import { useMemo } from 'react';
import { relationLines } from '../../scene/timeline/relations.ts';
import type { TimelineScene } from '../../scene/timeline/timelineScene.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { useSelectedRow } from '../../state/useViewParts.ts';
import styles from './reading.module.css';

/** Lines from the selected record to related ones. */
export function RelationLines({ scene }: { readonly scene: TimelineScene }) {
  const { t, columns, names } = useAtlas();
  const selected = useSelectedRow();
  const lines = useMemo(
    () => (selected === undefined ? [] : relationLines(columns, scene.lanes, selected)),
    [columns, scene, selected],
  );
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: SVG has no semantic group element
    <g role="group" aria-label={t('timeline.relations')}>
      {lines.map(({ type, row, path, end }) => {
        const agreement = columns.recordOf(row);
        const title = agreement ? names.text(agreement.title) : '';
        const what = t('timeline.relation', { relation: t(`relation.${type}`), title });
        return (
          <g key={row} className={styles.relation} data-type={type}>
            {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: read as one image */}
            <path className={styles.relationReach} d={path} role="img" aria-label={what}>
              <title>{what}</title>
            </path>
            <path className={styles.relationLine} d={path} />
            <path
              className={styles.relationEnd}
              d="M-6 -3.5L0 0L-6 3.5"
              transform={`translate(${end.x},${end.y}) rotate(${end.angle})`}
            />
          </g>
        );
      })}
    </g>
  );
}
