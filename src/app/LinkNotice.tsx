import { useState } from 'react';
import { pinnedVersion, versionWithHash } from '../core/dataVersion.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { ignoredInWords } from '../state/ignoredWords.ts';
import { useAtlas } from '../state/useAtlas.ts';
import { useContentHash } from '../state/useContentHash.ts';
import type { Ignored } from '../state/viewUrl.ts';
import states from '../ui/states.module.css';

/** Says what of the link was ignored, and if the data is not the version that the link is pinned to. */
export function LinkNotice({ ignored }: { readonly ignored: readonly Ignored[] }) {
  return (
    <>
      <IgnoredNotice ignored={ignored} />
      <PinNotice />
    </>
  );
}

/** Lists ignored parts of the link until the reader dismisses the notice or the link changes. */
function IgnoredNotice({ ignored }: { readonly ignored: readonly Ignored[] }) {
  const t = useTranslate();
  const content = ignoredInWords(ignored, t).join('; ');
  const [dismissed, setDismissed] = useState('');
  if (content === dismissed) return null;
  return (
    <div className={states.notice} role="status">
      <p>
        {t('app.notice')}: {content}.
      </p>
      <button type="button" onClick={() => setDismissed(content)}>
        {t('app.dismiss')}
      </button>
    </div>
  );
}

/** Says that the data is another version than that of the link, until the reader dismisses it or uses this version. */
function PinNotice() {
  const { t, dataset, view, update } = useAtlas();
  const hash = useContentHash();
  const [dismissed, setDismissed] = useState('');
  const pinned = view.version === null ? null : pinnedVersion(view.version);
  if (!pinned || hash === undefined || pinned.hash === hash || dismissed === view.version) return null;
  return (
    <div className={states.notice} role="status">
      <p>
        {t('pin.moved', {
          pinned: versionWithHash(pinned.version, pinned.hash),
          shown: versionWithHash(dataset.version, hash),
        })}
      </p>
      <button type="button" onClick={() => update((current) => ({ ...current, version: null }), 'replace')}>
        {t('pin.use')}
      </button>
      <button type="button" onClick={() => setDismissed(view.version ?? '')}>
        {t('app.dismiss')}
      </button>
    </div>
  );
}
