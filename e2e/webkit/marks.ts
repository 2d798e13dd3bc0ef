/** A place on the screen, px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** In the page: names of the timeline's marks at whose place the canvas shows something. */
export function marksDrawn(): readonly string[] {
  const timeline = document.querySelector('section[aria-label="Timeline"]');
  const canvas = timeline?.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!timeline || !canvas || !context) return [];
  const frame = canvas.getBoundingClientRect();
  const ratio = canvas.width / frame.width;
  return [...timeline.querySelectorAll('svg [role=button][data-key]')]
    .filter((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [(left - frame.left) * ratio, (top - frame.top) * ratio];
      const { data } = context.getImageData(x, y, Math.max(1, width * ratio), Math.max(1, height * ratio));
      return data.some((value, i) => i % 4 === 3 && value > 0);
    })
    .map((button) => button.getAttribute('aria-label') ?? '');
}

/** In the page: the part of its timeline in view that has marks, px. */
export function marksFrame(): DOMRect {
  const marks = [...document.querySelectorAll('section[aria-label="Timeline"] svg [role=button][data-key]')];
  let lanes = marks[0]?.parentElement;
  while (lanes && getComputedStyle(lanes).overflowY === 'visible') lanes = lanes.parentElement;
  if (!lanes) throw new Error('There is no timeline');
  const frame = lanes.getBoundingClientRect();
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.max(frame.top, Math.min(...boxes.map((box) => box.top)));
  const right = Math.min(frame.right, Math.max(...boxes.map((box) => box.right)));
  const bottom = Math.min(frame.bottom, Math.max(...boxes.map((box) => box.bottom)));
  return new DOMRect(left, top, right - left, bottom - top);
}

/**
 * In a page: middles of the coloured shapes of a picture, which the marks of a timeline are, each once; words and lines
 * are grey. The picture is PNG in Base64; `within` is the part that counts, px.
 */
export async function colouredSpots([png, within]: readonly [
  png: string,
  within: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>,
]): Promise<readonly Spot[]> {
  /** Between the highest and lowest of red, green and blue. */
  const COLOURED = 48;
  /** px of the least shape: less are edges of words. */
  const MIN_PIXELS = 12;
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas');
  context.drawImage(picture, 0, 0);
  const { data, width } = context.getImageData(0, 0, picture.width, picture.height);
  const isColoured = (x: number, y: number): boolean => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3);
    return Math.max(red, green, blue) - Math.min(red, green, blue) > COLOURED;
  };
  const rest = new Set<number>();
  for (let y = Math.ceil(within.top); y < Math.min(within.bottom, picture.height); y++)
    for (let x = Math.ceil(within.left); x < Math.min(within.right, width); x++)
      if (isColoured(x, y)) rest.add(y * width + x);
  const spots: Spot[] = [];
  for (const first of rest) {
    rest.delete(first);
    const shape = [first];
    for (const px of shape)
      for (const down of [-width, 0, width])
        for (const next of [px + down - 1, px + down, px + down + 1]) if (rest.delete(next)) shape.push(next);
    const middle = (of: readonly number[]) => (Math.min(...of) + Math.max(...of)) / 2;
    if (shape.length >= MIN_PIXELS)
      spots.push({
        x: middle(shape.map((px) => px % width)),
        y: middle(shape.map((px) => Math.floor(px / width))),
      });
  }
  return spots;
}

/** Spots of either picture that have none of the other within `reach` px. */
export function unmatched(one: readonly Spot[], other: readonly Spot[], reach: number): readonly Spot[] {
  const lacks = (spots: readonly Spot[]) => (spot: Spot) =>
    !spots.some(({ x, y }) => Math.abs(x - spot.x) <= reach && Math.abs(y - spot.y) <= reach);
  return [...one.filter(lacks(other)), ...other.filter(lacks(one))];
}
