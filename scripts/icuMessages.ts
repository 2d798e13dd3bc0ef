import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** The messages of a catalogue's text, compiled. */
export const compileMessages = (text: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as Record<string, string>).map(([key, message]) => [
      key,
      compileMessage(message),
    ]),
  );

/** Vite plugin: compiles the ICU messages of `src/i18n/<language>/*.json` when they are loaded, so no parser ships. */
export function icuMessages(): Plugin {
  return {
    name: 'icu-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/i18n\/[a-z-]+\/[a-z]+\.json$/i.test(id)) return null;
      return { code: JSON.stringify(compileMessages(code)), map: null };
    },
  };
}
