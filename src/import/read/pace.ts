/** Milliseconds of work after which the event loop gets a turn. */
const TURN = 40;

/**
 * Resolves after a turn of the event loop. A timer would take at least four milliseconds, the minimum in browsers for
 * repeated timers.
 */
export function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Lets the event loop run regularly during long work, so that messages and aborts are handled. */
export class Pace {
  #since = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** Waits for a turn of the event loop if the last was more than 40 ms ago. @throws the signal's reason if aborted */
  async rest(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() - this.#since < TURN) return;
    await turn();
    this.#since = performance.now();
    this.signal.throwIfAborted();
  }
}

/** Characters of a text handled at once. */
const STEP = 1 << 17;

/** Passes on a long text in parts, between which the event loop runs. @throws the signal's reason if aborted */
export async function inSteps(
  text: string,
  signal: AbortSignal,
  take: (part: string) => void,
): Promise<void> {
  const pace = new Pace(signal);
  for (let at = 0; at < text.length; at += STEP) {
    take(text.slice(at, at + STEP));
    await pace.rest();
  }
}
