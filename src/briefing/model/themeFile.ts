import type { DeckTheme } from '../../core/deck.ts';
import { PALETTES } from '../../scene/palette.ts';
import { contrast, MIN_CONTRAST } from '../../scene/slide/contrast.ts';
import { type FileReader, isFields, quoted } from './fileReader.ts';
import { readPicture } from './pictureFile.ts';

const KEYS = new Set(['accent', 'font', 'logo', 'foot']);

/** Whether a colour of the form `#rrggbb` can be seen on white slides. */
export const standsOut = (accent: string): boolean => contrast(accent, PALETTES.light.paper) >= MIN_CONTRAST;

function readAccent(reader: FileReader, accent: unknown): string | undefined {
  if (accent === undefined) return undefined;
  if (typeof accent !== 'string' || !/^#[\da-f]{6}$/i.test(accent)) {
    reader.fault('accent', { accent: quoted(accent) });
    return undefined;
  }
  if (standsOut(accent)) return accent;
  reader.fault('accentContrast', { accent });
  return undefined;
}

function readFont(reader: FileReader, font: unknown): DeckTheme['font'] {
  if (font === undefined || font === 'sans' || font === 'serif') return font;
  reader.fault('font', { font: quoted(font) });
  return undefined;
}

/** Reads the look of a briefing; undefined if nothing of it is set. */
export function readTheme(reader: FileReader, value: unknown): DeckTheme | undefined {
  if (value === undefined) return undefined;
  const where = '$.theme';
  if (!isFields(value)) {
    reader.fault('notFields', { field: where });
    return undefined;
  }
  reader.keys(value, KEYS, where);
  const accent = readAccent(reader, value.accent);
  const font = readFont(reader, value.font);
  const logo = value.logo === undefined ? null : readPicture(reader, value.logo, `${where}.logo`, 0);
  const foot = reader.text(value, 'foot', where, 'foot');
  const theme: DeckTheme = {
    ...(accent !== undefined && { accent }),
    ...(font && { font }),
    ...(logo && { logo }),
    ...(foot !== '' && { foot }),
  };
  return Object.keys(theme).length > 0 ? theme : undefined;
}
