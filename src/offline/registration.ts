import { setAppCopy } from './appCopy.ts';
import { TAKE_OVER, TIDY_UP } from './messages.ts';

/** Milliseconds between two questions whether there is a new version, while the page stays open. */
const ASK_EVERY = 3_600_000;
/** Milliseconds a new version has to take over before the page is loaded again in any case. */
const PATIENCE = 5000;

/** What the page does with its service worker. */
export interface Registration {
  /** Asks the server whether there is a new version, if the last time is long ago. */
  askAgain(): void;
  /** Lets a waiting new version take over; resolves once the page can be loaded again. Other pages go on as they are. */
  takeOver(): Promise<void>;
}

/** Calls back once a worker that is being installed has changed its state. */
function whenChanged(worker: ServiceWorker | null, then: () => void): void {
  worker?.addEventListener('statechange', then);
}

/**
 * Registers the service worker beside the page.
 * @param container of the browser
 * @param onNew called when there is a newer version than that of this page, perhaps several times
 * @returns null if the browser refuses
 */
export async function register(
  container: ServiceWorkerContainer,
  onNew: () => void,
  now: () => number = () => performance.now(),
): Promise<Registration | null> {
  /** Whether this page came from a version that is kept, so that another one is newer. */
  let isKept = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (isKept) onNew();
    isKept = true;
    setAppCopy('kept');
  });
  const options = { updateViaCache: 'none' } as const;
  // Some browsers that forbid service workers resolve with nothing.
  const registration = await container
    .register('./sw.js', options)
    .then((made: ServiceWorkerRegistration | undefined) => made ?? null)
    .catch(() => null);
  if (!registration) {
    setAppCopy('refused');
    return null;
  }
  const look = () => {
    if (registration.active) setAppCopy('kept');
    else if (!registration.installing && !registration.waiting) setAppCopy('refused');
    if (isKept && registration.waiting) onNew();
  };
  look();
  container.controller?.postMessage(TIDY_UP);
  whenChanged(registration.installing, look);
  registration.addEventListener('updatefound', () => whenChanged(registration.installing, look));
  let asked = now();
  return {
    askAgain: () => {
      if (now() - asked < ASK_EVERY) return;
      asked = now();
      // Without a network there is nothing to find.
      registration.update().catch(() => undefined);
    },
    takeOver: () =>
      new Promise((resolve) => {
        if (!registration.waiting) return resolve();
        container.addEventListener('controllerchange', () => resolve(), { once: true });
        setTimeout(resolve, PATIENCE);
        registration.waiting.postMessage(TAKE_OVER);
      }),
  };
}
