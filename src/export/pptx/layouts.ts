import type { SlideLayout } from '../../core/deck.ts';
import type { Rect, TextRole } from '../../scene/pen/pen.ts';
import { BAR, FOOT, TITLE_LEADING, TITLE_TOP } from '../../scene/slide/frame.ts';
import { MARGIN, MIN_TYPE, TYPE } from '../../scene/slide/stage.ts';
import { PAGE } from './sheet.ts';

/** Colours of the text of a placeholder. */
export type InkName = 'ink' | 'muted' | 'onAccent';

/** A place of a layout that pages fill. */
export interface Placeholder {
  readonly role: TextRole | 'picture' | 'table';
  /** `type` of its `p:ph`. */
  readonly type: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'pic' | 'tbl' | 'ftr' | 'sldNum';
  readonly idx: number | undefined;
  /** px. */
  readonly box: Rect;
  readonly size: number;
  readonly weight: number;
  readonly ink: InkName;
}

const WIDTH = PAGE.width - 2 * MARGIN;
const [TITLE_SIZE] = TYPE.title;
const TITLE_BOX = { x: MARGIN, y: TITLE_TOP, width: WIDTH, height: TITLE_SIZE * TITLE_LEADING };
const BODY_TOP = 140;
const FOOT_TOP = PAGE.height - FOOT.bottom - MIN_TYPE;
const BODY = { x: MARGIN, y: BODY_TOP, width: WIDTH, height: FOOT_TOP - BODY_TOP - FOOT.gap } as const;
const COLUMN = 315;

const titleAt = (box: Rect, size: number, type: 'title' | 'ctrTitle'): Placeholder => ({
  ...{ role: 'title', type, idx: undefined, box, size, weight: 700, ink: 'ink' },
});
const textAt = (
  role: TextRole | 'picture' | 'table',
  type: Placeholder['type'],
  idx: number,
  box: Rect,
  size: number,
  ink: InkName,
): Placeholder => ({ role, type, idx, box, size, weight: 400, ink });

const TITLE = titleAt(TITLE_BOX, TITLE_SIZE, 'title');
const SUBTITLE_BOX = {
  x: MARGIN,
  y: TITLE_TOP + TITLE_BOX.height + 4,
  width: WIDTH,
  height: TYPE.subtitle * 1.25,
};
const SUBTITLE = textAt('subtitle', 'body', 13, SUBTITLE_BOX, TYPE.subtitle, 'muted');
const FOOTER = textAt(
  ...(['foot', 'ftr', 11] as const),
  { x: MARGIN, y: FOOT_TOP, width: WIDTH - 120, height: FOOT.line },
  ...([MIN_TYPE, 'muted'] as const),
);
const NUMBER = textAt(
  ...(['number', 'sldNum', 12] as const),
  { x: PAGE.width - MARGIN - 110, y: FOOT_TOP, width: 110, height: FOOT.line },
  ...([MIN_TYPE, 'muted'] as const),
);
const WIDER = { x: 2 * MARGIN, width: PAGE.width - 4 * MARGIN } as const;
const BESIDE = { ...BODY, x: PAGE.width - MARGIN - COLUMN, width: COLUMN };
const REST = { ...BODY, width: WIDTH - COLUMN - 44 };

/** Names of the layouts, by which messages name them. */
export type LayoutName = 'cover' | 'section' | 'text' | 'picture' | 'table' | 'two' | 'title';

/** A layout of the master. */
export interface PageLayout {
  readonly name: LayoutName;
  /** `type` of `p:sldLayout`; undefined if none of Office's own. */
  readonly type: 'title' | 'secHead' | 'tx' | 'titleOnly' | undefined;
  readonly placeholders: readonly Placeholder[];
  /** Whether it shows the bar of the master. */
  readonly hasBar: boolean;
  /** Whether its ground is the accent colour. */
  readonly isAccented?: boolean;
}

