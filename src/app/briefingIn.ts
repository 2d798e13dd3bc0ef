import { isBriefingFile } from '../briefing/model/deckFile.ts';
import type { Origin } from '../import/job/protocol.ts';

/** The file of a briefing that was given where data is opened; null for everything else. Never rejects. */
export async function briefingIn(origin: Origin): Promise<File | null> {
  if (origin.kind === 'url') return null;
  const file = origin.kind === 'file' ? origin.file : new File([origin.text], '');
  return (await isBriefingFile(file)) ? file : null;
}
