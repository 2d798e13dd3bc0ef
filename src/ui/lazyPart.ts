import { type ComponentType, lazy } from 'react';
import { loadLaterEnglish } from '../i18n/languages';

/** Milliseconds before a part that could not be fetched is asked for again. */
const AGAIN = 800;

async function twice<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
    return load();
  }
}

/** A component that is fetched when it is first drawn, with its messages; asked for twice before it fails. */
export function lazyPart<P>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => {
    const [component] = await Promise.all([twice(load), twice(loadLaterEnglish)]);
    return { default: component };
  });
}
