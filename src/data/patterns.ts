/** What codes and addresses of the format look like. */
export const PATTERNS = {
  language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  slug: /^[a-z0-9][a-z0-9-]{0,99}$/,
  alpha3: /^[A-Z]{3}$/,
  partyCode: /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/,
  link: /^https?:\/\/[^\s]+$/,
} as const;

/** Most characters of UTF-16 in a text. */
export const SIZES = { words: 20_000, edtf: 200 } as const;
