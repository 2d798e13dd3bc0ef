import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';

const ENDING = '.module.css';
const stemOf = (file: string) => basename(file, ENDING);

/**
 * Names of classes for CSS modules: the class as it is written, and its file ("value-facets"); where two folders have a
 * file of that name, the folder too. Unlike a hash with a line number they compress to nearly nothing.
 *
 * @param root the folder all style sheets are in
 */
export function classNames(root: string): (name: string, file: string) => string {
  const stems = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ENDING))
    .map(stemOf);
  const shared = new Set(stems.filter((stem, i) => stems.indexOf(stem) !== i));
  return (name, file) => {
    const [path = ''] = file.split('?');
    const stem = stemOf(path);
    return shared.has(stem) ? `${name}-${basename(dirname(path))}-${stem}` : `${name}-${stem}`;
  };
}
