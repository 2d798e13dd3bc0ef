import { fireEvent, screen } from '@testing-library/react';
import { vi } from 'vitest';
import type { KeptSource } from '../data/kept/keptSource.ts';
import type { KeptDataset } from '../data/packed/loaded.ts';
import type { ImportJob, Origin } from '../import/job/protocol.ts';
import type { Mapping } from '../import/mapping/mapping.ts';
import { OpenDialog } from '../open/OpenDialog.tsx';
import { places } from './builtIn.ts';
import { fakeJob, openedTable } from './fakeJob.ts';
import { renderWithAtlas } from './renderWithAtlas.tsx';

export const TABLE = {
  columns: ['Name', 'Signed', 'Sides', 'Type'],
  rows: [
    ['Trade', '03/04/2015', 'France; Germany', 'MoU'],
    ['Roaming', '31/02/2014', 'Brazil; Ruritania', 'Pact'],
    ['Fish', '31/02/2014', 'Brazil', 'MoU'],
    ['Space', '', 'France', 'MoU'],
  ],
};
export const MAPPING: Mapping = {
  uses: { Name: 'title', Signed: 'date', Sides: 'parties', Type: 'kind' },
  dateOrders: {},
  partySeparator: ';',
  partyCodes: {},
  gatherBy: null,
  sectorSeparator: null,
  terms: { kind: { MoU: 'memorandum' }, stage: {}, level: {} },
  hub: 'detect',
  coloured: null,
  title: 'Treaties',
  language: 'en',
};
const KEPT: KeptDataset = {
  id: 'local-9',
  title: 'Old treaties',
  records: 12,
  size: 3400,
  opened: '2026-11-20T10:00:00Z',
  from: 'old.csv',
  left: { heldBack: 1, undated: 2, fileSize: null, isAtAddress: false },
};
const PASTED: Origin = { kind: 'text', text: 'a;b' };

interface Setting {
  readonly start?: Origin | null;
  readonly over?: Partial<ImportJob>;
  readonly asks?: boolean;
  readonly mapping?: Mapping;
  /** What the kept dataset was made from. */
  readonly source?: KeptSource | null;
}

/** Shows the dialog, with a job that reads {@link TABLE}. */
export function openDialog({
  start = PASTED,
  over = {},
  asks = true,
  mapping = MAPPING,
  source = null,
}: Setting = {}) {
  const opened = openedTable(TABLE, mapping, asks);
  const calls = { closed: vi.fn(), shown: vi.fn(), jobs: 0, ended: vi.fn() };
  const kept = {
    list: vi.fn(async () => [KEPT]),
    load: () => Promise.reject(new Error('absent')),
    rename: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    facts: () => Promise.reject(new Error('absent')),
    settle: async () => undefined,
    source: async () => source,
  };
  const services = {
    createJob: () => {
      calls.jobs++;
      return fakeJob(TABLE, opened, { close: calls.ended, ...over });
    },
    store: kept,
    show: () => undefined,
  };
  const { unmount } = renderWithAtlas(
    <OpenDialog
      services={services}
      places={places}
      locale="en"
      current="russia-digital-economy"
      start={start}
      onShow={calls.shown}
      onClose={calls.closed}
    />,
  );
  return { calls, kept, unmount };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const click = (name: string | RegExp) => fireEvent.click(button(name));
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 3, name });
export const pressEscape = () =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });

/** Goes on to the corrections: the question about day and month is answered. */
export async function toRepairs() {
  await heading('Columns of treaties.csv');
  fireEvent.click(screen.getByRole('radio', { name: /^3 April 2015/ }));
  click('Check all rows');
  await heading('Check and repair');
  return screen.findByRole('button', { name: /^Import \d/ });
}
