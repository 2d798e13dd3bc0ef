import type { KeyboardEvent } from 'react';

/** What a key does in the list of slides, with the slide whose head has the focus. */
export type SlideCommand =
  | 'previous'
  | 'next'
  | 'pageUp'
  | 'pageDown'
  | 'first'
  | 'last'
  | 'extendUp'
  | 'extendDown'
  | 'extendFirst'
  | 'extendLast'
  | 'moveUp'
  | 'moveDown'
  | 'all'
  | 'toggle'
  | 'write'
  | 'duplicate'
  | 'remove'
  | 'clear';

const PLAIN: Readonly<Record<string, SlideCommand>> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  Home: 'first',
  End: 'last',
  Enter: 'write',
  F2: 'write',
  Delete: 'remove',
  Backspace: 'remove',
  Escape: 'clear',
};
const WITH_SHIFT: Readonly<Record<string, SlideCommand>> = {
  ArrowUp: 'extendUp',
  ArrowDown: 'extendDown',
  Home: 'extendFirst',
  End: 'extendLast',
};
const WITH_ALT: Readonly<Record<string, SlideCommand>> = { ArrowUp: 'moveUp', ArrowDown: 'moveDown' };
/** By the place of the key, so that they work in every keyboard layout. */
const WITH_CONTROL: Readonly<Record<string, SlideCommand>> = {
  KeyA: 'all',
  KeyD: 'duplicate',
  Space: 'toggle',
};

/** The command of a key; null if it has none. */
export function slideCommand(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
): SlideCommand | null {
  const { key, code, altKey, shiftKey } = event;
  const hasControl = event.ctrlKey || event.metaKey;
  if (hasControl) return altKey || shiftKey ? null : (WITH_CONTROL[code] ?? null);
  if (altKey) return shiftKey ? null : (WITH_ALT[key] ?? null);
  return (shiftKey ? WITH_SHIFT : PLAIN)[key] ?? null;
}

/** Slides that PageUp and PageDown pass. */
const PAGE = 10;

/** The place to which a command leads from a place, among `count`; null if it leads nowhere. */
export function placeAfter(command: SlideCommand, place: number, count: number): number | null {
  const to = {
    previous: place - 1,
    extendUp: place - 1,
    next: place + 1,
    extendDown: place + 1,
    pageUp: place - PAGE,
    pageDown: place + PAGE,
    first: 0,
    extendFirst: 0,
    last: count - 1,
    extendLast: count - 1,
  }[command as string];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}
