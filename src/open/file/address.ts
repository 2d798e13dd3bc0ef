/** Whether a text is an address that can be fetched from: https, or http on this very machine. */
export function isFileAddress(text: string): boolean {
  const trimmed = text.trim();
  if (/\s/.test(trimmed) || !URL.canParse(trimmed)) return false;
  const { protocol, hostname } = new URL(trimmed);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));
}

/** The host of an address; the text itself where it is none. */
export const hostOf = (text: string): string => (URL.canParse(text) ? new URL(text).host : text);
