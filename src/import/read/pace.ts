/** Milliseconds of work after which the event loop gets its turn. */
const TURN = 40;

/** A turn of the event loop. A timer would take four milliseconds, which browsers wait at least between two of them. */
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

/** Lets the event loop run now and then during long work, so that messages and aborts get through. */
export class Pace {
  #since = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  /** Waits for a turn of the event loop if the last was more than 40 ms ago. @throws the signal's reason when aborted. */
  async rest(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() - this.#since < TURN) return;
    await turn();
    this.#since = performance.now();
    this.signal.throwIfAborted();
  }
}

/** Characters of a text that are taken in at once. */
const STEP = 1 << 17;

/** Hands a long text on in parts, between which the event loop runs. @throws the signal's reason when aborted */
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
