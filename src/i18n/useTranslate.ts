import { type Messages, setupI18n } from '@lingui/core';
import type { Translate } from '../core/names';
import { ENGLISH } from './catalogue';

const i18n = setupI18n({ locale: 'en', messages: { en: ENGLISH as unknown as Messages } });

/**
 * Formats a catalogue message. Keys are checked by a test over the sources: a key that is not in the catalogue fails
 * there, and shows itself as its own name on screen.
 */
export const translate: Translate = (key, values) => i18n._(key, values);

/** The translator for the reader's language. */
export function useTranslate(): Translate {
  return translate;
}
