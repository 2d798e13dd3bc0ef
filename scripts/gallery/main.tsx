// Components and figures on one page, for whoever changes them: `npm run gallery`. Not part of the build.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/app/theme.css';
import '../../src/app/base.css';
import { Controls, Marks, States, Swatches } from './components.tsx';
import { Figures } from './Figures.tsx';
import './gallery.css';

const THEMES = ['light', 'dark'] as const;

function Gallery() {
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  document.documentElement.dataset.theme = theme;
  return (
    <>
      <header>
        <h1>Gallery</h1>
        <fieldset>
          <legend>Theme</legend>
          {THEMES.map((each) => (
            <label key={each}>
              <input type="radio" name="theme" checked={each === theme} onChange={() => setTheme(each)} />{' '}
              {each}
            </label>
          ))}
        </fieldset>
      </header>
      <main>
        <Controls />
        <Marks />
        <Swatches />
        <States />
        <Figures />
      </main>
    </>
  );
}

const root = document.getElementById('gallery');
if (!root) throw new Error('index.html has no element with the id "gallery"');
// What the fault below throws is shown on the page.
createRoot(root, { onCaughtError: () => undefined }).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
