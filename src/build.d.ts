/** Whether this is the build for one HTML file, which is opened from disk and fetches, stores and imports nothing. */
declare const ONE_FILE: boolean;

/** Datasets whose packages are served beside the page. */
declare const PACKAGED_DATASETS: readonly string[];

declare module 'virtual:one-file' {
  /** Address of the template that one HTML file is made from, relative to the page. */
  const url: string;
  export default url;
}
