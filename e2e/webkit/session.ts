/** Key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys that type no character, as WebDriver codes them. */
export const KEYS = { ArrowRight: '\uE014' } as const;

/** An element of the page, as WebDriver names it. */
export interface ElementId {
  readonly [ELEMENT]: string;
}

/** What WebDriver answers where it cannot do what it was asked. */
export class WebDriverError extends Error {
  constructor(
    /** As the protocol names it: 'stale element reference' ... */
    readonly kind: string,
    message: string,
  ) {
    super(`${kind}: ${message}`);
  }
}

/** Milliseconds that an answer may take. */
const LIMIT = 30_000;

interface Answer {
  readonly value: unknown;
}

async function ask(method: string, address: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(LIMIT);
  const response = await fetch(address, { method, signal, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await response.json()) as Answer;
  if (response.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new WebDriverError(error, message);
}

const BROWSER = { 'webkitgtk:browserOptions': { args: ['--automation'] } };

/** One browser with a profile of its own, by the W3C's WebDriver protocol. All throw {@link WebDriverError}. */
export class Session {
  private constructor(private readonly address: string) {}

  static async start(origin: string): Promise<Session> {
    const { sessionId } = (await ask('POST', `${origin}/session`, {
      capabilities: { alwaysMatch: BROWSER },
    })) as { readonly sessionId: string };
    return new Session(`${origin}/session/${sessionId}`);
  }

  private get(path: string): Promise<unknown> {
    return ask('GET', `${this.address}${path}`);
  }

  private post(path: string, body: object = {}): Promise<unknown> {
    return ask('POST', `${this.address}${path}`, body);
  }

  async end(): Promise<void> {
    await ask('DELETE', this.address);
  }

  async goTo(url: string): Promise<void> {
    await this.post('/url', { url });
  }

  /** What a function answers in the page; it knows its arguments alone, which are plain data or elements. */
  async evaluate<A extends readonly unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const script = `return (${run})(...arguments)`;
    return (await this.post('/execute/sync', { script, args })) as Awaited<R>;
  }

  /** A click of a mouse, px of the window. */
  async clickAt({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
    const actions = [
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  /** Types into a field; chooses the file of a path. */
  async type(element: ElementId, text: string): Promise<void> {
    await this.post(`/element/${element[ELEMENT]}/value`, { text });
  }

  /** Presses a key of the keyboard: a character, or one of {@link KEYS}. */
  async press(value: string): Promise<void> {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value }));
    await this.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** The window as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.get('/screenshot')) as string, 'base64');
  }

  async windows(): Promise<readonly string[]> {
    return (await this.get('/window/handles')) as readonly string[];
  }

  async window(): Promise<string> {
    return (await this.get('/window')) as string;
  }

  async closeWindow(): Promise<void> {
    await ask('DELETE', `${this.address}/window`);
  }

  async switchTo(handle: string): Promise<void> {
    await this.post('/window', { handle });
  }
}
