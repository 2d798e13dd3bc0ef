import { useEffect, useRef, useState } from 'react';
import { type Command, commandOf } from './playerKeys.ts';

const TYPING = 'input:not([type="checkbox"]), select, textarea, [contenteditable="true"]';
const PRESSED = 'button, a, summary, [role="button"]';

/**
 * Keys of the slide window, heard before the map and the timeline hear them. `free` while all controls are shown: then
 * the way back alone. Gives the digits typed so far.
 */
export function usePlayerKeys(
  free: boolean,
  run: (command: Command['do'], slide: number | null) => void,
): string {
  const [digits, setDigits] = useState('');
  const state = useRef({ digits, free, run });
  useEffect(() => {
    state.current = { digits, free, run };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.matches(TYPING)) return;
      const command = commandOf(event.key);
      if (!command) return;
      const now = state.current;
      if (now.free && command.do !== 'return') return;
      const hasDialog = document.querySelector('dialog[open]') !== null;
      if (hasDialog && command.do !== 'return') return;
      const isPress = event.key === ' ' || event.key === 'Enter';
      if (isPress && now.digits === '' && target instanceof Element && target.matches(PRESSED)) return;
      if (command.do === 'enter' && now.digits === '') return;
      event.preventDefault();
      event.stopPropagation();
      if (command.do === 'digit') {
        setDigits((now.digits + command.digit).slice(-4));
        return;
      }
      setDigits('');
      now.run(command.do, command.do === 'enter' ? Number(now.digits) - 1 : null);
    };
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
  return digits;
}
