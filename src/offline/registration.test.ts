import { beforeEach, expect, test, vi } from 'vitest';
import { appCopy, onAppCopy, setAppCopy } from './appCopy.ts';
import { askedBy } from './messages.ts';
import { register } from './registration.ts';

class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn();
  become(): void {
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  readonly update = vi.fn(() => Promise.reject(new TypeError('offline')));
}

class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly made = new FakeRegistration();
  readonly register = vi.fn<() => Promise<FakeRegistration | undefined>>(async () => this.made);
}

const begin = async (container: FakeContainer, now = () => 0) => {
  const onNew = vi.fn();
  const registration = await register(container as unknown as ServiceWorkerContainer, onNew, now);
  return { onNew, registration };
};

beforeEach(() => setAppCopy('pending'));

test('the first version is kept without a word', async () => {
  const container = new FakeContainer();
  const worker = new FakeWorker();
  container.made.installing = worker;
  const { onNew } = await begin(container);
  expect(appCopy()).toBe('pending');
  Object.assign(container.made, { installing: null, active: worker });
  worker.become();
  container.controller = worker;
  container.dispatchEvent(new Event('controllerchange'));
  expect(appCopy()).toBe('kept');
  expect(onNew).not.toHaveBeenCalled();
});

test('a version that waits is offered, also if it came before the page; it takes over when it is asked to', async () => {
  const container = new FakeContainer();
  const [active, waiting] = [new FakeWorker(), new FakeWorker()];
  container.controller = active;
  Object.assign(container.made, { active, waiting });
  const { onNew, registration } = await begin(container);
  expect(onNew).toHaveBeenCalledTimes(1);
  const taken = registration?.takeOver();
  expect(askedBy(waiting.postMessage.mock.calls[0]?.[0])).toBe('take-over');
  expect(askedBy(active.postMessage.mock.calls[0]?.[0])).toBe('tidy-up');
  container.dispatchEvent(new Event('controllerchange'));
  await taken;
});

test('a version that comes later, or that another tab has let take over, is offered', async () => {
  const container = new FakeContainer();
  const [active, next] = [new FakeWorker(), new FakeWorker()];
  container.controller = active;
  container.made.active = active;
  const { onNew, registration } = await begin(container);
  expect(onNew).not.toHaveBeenCalled();
  container.made.installing = next;
  container.made.dispatchEvent(new Event('updatefound'));
  Object.assign(container.made, { installing: null, waiting: next });
  next.become();
  expect(onNew).toHaveBeenCalledTimes(1);
  Object.assign(container.made, { waiting: null, active: next });
  container.dispatchEvent(new Event('controllerchange'));
  expect(onNew).toHaveBeenCalledTimes(2);
  // Nothing waits any more: the page can be loaded again at once.
  await registration?.takeOver();
});

test('a browser that refuses, or a version that cannot be fetched whole, is told of', async () => {
  const heard = vi.fn();
  onAppCopy(heard);
  for (const answer of [() => Promise.reject(new DOMException()), async () => undefined]) {
    const container = new FakeContainer();
    container.register.mockImplementation(answer);
    expect((await begin(container)).registration).toBeNull();
    expect(appCopy()).toBe('refused');
    setAppCopy('pending');
  }
  const container = new FakeContainer();
  const worker = new FakeWorker();
  container.made.installing = worker;
  await begin(container);
  container.made.installing = null;
  worker.become();
  expect(appCopy()).toBe('refused');
  expect(heard).toHaveBeenCalled();
});

test('a page that stays open asks for new versions once an hour', async () => {
  const container = new FakeContainer();
  let now = 0;
  const { registration } = await begin(container, () => now);
  registration?.askAgain();
  expect(container.made.update).not.toHaveBeenCalled();
  now = 3_600_000;
  registration?.askAgain();
  registration?.askAgain();
  expect(container.made.update).toHaveBeenCalledTimes(1);
});

test('messages of other pages ask a worker for nothing', () => {
  for (const other of [null, 'take-over', {}, { kind: 'other' }]) expect(askedBy(other)).toBeNull();
});
