import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import type { OwnTemplate } from './buildTemplate.ts';

const MODULE = 'virtual:one-file';

/** Path at which the development server builds and serves the template. */
const DEVELOPMENT = 'assets/onefile.html';

/** Vite plugin: builds the template of one HTML file beside the page, and tells the page its address. */
export function oneFileTemplate(): Plugin {
  let isBuild = false;
  /** Of the site of one's own that is built, if it is one. */
  let own: OwnTemplate | undefined;
  // Its own build loads what it doesn't need in development or a test.
  const template = async () => (await import('./buildTemplate.ts')).buildTemplate(own);
  return {
    name: 'one-file-template',
    configResolved: ({ command, plugins }) => {
      isBuild = command === 'build';
      own = plugins.find(({ name }) => name === 'own-site')?.api;
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      if (!isBuild) return `export default ${JSON.stringify(DEVELOPMENT)};`;
      const source = await template();
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `assets/onefile-${hash}.html`;
      this.emitFile({ type: 'asset', fileName, source });
      return `export default ${JSON.stringify(fileName)};`;
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${DEVELOPMENT}`, (_, response, next) => {
        template().then((source) => response.end(source), next);
      });
    },
  };
}
