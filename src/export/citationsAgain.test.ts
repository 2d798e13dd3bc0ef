import { expect, test } from 'vitest';
import { citableRecord, cite } from '../core/citations/cite.ts';
import { dataset } from '../testing/builtIn.ts';
import { fileInput } from '../testing/exported.ts';
import { importCitations } from '../testing/importTable.ts';
import { translate } from '../testing/translate.ts';

test.each(['bibtex', 'ris'] as const)(
  '%s opens with the title, the date of the source and the address',
  async (style) => {
    const { snapshot } = await fileInput(dataset);
    const link = (id: string) => `https://atlas.example/?sel=${id}`;
    const text = dataset.agreements
      .map((each) => cite(citableRecord(each, snapshot, link(each.id), '2026-11-24'), style, translate))
      .join('\n');
    const read = await importCitations(text, `cited.${style === 'ris' ? 'ris' : 'bib'}`);
    expect(read).toHaveLength(dataset.agreements.length);
    for (const { id, title, sources } of dataset.agreements) {
      const found = read.find((each) => each?.sources[0]?.url === link(id));
      expect(found?.title).toBe(snapshot.names.text(title));
      expect(found?.date).toBe(sources[0]?.date);
    }
  },
);
