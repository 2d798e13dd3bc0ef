import type L from 'leaflet';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet/hooks';
import { partnerOf } from '../../scene/map/drawAreas.ts';
import { worldPoint } from '../../scene/map/equalEarth.ts';
import type { Shape } from '../../scene/map/geography.ts';
import type { MapScene } from '../../scene/map/mapScene.ts';
import { shapePath } from '../../scene/map/worldPaths.ts';
import { path2d } from '../../ui/canvasPen.ts';
import { useLatest } from '../../ui/useLatest.ts';

/** Leaflet's own class of a map whose pointer is on something to click. */
const POINTING = 'leaflet-interactive';

let scratch: CanvasRenderingContext2D | null = null;

/** Whether a point lies within a path, both in px of the world. */
function isWithin(path: Path2D, x: number, y: number): boolean {
  scratch ??= document.createElement('canvas').getContext('2d');
  return scratch?.isPointInPath(path, x, y, 'evenodd') === true;
}

/** The uppermost shape at a place. */
function shapeAt(shapes: readonly Shape[], { lat, lng }: L.LatLng): Shape | undefined {
  const [x, y] = worldPoint([lng, lat]);
  return shapes.findLast((shape) => {
    const { path, box } = shapePath(shape);
    const isNear = x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
    return isNear && isWithin(path2d(path), x, y);
  });
}

/** Says which partner's land is hovered and clicked; over a bubble's button none is, for that says so itself. */
export function useLandPointer(
  shapes: readonly Shape[],
  scene: MapScene,
  onPick: (partner: string, extend: boolean) => void,
  onHover: (partner: string | null) => void,
): void {
  const map = useMap();
  const latest = useLatest({ shapes, scene, onPick, onHover });

  useEffect(() => {
    let hovered: string | null = null;
    const isOnButton = ({ target }: MouseEvent) =>
      target instanceof Node && map.getPane('markerPane')?.contains(target) === true;
    const partnerAt = ({ latlng, originalEvent }: L.LeafletMouseEvent): string | null => {
      const { shapes, scene } = latest.current;
      const shape = isOnButton(originalEvent) ? undefined : shapeAt(shapes, latlng);
      return shape ? partnerOf(scene.areas.get(shape.code)) : null;
    };
    const hover = (partner: string | null, isSaid: boolean) => {
      if (partner === hovered) return;
      hovered = partner;
      map.getContainer().classList.toggle(POINTING, partner !== null);
      if (isSaid) latest.current.onHover(partner);
    };
    const move = (event: L.LeafletMouseEvent) => {
      if (event.originalEvent.buttons === 0) hover(partnerAt(event), !isOnButton(event.originalEvent));
    };
    const leave = () => hover(null, true);
    const click = (event: L.LeafletMouseEvent) => {
      const partner = partnerAt(event);
      if (partner !== null) latest.current.onPick(partner, event.originalEvent.shiftKey);
    };
    map.on('mousemove', move);
    map.on('mouseout', leave);
    map.on('click', click);
    return () => {
      map.off('mousemove', move);
      map.off('mouseout', leave);
      map.off('click', click);
    };
  }, [map, latest]);
}
