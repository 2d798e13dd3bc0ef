import { readFile } from 'node:fs/promises';
import { parseHistory } from '../../src/data/history/historyFile.ts';
import { plain } from '../validate/lines.ts';
import { PackProblem } from './packInput.ts';

/** Milliseconds to wait for a history that is on the web; one of 100,000 records in three languages has 110 MB. */
const PATIENCE = 300_000;

const NO_FORMER =
  'Without it, this would count as the first publication, and the feed would lose its earlier entries.';
const TO_BEGIN = 'If nothing was published yet, leave out --history.';

const reason = (error: unknown): string => {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return plain(cause instanceof Error ? `${message} (${cause.message})` : message);
};

async function fetched(url: string): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) return await answer.text();
  } catch (error) {
    throw new PackProblem(
      `The history ${plain(url)} can't be fetched: ${reason(error)}.`,
      NO_FORMER,
      'Try again later.',
    );
  }
  throw new PackProblem(
    `The history ${plain(url)} can't be fetched: the server answers ${answer.status} ${plain(answer.statusText)}.`.replace(
      ' .',
      '.',
    ),
    NO_FORMER,
    `Check the address. ${TO_BEGIN}`,
  );
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new PackProblem(
      `The history ${plain(path)} can't be read: ${reason(error)}.`,
      NO_FORMER,
      `Check the path. ${TO_BEGIN}`,
    );
  }
}

/**
 * The text of the history of what was published before.
 * @param from path of its file, or its address
 * @param dataset name of the dataset that is published
 * @throws PackProblem if it isn't there, can't be read or is that of another dataset
 */
export async function formerHistory(from: string, dataset: string): Promise<string> {
  const text = /^https?:\/\//i.test(from) ? await fetched(from) : await read(from);
  const reading = parseHistory(text.replace(/^\uFEFF/, ''));
  if (!reading.ok)
    throw new PackProblem(
      `The history ${plain(from)} can't be used: ${plain(reading.fault)}.`,
      NO_FORMER,
      'Name a history.json that the atlas wrote, such as that of an earlier copy of the site, with --history.',
    );
  if (reading.history.dataset !== dataset)
    throw new PackProblem(
      `The history ${plain(from)} is that of another dataset: ${plain(reading.history.dataset)}, not ${plain(dataset)}.`,
      'Name the history of this dataset. To begin a new one, publish into a new folder without --history.',
    );
  return text;
}
