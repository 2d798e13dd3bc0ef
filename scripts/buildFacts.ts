import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

const PUBLIC = fileURLToPath(new URL('../public', import.meta.url));

/** The folder with the datasets that a build serves: that of the site it makes, if it names one, or the atlas's own. */
export const dataFolder = ({ publicDir }: Pick<UserConfig, 'publicDir'>): string =>
  join(publicDir || PUBLIC, 'data');

/** The day of the build, ISO; or the one that `SOURCE_DATE_EPOCH` gives, so that a build can be repeated. */
export function buildDay(): string {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? Number.NaN);
  return new Date(Number.isNaN(seconds) ? Date.now() : seconds * 1000).toISOString().slice(0, 10);
}

/**
 * The address of the site that `SITE_URL` gives, with a slash at its end; null if it isn't set.
 * @throws Error if it isn't an address
 */
export function siteUrl(): string | null {
  const given = process.env.SITE_URL ?? '';
  if (given === '') return null;
  if (!/^https?:\/\/[^\s?#]+$/.test(given))
    throw new Error(`SITE_URL is not the address of a site: ${given}`);
  return given.replace(/\/?$/, '/');
}
