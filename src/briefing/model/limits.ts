/** Most slides in a briefing; more are left out, with a notice. */
export const MAX_SLIDES = 200;
/** Most characters of each text. */
export const MAX_CHARACTERS = { title: 300, author: 300, text: 5000, notes: 20_000, view: 4000 } as const;
/** Most bytes of a briefing file, compressed or not, without its data. */
export const MAX_BYTES = 5_000_000;
/** Most bytes of a briefing file with its data. */
export const MAX_BYTES_WITH_DATA = 200_000_000;
