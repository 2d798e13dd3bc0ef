import type { Anchor } from '../../core/annotation.ts';
import type { Snapshot } from '../../core/snapshot.ts';

/** Most characters of a record's title. */
const MAX_TITLE = 70;

const cut = (text: string): string =>
  text.length > MAX_TITLE ? `${text.slice(0, MAX_TITLE - 1).toWellFormed()}…` : text;

/** The name of what an annotation points to; its code or id if the dataset lacks it. */
export function anchorInWords(anchor: Anchor, { columns, names, view }: Snapshot): string {
  switch (anchor.kind) {
    case 'record': {
      const record = columns.recordOf(columns.rowOf(anchor.id) ?? -1);
      if (!record) return anchor.id;
      const title = cut(names.text(record.title));
      return record.date === undefined ? title : `${record.date} · ${title}`;
    }
    case 'partner':
      return names.partner(anchor.code);
    case 'lane':
      return names.value(view.lanes, anchor.value);
    case 'date':
      return anchor.date;
    case 'place':
      return `${anchor.lat}°, ${anchor.lng}°`;
  }
}
