declare const CHECKED_DATASETS: readonly string[];

/** Whether these very bytes were checked as a dataset when the atlas was built; false where the browser can't tell. */
export async function isCheckedAtBuild(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<boolean> {
  // Absent on pages served over plain HTTP.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (!subtle) return false;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return CHECKED_DATASETS.includes([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}
