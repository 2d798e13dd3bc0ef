/** Whether a text is an address that can be fetched: https, or http on this machine. */
export function isFileAddress(text: string): boolean {
  const trimmed = text.trim();
  if (/\s/.test(trimmed) || !URL.canParse(trimmed)) return false;
  const { protocol, hostname } = new URL(trimmed);
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname));
}

/** The host of an address; the text itself if it isn't an address. */
export const hostOf = (text: string): string => (URL.canParse(text) ? new URL(text).host : text);
