const parts = import.meta.glob<Record<string, unknown>>('./ru/*.json', { eager: true, import: 'default' });

/** The whole catalogue in Russian. */
export const RUSSIAN: Record<string, unknown> = Object.assign({}, ...Object.values(parts));
