/** Commands of both windows by the place of a key on the keyboard (`event.code`): they work in every keyboard layout. */
const SHARED = {
  ArrowRight: 'next',
  PageDown: 'next',
  Space: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  KeyB: 'black',
  Period: 'black',
  KeyR: 'return',
  KeyL: 'pointer',
  KeyM: 'lens',
  KeyZ: 'freeze',
  Escape: 'leave',
  Enter: 'enter',
  NumpadEnter: 'enter',
} as const;

export const PLAYER_KEYS = {
  ...SHARED,
  ArrowDown: 'next',
  ArrowUp: 'previous',
  KeyP: 'presenter',
  KeyF: 'full',
  KeyE: 'controls',
} as const;

/** For a reader who only watches. */
export const WATCH_KEYS = {
  ArrowRight: 'next',
  PageDown: 'next',
  Space: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  KeyF: 'full',
  KeyP: 'pause',
  Enter: 'enter',
  NumpadEnter: 'enter',
} as const;

/** Up and down scroll the notes: clickers send left and right. */
export const PRESENTER_KEYS = {
  ...SHARED,
  ArrowDown: 'down',
  ArrowUp: 'up',
  Equal: 'larger',
  NumpadAdd: 'larger',
  Minus: 'smaller',
  NumpadSubtract: 'smaller',
} as const;

export type Key = Pick<KeyboardEvent, 'code' | 'key'>;

/** Codes of the characters that keys stand for, where they differ between keyboard layouts or a device sends no code. */
const CODES: Readonly<Record<string, string | undefined>> = {
  ' ': 'Space',
  '.': 'Period',
  '+': 'Equal',
  '-': 'Minus',
};

const codeOf = ({ code, key }: Key): string => {
  // Plus and minus are found by what is printed on them.
  if (code !== '' && key !== '+' && key !== '-') return code;
  return CODES[key] ?? (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key);
};

/**
 * The command of a key; undefined if it has none. Some clickers and on-screen keyboards send no code, so that their
 * keys are known by name.
 */
export const commandOf = <C extends string>(
  key: Key,
  commands: Readonly<Record<string, C>>,
): C | undefined => (Object.hasOwn(commands, codeOf(key)) ? commands[codeOf(key)] : undefined);

/** The digit of a key, by its place; null for any other. */
export const digitOf = ({ code, key }: Key): string | null =>
  /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? (code === '' && /^\d$/.test(key) ? key : null);

/** Whether a clicker sends this key to turn the page: it does so whatever has the focus. */
export const turnsPage = (key: Key): boolean => /^Page(?:Down|Up)$/.test(codeOf(key));

const PRESSES = new Set(['Space', 'Enter', 'NumpadEnter']);

/** Whether a key presses the button that has the focus. */
export const isPress = (key: Key): boolean => PRESSES.has(codeOf(key));
