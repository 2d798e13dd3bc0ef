import about from './en/about.json';
import detail from './en/detail.json';
import later from './en/later.json';

/** English for what is loaded on demand. */
export const LATER_ENGLISH = { ...about, ...detail, ...later };
