/** What a key asks of the player. */
export type Command =
  | {
      readonly do:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'black'
        | 'return'
        | 'leave'
        | 'presenter'
        | 'full'
        | 'controls';
    }
  | { readonly do: 'digit'; readonly digit: string }
  | { readonly do: 'enter' };

const COMMANDS: Readonly<Record<string, Command['do']>> = {
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
};

/** The command of a key (clickers send PageUp, PageDown, `.` or b); null for any other. */
export function commandOf(key: string): Command | null {
  if (/^[0-9]$/.test(key)) return { do: 'digit', digit: key };
  const command = COMMANDS[key] ?? COMMANDS[key.toLowerCase()];
  return command ? ({ do: command } as Command) : null;
}
