/** What the code in `src/` asks the build (`src/build.d.ts`), as it is where no build says otherwise; for Vite's `define`. */
export const CONSTANTS = { ONE_FILE: 'false', PACKAGED_DATASETS: '[]' } as const;
