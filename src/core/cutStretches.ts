import { shortName } from './shortName.ts';
import type { Stretch } from './tokens.ts';

/** The first `most` characters of a text in stretches, with an ellipsis; the same stretches where it has no more. */
export function cutStretches(stretches: readonly Stretch[], most: number): readonly Stretch[] {
  let room = most;
  const cut: Stretch[] = [];
  for (const stretch of stretches) {
    const text = shortName(stretch.text, room);
    cut.push(text === stretch.text ? stretch : { ...stretch, text });
    if (text !== stretch.text) return cut;
    room -= text.length;
    if (room <= 0) return stretch === stretches.at(-1) ? stretches : [...cut, { text: '…', hit: false }];
  }
  return stretches;
}