/** The layouts of the master, in the order in which PowerPoint offers them. */
export const PAGE_LAYOUTS: readonly PageLayout[] = [
  {
    name: 'cover',
    type: 'title',
    hasBar: false,
    placeholders: [
      titleAt({ x: MARGIN, y: 210, width: 686, height: 152 }, 68, 'ctrTitle'),
      textAt('subtitle', 'subTitle', 1, { x: MARGIN, y: 390, width: 686, height: 120 }, 28, 'muted'),
      textAt('foot', 'ftr', 11, { x: MARGIN, y: 600, width: 686, height: 80 }, 20, 'muted'),
    ],
  },
  {
    name: 'section',
    type: 'secHead',
    hasBar: false,
    isAccented: true,
    placeholders: [
      { ...titleAt({ ...WIDER, y: 226, height: 152 }, 68, 'title'), ink: 'onAccent' },
      textAt('body', 'body', 1, { ...WIDER, y: 406, height: 150 }, 32, 'onAccent'),
      { ...NUMBER, ink: 'onAccent' },
    ],
  },
  {
    name: 'text',
    type: 'tx',
    hasBar: true,
    placeholders: [TITLE, SUBTITLE, textAt('body', 'body', 1, BODY, 32, 'ink'), FOOTER, NUMBER],
  },
  {
    name: 'picture',
    type: undefined,
    hasBar: true,
    placeholders: [
      ...[TITLE, SUBTITLE, textAt('picture', 'pic', 14, REST, 24, 'muted')],
      ...[textAt('body', 'body', 1, BESIDE, 24, 'ink'), FOOTER, NUMBER],
    ],
  },
  {
    name: 'table',
    type: undefined,
    hasBar: true,
    placeholders: [
      ...[TITLE, SUBTITLE, textAt('table', 'tbl', 15, REST, MIN_TYPE, 'muted')],
      ...[textAt('body', 'body', 1, BESIDE, 24, 'ink'), FOOTER, NUMBER],
    ],
  },
  {
    name: 'two',
    type: undefined,
    hasBar: true,
    placeholders: [
      ...[TITLE, SUBTITLE, textAt('picture', 'pic', 14, { ...BODY, width: 556, height: 420 }, 24, 'muted')],
      textAt(
        'picture',
        'pic',
        16,
        { ...BODY, x: PAGE.width - MARGIN - 556, width: 556, height: 420 },
        24,
        'muted',
      ),
      textAt('body', 'body', 1, { ...BODY, y: BODY_TOP + 440, height: 90 }, 24, 'ink'),
      ...[FOOTER, NUMBER],
    ],
  },
  { name: 'title', type: 'titleOnly', hasBar: true, placeholders: [TITLE, SUBTITLE, FOOTER, NUMBER] },
];

/** The placeholders of the master. */
export const MASTER: readonly Placeholder[] = [
  ...[TITLE, textAt('body', 'body', 1, BODY, 24, 'ink'), FOOTER, NUMBER],
];

/** Where the master has its bar, px. */
export const MASTER_BAR: Rect = BAR;

const NAME_OF = {
  cover: 'cover',
  section: 'section',
  number: 'text',
  quote: 'text',
  text: 'text',
  record: 'picture',
  map: 'picture',
  timeline: 'picture',
  both: 'picture',
  dossier: 'picture',
  picture: 'picture',
  matrix: 'table',
  table: 'table',
  compare: 'two',
} as const satisfies Record<SlideLayout, LayoutName>;

/** The layout of pages by name. */
export function layoutNamed(name: LayoutName): PageLayout {
  const found = PAGE_LAYOUTS.find((layout) => layout.name === name);
  if (!found) throw new Error(`No layout ${name}`);
  return found;
}

/** The layout of the page of a slide. */
export const pageLayoutOf = (layout: SlideLayout): PageLayout => layoutNamed(NAME_OF[layout]);

/** The path of a layout in the file. */
export const layoutPath = (name: LayoutName): string =>
  `ppt/slideLayouts/slideLayout${1 + PAGE_LAYOUTS.findIndex((layout) => layout.name === name)}.xml`;
