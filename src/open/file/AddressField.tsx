import { useId, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import type { Origin } from '../../import/job/protocol.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { useOffline } from '../../ui/useOffline.ts';
import open from '../parts/open.module.css';
import { hostOf, isFileAddress } from './address.ts';
import styles from './file.module.css';

/** Field for an address to fetch from; says who will see the request. */
export function AddressField({ onOrigin }: { onOrigin(origin: Origin): void }) {
  const t = useTranslate();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const hint = useId();
  const isOffline = useOffline();
  const hintText = () => {
    if (wrong) return t('open.file.notAddress');
    if (isOffline) return t('open.file.offline');
    return isFileAddress(text)
      ? t('open.file.hostSees', { host: hostOf(text.trim()) })
      : t('open.file.addressHint');
  };
  return (
    <form
      className={styles.address}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isFileAddress(text)) onOrigin({ kind: 'url', url: text.trim() });
        else setWrong(true);
      }}
    >
      <label className={open.field}>
        <span>{t('open.file.address')}</span>
        <input
          type="url"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={text}
          aria-describedby={hint}
          aria-invalid={wrong}
          onChange={({ target }) => {
            setText(target.value);
            setWrong(false);
          }}
        />
      </label>
      <Button type="submit">{t('open.file.fetch')}</Button>
      <p className={controls.note} id={hint} role="status" data-wrong={wrong}>
        {hintText()}
      </p>
    </form>
  );
}
