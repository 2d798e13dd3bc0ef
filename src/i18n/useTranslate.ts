import { createContext, useContext } from 'react';
import type { Translate } from '../core/names.ts';
import { translatorOf } from './languages.ts';

/** The translator around a component; English by default. */
export const TranslateContext = createContext<Translate>(translatorOf('en'));

/** The translator for the reader's language. */
export const useTranslate = (): Translate => useContext(TranslateContext);
