/** Something did not answer within its time. */
export class Silence extends Error {
  override readonly name = 'Silence';
}

/** Milliseconds after which storage that says nothing is held to be blocked. */
const PATIENCE = 10_000;

/** What a promise becomes; rejects with {@link Silence} where it becomes nothing for `limit` milliseconds. */
export function inTime<T>(answer: Promise<T>, limit: number = PATIENCE): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence()), limit);
  });
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}
