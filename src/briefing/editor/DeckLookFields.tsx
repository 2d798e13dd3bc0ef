import { useId, useState } from 'react';
import type { Deck, DeckTheme } from '../../core/deck.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { PALETTES } from '../../scene/palette.ts';
import { contrast, MIN_CONTRAST } from '../../scene/slide/contrast.ts';
import { Button } from '../../ui/Button.tsx';
import controls from '../../ui/controls.module.css';
import { Select } from '../../ui/Select.tsx';
import { changeTheme, roomForPictures } from '../model/edit.ts';
import { MAX_CHARACTERS } from '../model/limits.ts';
import { standsOut } from '../model/themeFile.ts';
import styles from './editor.module.css';
import { PictureField } from './PictureField.tsx';
import type { Editor } from './useEditor.ts';

interface Props {
  readonly deck: Deck;
  readonly onEdit: Editor['edit'];
}

const FONTS = ['sans', 'serif'] as const;

/** The look of all slides: accent colour, typeface, logo and the line at the foot. */
export function DeckLookFields({ deck, onEdit }: Props) {
  const { theme = {} } = deck;
  const t = useTranslate();
  const fontId = useId();
  const change = (patch: DeckTheme, field?: string) =>
    onEdit((now) => changeTheme(now, patch), field && `theme ${field}`);
  return (
    <details className={styles.look}>
      <summary>{t('briefing.look')}</summary>
      <div className={styles.lookFields}>
        <AccentField accent={theme.accent} onAccent={(accent) => change({ accent }, 'accent')} />
        <div className={styles.labelled}>
          <label htmlFor={fontId}>{t('briefing.font')}</label>
          <Select
            id={fontId}
            value={theme.font ?? 'sans'}
            options={FONTS.map((font) => [font, t(`briefing.font.${font}`)] as const)}
            onValue={(font) => change({ font: font === 'sans' ? undefined : font })}
          />
        </div>
        <label>
          {t('briefing.foot')}
          <input
            value={theme.foot ?? ''}
            maxLength={MAX_CHARACTERS.foot}
            onChange={({ target }) => change({ foot: target.value || undefined }, 'foot')}
          />
        </label>
        <PictureField
          label={t('briefing.logo')}
          picture={theme.logo}
          room={roomForPictures(deck)}
          onPicture={(logo, field) => change({ logo }, field === 'file' ? undefined : 'alt')}
        />
      </div>
    </details>
  );
}

interface AccentProps {
  readonly accent: string | undefined;
  onAccent(accent: string | undefined): void;
}

/** The accent colour; one that can hardly be seen is named and not taken. */
function AccentField({ accent, onAccent }: AccentProps) {
  const t = useTranslate();
  const [faint, setFaint] = useState<string | null>(null);
  const shown = faint ?? accent ?? PALETTES.light.accent;
  const said = () => {
    const values = {
      contrast: Math.floor(contrast(shown, PALETTES.light.paper) * 10) / 10,
      least: MIN_CONTRAST,
    };
    if (faint !== null) return t('briefing.accent.faint', values);
    const isFaintOnDark = contrast(shown, PALETTES.dark.paper) < MIN_CONTRAST;
    return t(isFaintOnDark ? 'briefing.accent.lightOnly' : 'briefing.accent.clear', values);
  };
  return (
    <div className={styles.accent}>
      <label>
        {t('briefing.accent')}
        <input
          type="color"
          value={shown}
          onChange={({ target }) => {
            const isClear = standsOut(target.value);
            setFaint(isClear ? null : target.value);
            if (isClear) onAccent(target.value);
          }}
        />
      </label>
      {(accent !== undefined || faint !== null) && (
        <Button
          look="quiet"
          onClick={() => {
            setFaint(null);
            onAccent(undefined);
          }}
        >
          {t('briefing.accent.usual')}
        </Button>
      )}
      <p className={controls.note} role="status">
        {accent === undefined && faint === null ? '' : said()}
      </p>
    </div>
  );
}
