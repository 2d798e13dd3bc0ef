import { useState } from 'react';

const SNAPSHOTS = import.meta.glob<string>('../../src/scene/**/__snapshots__/*.svg', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** "scene/map" and "map-dark" of a snapshot's path. */
function nameOf(path: string): readonly [folder: string, name: string] {
  const [folder = '', file = ''] = path.replace('../../src/', '').split('/__snapshots__/');
  return [folder, file.replace(/\.svg$/, '')];
}

/** The scenes that the unit tests draw, as the committed SVG files. */
export function Figures() {
  const [sought, setSought] = useState('');
  const shown = Object.entries(SNAPSHOTS).filter(([path]) => path.includes(sought));
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">Scenes and figures</h2>
      <p>
        The snapshots of the unit tests. <code>npx vitest run -u src/scene</code> draws them again.
      </p>
      <label>
        Name contains{' '}
        <input type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
      </label>
      <p role="status">
        {shown.length} of {Object.keys(SNAPSHOTS).length}
      </p>
      <div className="figures">
        {shown.map(([path, url]) => {
          const [folder, name] = nameOf(path);
          return (
            <figure key={path}>
              <a href={url}>
                <img src={url} alt={name} loading="lazy" />
              </a>
              <figcaption>
                {name} <small>{folder}</small>
              </figcaption>
            </figure>
          );
        })}
      </div>
    </section>
  );
}
