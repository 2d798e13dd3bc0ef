import { useRef, useState } from 'react';
import type { SlidePicture } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { FileInput } from '../../ui/FileInput.tsx';
import { MAX_CHARACTERS, MAX_PICTURES_BYTES } from '../model/limits.ts';
import { PICTURE_TYPES, pictureBytes } from '../model/pictureFile.ts';
import styles from './editor.module.css';
import { pictureOfFile } from './pictureOfFile.ts';

interface Props {
  readonly label: string;
  readonly picture: SlidePicture | undefined;
  /** Bytes that further pictures of the deck may take. */
  readonly room: number;
  /** `field`: what of it was changed. */
  onPicture(picture: SlidePicture | undefined, field: 'file' | 'alt'): void;
}

/** Chooses a picture from a file, with its alternative text. */
export function PictureField({ label, picture, room, onPicture }: Props) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState('');
  const take = async (file: File) => {
    const reading = await pictureOfFile(file);
    const bytes = (of: SlidePicture | undefined) => (of ? pictureBytes(of.data) : 0);
    if ('fault' in reading) setFault(t(reading.fault));
    else if (bytes(reading.picture) - bytes(picture) > room)
      setFault(t('briefing.picture.full', { most: MAX_PICTURES_BYTES / 1e6 }));
    else {
      setFault('');
      onPicture({ ...reading.picture, alt: picture?.alt ?? '' }, 'file');
    }
  };
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      <div className={styles.chosen}>
        {picture && <img className={styles.thumb} src={picture.data} alt={picture.alt} />}
        <Button onClick={() => input.current?.click()}>
          {t(picture ? 'briefing.picture.other' : 'briefing.picture.choose')}
        </Button>
        {picture && (
          <Button look="quiet" onClick={() => onPicture(undefined, 'file')}>
            {t('briefing.picture.remove')}
          </Button>
        )}
      </div>
      <FileInput ref={input} label={label} accept={PICTURE_TYPES.join()} onFile={take} />
      {fault !== '' && <p role="alert">{fault}</p>}
      {picture && (
        <label>
          {t('briefing.picture.alt')}
          <input
            value={picture.alt}
            maxLength={MAX_CHARACTERS.alt}
            onChange={({ target }) => onPicture({ ...picture, alt: target.value }, 'alt')}
          />
        </label>
      )}
    </fieldset>
  );
}
