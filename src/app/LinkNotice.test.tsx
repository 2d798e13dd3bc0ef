// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { pinOf } from '../core/dataVersion.ts';
import { contentHash } from '../data/readyDataset.ts';
import { useContentHash } from '../state/useContentHash.ts';
import { bundleOf, dataset } from '../testing/builtIn.ts';
import { renderWithAtlas } from '../testing/renderWithAtlas.tsx';
import { LinkNotice } from './LinkNotice.tsx';

const Known = () => <b>{useContentHash() ?? ''}</b>;

/** A page with a link pinned to a version, when the hash of its data is known. */
async function show(version: string | null, of = dataset) {
  const shown = renderWithAtlas(
    <>
      <Known />
      <LinkNotice ignored={[]} />
    </>,
    { dataset: of, view: { version } },
  );
  await waitFor(() => expect(document.querySelector('b')?.textContent).not.toBe(''));
  return shown;
}

test('a link pinned to the data that is here says nothing', async () => {
  const hash = await contentHash(bundleOf(dataset).columns);
  await show(pinOf(dataset.version, hash));
  expect(screen.queryByText(/pinned/)).toBeNull();
});

test('a link pinned to other data says both versions and what to do, until this data is used', async () => {
  const hash = await contentHash(bundleOf(dataset).columns);
  const [first, ...others] = dataset.agreements;
  const changed = {
    ...dataset,
    version: '1.4.0',
    agreements: first ? [{ ...first, title: 'Changed' }, ...others] : [],
  };
  const { steps } = await show(pinOf(dataset.version, hash), changed);
  const notice = screen.getByRole('status');
  expect(notice.textContent).toContain(`version ${dataset.version}+${hash.slice(0, 8)} of the data`);
  expect(notice.textContent).toMatch(/now has version 1\.4\.0\+[0-9a-f]{8},/);
  expect(notice.textContent).toContain('ask its author for the data file');
  fireEvent.click(screen.getByRole('button', { name: 'Use the current data' }));
  expect(steps.map(({ view }) => view.version)).toEqual([null]);
  expect(screen.queryByText(/pinned/)).toBeNull();
});
