import { useState } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { saveFile } from '../ui/saveFile.ts';
import { PictureError } from './png.ts';

/** Makes a file and offers it under a name; reports success or failure. Never rejects. */
export type Save = (name: string, make: () => Blob | Promise<Blob>) => Promise<void>;

/** Saves files, with a message about the last one. */
export function useSave() {
  const t = useTranslate();
  const [outcome, setOutcome] = useState({ text: '', isFault: false });
  const save: Save = async (name, make) => {
    try {
      saveFile(await make(), name);
      setOutcome({ text: t('save.saved', { name }), isFault: false });
    } catch (fault) {
      const message =
        fault instanceof PictureError
          ? t(fault.reason === 'too-large' ? 'save.tooLarge' : 'save.noPicture', fault.size)
          : (fault as Error).message;
      setOutcome({ text: t('save.failed', { name, message }), isFault: true });
    }
  };
  return { save, outcome };
}
