import { useEffect, useState } from 'react';
import { useLatest } from '../../ui/useLatest.ts';

/** Commands by the place of a key on the keyboard (`event.code`), so that they work in every keyboard layout. */
const COMMANDS = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  Space: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  KeyB: 'black',
  Period: 'black',
  KeyR: 'return',
  KeyP: 'presenter',
  KeyF: 'full',
  KeyE: 'controls',
  KeyL: 'pointer',
  KeyM: 'lens',
  Escape: 'leave',
  Enter: 'enter',
  NumpadEnter: 'enter',
} as const;

/** Command that a key gives the player. */
export type Command = (typeof COMMANDS)[keyof typeof COMMANDS];

type Key = Pick<KeyboardEvent, 'code' | 'key'>;

/**
 * The command of a key; undefined for any other. Some clickers and on-screen keyboards send no code, so that their keys
 * are known by name.
 */
export function commandOf({ code, key }: Key): Command | undefined {
  const commands: Readonly<Record<string, Command | undefined>> = COMMANDS;
  if (code !== '') return commands[code];
  return (
    commands[key === ' ' ? 'Space' : key] ?? (key === '.' ? 'black' : commands[`Key${key.toUpperCase()}`])
  );
}

/** The digit of a key, by its place; null for any other. */
export const digitOf = ({ code, key }: Key): string | null =>
  /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? (code === '' && /^\d$/.test(key) ? key : null);

const TYPING = 'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable="true"]';
const PRESSED = 'button, a, summary, [role="button"]';
/** Keys of clickers, which work whatever has the focus. */
const CLICKER = new Set(['PageDown', 'PageUp']);

/** Whether a key is meant for the element that has the focus: a field, or a button reached by keyboard. */
function isForFocus({ target, code, key }: KeyboardEvent, hasDigits: boolean): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches(TYPING)) return true;
  const isPress = code === 'Space' || code === 'Enter' || key === ' ' || key === 'Enter';
  // A button that was clicked before keeps the focus, but Space is not meant for it.
  return isPress && !hasDigits && target.matches(PRESSED) && target.matches(':focus-visible');
}

interface Keys {
  /** Whether the whole application is shown: only the key that leads back works, and those of clickers. */
  readonly free: boolean;
  /** `slide`: the index typed before Enter, from 0. */
  run(command: Command, slide: number | null): void;
}

/**
 * Keys of the slide window, handled before anything else gets them.
 * @returns the digits typed so far
 */
export function usePlayerKeys({ free, run }: Keys): string {
  const [digits, setDigits] = useState('');
  const state = useLatest({ digits, free, run });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const now = state.current;
      const [command, digit] = [commandOf(event), digitOf(event)];
      if (!command && digit === null) return;
      const isClicker = CLICKER.has(event.code || event.key);
      const hasDialog = document.querySelector('dialog[open]') !== null;
      // A dialog closes with its own Escape.
      if ((now.free || hasDialog) && !isClicker && (command !== 'return' || isForFocus(event, false))) return;
      if (!isClicker && isForFocus(event, now.digits !== '')) return;
      if (command === 'enter' && now.digits === '') return;
      event.preventDefault();
      event.stopPropagation();
      setDigits(digit === null ? '' : (now.digits + digit).slice(-4));
      if (command) now.run(command, command === 'enter' ? Number(now.digits) - 1 : null);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [state]);
  return digits;
}
