/** Milliseconds after which the browser has certainly begun to write the file. */
const LATER = 60_000;

/** Offers a file for download under a name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), LATER);
}
