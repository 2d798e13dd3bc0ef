import { FORMAT } from './deckFile.ts';

/** Bytes of a file in which its format is looked for; the atlas writes it first. */
const BEGINNING = 4096;

const SAID = new RegExp(`"format"\\s*:\\s*"${FORMAT}"`);

/** Whether a file is a briefing, by its name or its beginning. Never rejects. */
export async function isBriefingFile(file: File): Promise<boolean> {
  if (/\.briefing\.json$/i.test(file.name)) return true;
  const text = await file
    .slice(0, BEGINNING)
    .text()
    .catch(() => '');
  return /^\ufeff?\s*\{/.test(text) && SAID.test(text);
}
