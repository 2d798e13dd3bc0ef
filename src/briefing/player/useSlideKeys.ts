import { useEffect, useState } from 'react';
import { useLatest } from '../../ui/useLatest.ts';
import { commandOf, digitOf, isPress, turnsPage } from './keyCommands.ts';

const CHOSEN = 'input[type="checkbox"], input[type="radio"]';
const FIELD = `input:not(${CHOSEN}), select, textarea, [contenteditable="true"]`;
/** Fields where a letter or a full stop is text. */
const TEXT = `input:not(${CHOSEN}, [type="number"]), textarea, [contenteditable="true"]`;
const PRESSED = `button, a, summary, [role="button"], ${CHOSEN}`;

const pressedOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest(PRESSED) : null;

interface Keys<C extends string> {
  /** Commands by the codes of their keys. */
  readonly commands: Readonly<Record<string, C>>;
  /** Whether the whole application is shown: only the key that leads back works, and those of clickers. */
  readonly free?: boolean;
  /** `slide`: the index typed before Enter, from 0. */
  run(command: C, slide: number | null): void;
}

/**
 * Keys of a window of a briefing, handled before anything else gets them.
 * @returns the digits typed so far
 */
export function useSlideKeys<C extends string>({ commands, free = false, run }: Keys<C>): string {
  const [digits, setDigits] = useState('');
  const state = useLatest({ digits, commands, free, run });
  useEffect(() => {
    /** The button that was clicked last: it keeps the focus, but no key is meant for it. */
    let clicked: Element | null = null;
    /** Whether a Space was handled, whose release would press a button in some browsers. */
    let tookSpace = false;
    /** Whether a key is meant for the element that has the focus: a field, or a button reached by keyboard. */
    const isForFocus = (event: KeyboardEvent, hasDigits: boolean) => {
      const { target } = event;
      if (!(target instanceof Element)) return false;
      if (target.matches(FIELD)) return true;
      if (!isPress(event) || hasDigits || target === clicked) return false;
      return target.matches(PRESSED) && target.matches(':focus-visible');
    };
    const isClicker = (event: KeyboardEvent, command: C | undefined) =>
      turnsPage(event) ||
      (command === 'black' && !(event.target instanceof Element && event.target.matches(TEXT)));
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Tab') clicked = null;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const now = state.current;
      const [command, digit] = [commandOf(event, now.commands), digitOf(event)];
      if (!command && digit === null) return;
      if (!isClicker(event, command)) {
        const hasDialog = document.querySelector('dialog[open]') !== null;
        // A dialog closes with its own Escape.
        if ((now.free || hasDialog) && (command !== 'return' || isForFocus(event, false))) return;
        if (isForFocus(event, now.digits !== '')) return;
      }
      if (command === 'enter' && now.digits === '') return;
      event.preventDefault();
      event.stopPropagation();
      tookSpace = event.code === 'Space';
      setDigits(digit === null ? '' : (now.digits + digit).slice(-4));
      if (command) now.run(command, command === 'enter' ? Number(now.digits) - 1 : null);
    };
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.code !== 'Space' || !tookSpace) return;
      tookSpace = false;
      event.preventDefault();
    };
    const onPointerDown = ({ target }: PointerEvent) => {
      clicked = pressedOf(target);
    };
    const capture = { capture: true };
    document.addEventListener('keydown', onKeyDown, capture);
    document.addEventListener('keyup', onKeyUp, capture);
    document.addEventListener('pointerdown', onPointerDown, capture);
    return () => {
      document.removeEventListener('keydown', onKeyDown, capture);
      document.removeEventListener('keyup', onKeyUp, capture);
      document.removeEventListener('pointerdown', onPointerDown, capture);
    };
  }, [state]);
  return digits;
}
