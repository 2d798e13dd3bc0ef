import L from 'leaflet';
import { useEffect, useMemo, useRef } from 'react';
import { useMap } from 'react-leaflet';
import type { BorderPolicy, Theme } from '../../core/viewState';
import { type Emphasis, emphasisOf } from '../../scene/map/emphasis';
import type { AreaFill, MapScene } from '../../scene/map/mapScene';
import type { Shape, World } from '../../scene/map/world';
import { PALETTES, type Palette } from '../../scene/palette';
import { hatchPattern } from './hatch';
import { latLngs, SMOOTHING } from './latLngs';

interface Props {
  readonly world: World;
  readonly scene: MapScene;
  readonly lit: ReadonlySet<string> | null;
  readonly theme: Theme;
  readonly borders: BorderPolicy;
  onPick(partner: string, extend: boolean): void;
  onHover(partner: string | null): void;
}

/** What countries are filled with. Leaflet's canvas takes a pattern for a colour, though its types know strings only. */
type Paint = string | CanvasPattern;

interface Paints {
  readonly palette: Palette;
  readonly member: Paint;
  readonly disputed: Paint;
}

function paintsOf(theme: Theme): Paints {
  const palette = PALETTES[theme];
  return {
    palette,
    member: hatchPattern(palette.land, palette.classes[1], 6, 1.6) ?? palette.classes[0],
    disputed: hatchPattern(palette.land, palette.hatch, 5, 1, true) ?? palette.land,
  };
}

function paintOf(shape: Shape, fill: AreaFill | undefined, { palette, member, disputed }: Paints): Paint {
  if (fill?.kind === 'class') return palette.classes[fill.index] ?? palette.classes[0];
  if (shape.disputed !== null) return disputed;
  if (fill?.kind === 'hub') return palette.hub;
  return fill?.kind === 'member' ? member : palette.land;
}

const partnerOf = (fill: AreaFill | undefined) => (fill && fill.kind !== 'hub' ? fill.partner : null);

function styleOf(
  shape: Shape,
  fill: AreaFill | undefined,
  paints: Paints,
  emphasis: Emphasis,
  outlined: boolean,
  borders: BorderPolicy,
): L.PathOptions {
  if (shape.disputed !== null && borders === 'neutral')
    // Like the land about it.
    return {
      fillColor: fill?.kind === 'class' ? (paintOf(shape, fill, paints) as string) : paints.palette.land,
      fillOpacity: 1,
      stroke: false,
    };
  return {
    fillColor: paintOf(shape, fill, paints) as string,
    fillOpacity: emphasis === 'muted' ? 0.45 : 1,
    stroke: outlined,
    color: paints.palette.ink,
    weight: 1.6,
  };
}

/** Countries that are outlined while they are hovered: of more, that the others fade says it, and is drawn sooner. */
const MOST_OUTLINED = 12;

const STYLE_KEYS = ['fillColor', 'fillOpacity', 'stroke', 'color'] as const;

const isDrawn = (drawn: L.PathOptions, style: L.PathOptions) =>
  STYLE_KEYS.every((key) => drawn[key] === style[key]);

/** What countries are filled with, on the canvas; their borders are {@link Borders}'. Drawn again when the geometry changes, restyled when anything else does. */
export function Areas({ world, scene, lit, theme, borders, onPick, onHover }: Props) {
  const map = useMap();
  const drawn = useRef<readonly { readonly shape: Shape; readonly polygon: L.Polygon }[]>([]);
  const paints = useMemo(() => paintsOf(theme), [theme]);
  const handlers = useRef({ scene, onPick, onHover });

  useEffect(() => {
    handlers.current = { scene, onPick, onHover };
  });

  useEffect(() => {
    const layer = L.layerGroup().addTo(map);
    drawn.current = [...world.countries, ...world.overlays].map((shape) => {
      const polygon = L.polygon(latLngs(shape), { smoothFactor: SMOOTHING, bubblingMouseEvents: false });
      const partner = () => partnerOf(handlers.current.scene.areas.get(shape.code));
      polygon.on('click', ({ originalEvent }: L.LeafletMouseEvent) => {
        const code = partner();
        if (code !== null) handlers.current.onPick(code, originalEvent.shiftKey);
      });
      polygon.on('mouseover', () => {
        const code = partner();
        map.getContainer().classList.toggle('leaflet-interactive', code !== null);
        handlers.current.onHover(code);
      });
      polygon.on('mouseout', ({ originalEvent }: L.LeafletMouseEvent) => {
        // Onto a bubble, which has said itself what is hovered now.
        const { relatedTarget } = originalEvent;
        const isOntoBubble =
          relatedTarget instanceof Node && map.getPane('markerPane')?.contains(relatedTarget) === true;
        if (!isOntoBubble) handlers.current.onHover(null);
      });
      polygon.addTo(layer);
      return { shape, polygon };
    });
    return () => {
      layer.remove();
      drawn.current = [];
    };
  }, [map, world]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new geometry (world) must be painted too
  useEffect(() => {
    for (const { shape, polygon } of drawn.current) {
      const fill = scene.areas.get(shape.code);
      const partner = partnerOf(fill);
      const emphasis = partner === null ? 'base' : emphasisOf(partner, lit);
      const outlined = emphasis === 'hot' && (lit?.size ?? 0) <= MOST_OUTLINED;
      const style = styleOf(shape, fill, paints, emphasis, outlined, borders);
      // A style set is an area of the canvas drawn anew: only what changed is set.
      if (isDrawn(polygon.options, style)) continue;
      polygon.setStyle(style);
      if (outlined) polygon.bringToFront();
    }
  }, [world, scene, paints, lit, borders]);

  return null;
}
