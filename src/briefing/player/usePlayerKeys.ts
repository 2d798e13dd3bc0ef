import { useEffect, useState } from 'react';
import { useLatest } from '../../ui/useLatest.ts';

const COMMANDS = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  b: 'black',
  '.': 'black',
  r: 'return',
  p: 'presenter',
  f: 'full',
  e: 'controls',
  Escape: 'leave',
  Enter: 'enter',
} as const;

/** Command that a key gives the player. */
export type Command = (typeof COMMANDS)[keyof typeof COMMANDS];

/** The command of a key (clickers send PageUp, PageDown, `.` or b); undefined for any other. */
export function commandOf(key: string): Command | undefined {
  const commands: Readonly<Record<string, Command | undefined>> = COMMANDS;
  return commands[key] ?? commands[key.toLowerCase()];
}

const TYPING = 'input:not([type="checkbox"]), select, textarea, [contenteditable="true"]';
const PRESSED = 'button, a, summary, [role="button"]';

/**
 * Keys of the slide window, handled before the map and the timeline get them. While all controls are shown (`free`),
 * only the key that leads back works.
 * @returns the digits typed so far
 */
export function usePlayerKeys(free: boolean, run: (command: Command, slide: number | null) => void): string {
  const [digits, setDigits] = useState('');
  const state = useLatest({ digits, free, run });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.matches(TYPING)) return;
      const isDigit = /^[0-9]$/.test(event.key);
      const command = commandOf(event.key);
      if (!command && !isDigit) return;
      const now = state.current;
      const hasDialog = document.querySelector('dialog[open]') !== null;
      if ((now.free || hasDialog) && command !== 'return') return;
      const isPress = event.key === ' ' || event.key === 'Enter';
      if (isPress && now.digits === '' && target instanceof Element && target.matches(PRESSED)) return;
      if (command === 'enter' && now.digits === '') return;
      event.preventDefault();
      event.stopPropagation();
      setDigits(isDigit ? (now.digits + event.key).slice(-4) : '');
      if (command) now.run(command, command === 'enter' ? Number(now.digits) - 1 : null);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [state]);
  return digits;
}
