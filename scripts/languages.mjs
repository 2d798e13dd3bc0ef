/** The languages of the atlas, as in src/core/viewState.ts, for scripts that run without TypeScript. */
export const LANGUAGES = ['en', 'ru', 'zh'];
