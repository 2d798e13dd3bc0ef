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
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Waits for a turn of the event loop if the last was more than 40 ms ago. @throws the signal's reason when aborted. */
  async rest(): Promise<void> {
    this.#signal.throwIfAborted();
    if (performance.now() - this.#since < TURN) return;
    await turn();
    this.#since = performance.now();
    this.#signal.throwIfAborted();
  }
}
