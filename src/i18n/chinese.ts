const parts = import.meta.glob<Record<string, unknown>>('./zh/*.json', { eager: true, import: 'default' });

/** The whole catalogue in Chinese. */
export const CHINESE: Record<string, unknown> = Object.assign({}, ...Object.values(parts));
