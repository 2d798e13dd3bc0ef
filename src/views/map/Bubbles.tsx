import { type KeyboardEvent, memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { drawPlaces } from '../../scene/map/drawPlaces.ts';
import type { Arc, MapScene } from '../../scene/map/mapScene.ts';
import type { Placed } from '../../scene/map/placing.ts';
import { useAtlas } from '../../state/useAtlas.ts';
import { CanvasPen, usePageFont } from '../../ui/canvasPen.ts';
import { useAfterPaint } from '../../ui/useAfterPaint.ts';
import { useStable } from '../../ui/useStable.ts';
import { Bubble } from './Bubble.tsx';
import styles from './bubbles.module.css';
import { PlacesPane } from './PlacesPane.tsx';
import { clear, type Pane, useMapCanvas } from './useMapCanvas.ts';
import { useNearDot } from './useNearDot.ts';
import { type DescribedPlaces, usePlaced } from './usePlaced.ts';

/** Leaflet's class names, so that it animates them like its markers. */
const PLACE = `leaflet-marker-icon leaflet-zoom-animated ${styles.place}`;

interface ButtonsProps {
  readonly placed: DescribedPlaces;
  readonly selected: readonly string[];
  onPick(partner: string, extend: boolean): void;
}

/** The list item a key moves to: a neighbour or an end; null for other keys and beyond the ends. */
export function stepIn(list: readonly string[], from: string, key: string): string | null {
  const at = list.indexOf(from);
  const to = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: list.length - 1,
  }[key];
  return to === undefined || to === at ? null : (list[to] ?? null);
}

/** A button over each bubble on the canvas, and over the dot pointed at. */
const Buttons = memo(function Buttons({ placed, selected, onPick }: ButtonsProps) {
  const near = useNearDot(placed.dots);
  // A focused bubble keeps its button when a filter turns it into a dot.
  const [focused, setFocused] = useState<string | null>(null);
  /** A partner to focus after a key press, whose button may not exist yet. */
  const goal = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (goal.current === null) return;
    const button = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(goal.current)}"] button`);
    goal.current = null;
    button?.focus();
  });
  const onKeyDown = useStable((event: KeyboardEvent, partner: string) => {
    const next = stepIn(placed.inOrder, partner, event.key);
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return;
    // These keys would also move the map.
    event.preventDefault();
    event.stopPropagation();
    goal.current = next;
    setFocused(next);
  });
  const pointed = placed.dots.filter(({ partner }) => partner === near || partner === focused);
  const buttons = [...placed.bubbles, ...pointed.map((dot) => placed.named(dot, 0))];
  return (
    <PlacesPane>
      {buttons.map(({ bubble, ...words }) => (
        <Bubble
          key={bubble.partner}
          className={PLACE}
          bubble={bubble}
          title={placed.describe(bubble)}
          {...words}
          pressed={selected.includes(bubble.partner)}
          onPick={onPick}
          onFocus={setFocused}
          onKeyDown={onKeyDown}
        />
      ))}
    </PlacesPane>
  );
});

interface Props {
  readonly scene: MapScene;
  readonly highlighted: ReadonlySet<string> | null;
  /** Partners of the selected record. */
  readonly chosen: ReadonlySet<string>;
  readonly selected: readonly string[];
  onPick(partner: string, extend: boolean): void;
}

/** The partners and the lines to them, on a canvas; the partners' invisible buttons follow one frame later. */
export function Bubbles({ scene, highlighted, chosen, selected, onPick }: Props) {
  const placed = usePlaced(scene);
  const pick = useStable(onPick);
  const shown = useAfterPaint(
    useMemo(() => placed && { placed, selected }, [placed, selected]),
    null,
  );
  return (
    <>
      {placed && <PlacesCanvas placed={placed} arcs={scene.arcs} highlighted={highlighted} chosen={chosen} />}
      {shown && <Buttons {...shown} onPick={pick} />}
    </>
  );
}

interface CanvasProps {
  readonly placed: Placed;
  readonly arcs: readonly Arc[];
  readonly highlighted: ReadonlySet<string> | null;
  readonly chosen: ReadonlySet<string>;
}

/** The canvas's pane, below that of the buttons. */
const PANE: Pane = { name: 'places', order: 590, margin: 0 };

/**
 * Great circles, bubbles, dots and the hub with their labels on one canvas, because hundreds of elements would be laid
 * out with every filter. {@link Bubbles} has the buttons over them.
 */
function PlacesCanvas({ placed, arcs, highlighted, chosen }: CanvasProps) {
  const { view, field } = useAtlas();
  const { bubbles } = view;
  const { swatches } = field;
  const font = usePageFont();
  const drawn = [placed, arcs, highlighted, chosen, bubbles, swatches];
  useMapCanvas(PANE, drawn, (surface) => {
    const { context, view, palette } = surface;
    clear(surface);
    const pen = new CanvasPen(context, font);
    drawPlaces(pen, { placed, arcs, view, palette, swatches, highlighted, chosen, bubbles });
  });
  return null;
}
