import { selectedRecord } from '../figure/figureContent.ts';
import type { PagePen, Rect } from '../pen/pen.ts';
import {
  besideText,
  bodyOf,
  type Layout,
  type LayoutInput,
  place,
  textOmission,
  textPart,
  type WordsLayout,
} from './layout.ts';
import { type Part, plainPart } from './part.ts';
import { TYPE } from './stage.ts';
import { drawText, fitText, setMarkup, setPlain } from './typeset.ts';

/** Type sizes, px. */
const QUOTE = [44, 38, 32, 28, 24, 20, 18] as const;
const NUMBER = [220, 180, 140, 110, 80, 60] as const;
const MARK = 96;
/** Most characters of a first line of text that is the number of a slide. */
const MAX_NUMBER = 16;
const RULE = 6;

/** Text that has the slide to itself, in a column that is not too wide to read. */
export const textLayout: WordsLayout = (input, room) => {
  const width = Math.min(room.width, 980);
  const part = textPart(input, width, room.height, TYPE.prose);
  return bodyOf(part ? [place(part, { x: room.x, y: room.y + 8 })] : [], false);
};

/** The number of a slide: the first line of its text if that is short and has a digit, else that of the records. */
export function numberOf({ slide }: LayoutInput, records: number, locale: string) {
  const [first = '', ...rest] = slide.text.split('\n');
  const isNumber = first.length <= MAX_NUMBER && /\d/.test(first);
  return isNumber
    ? { number: first.replace(/[*_]/g, '').trim(), text: rest.join('\n').trim() }
    : { number: new Intl.NumberFormat(locale).format(records), text: slide.text };
}

/** A number as large as the slide allows, with words below it. */
export const numberLayout: Layout = (input, { snapshot }, room) => {
  const { palette, revealed } = input;
  const { number, text } = numberOf(input, snapshot.result.rows.length, snapshot.names.locale);
  const size = NUMBER.find(
    (each) => setPlain(number, { size: each, width: room.width, weight: 700 }).lines.length === 1,
  );
  const large = setPlain(number, { size: size ?? 60, width: room.width, weight: 700, leading: 1.1 });
  const width = Math.min(room.width, 900);
  const room2 = Math.max(1, room.height - large.height - 12);
  const words = fitText(
    (each) => setMarkup(text, { size: each, width }),
    [30, 28, 26, 24, 22, 20, 18],
    room2,
    { width },
  );
  const top = Math.max(0, (room.height - large.height - words.height - 12) / 3);
  const part = plainPart(
    { width: room.width, height: room.height },
    (pen: PagePen) => {
      drawText(pen, large, 0, top, { fill: palette.accent, weight: 700 });
      const shown = words.lines.filter(({ item }) => item < revealed.lines);
      drawText(pen, { ...words, lines: shown }, 0, top + large.height + 12, {
        fill: palette.ink,
        role: 'body',
      });
    },
    textOmission(words),
  );
  return bodyOf([place(part, room)], false);
};

/** The words of a record, or the text of the slide, as a quotation with its source. */
export const quoteLayout: Layout = (input, { snapshot }, room) => {
  const { palette, slide, t } = input;
  const { names } = snapshot;
  const record = selectedRecord(snapshot);
  const words = slide.text.trim() === '' && record ? names.text(record.agreement.summary) : slide.text;
  const [source] = record?.agreement.sources ?? [];
  const by = record ? names.text(record.agreement.title) : '';
  const from = source
    ? [source.publisher ?? '', names.text(source.title)].filter((each) => each !== '').join(', ')
    : '';
  const width = Math.min(room.width - MARK, 1000);
  const below = setPlain(
    [by, from && t('evidence.source', { source: from })].filter((each) => each !== '').join('\n'),
    {
      size: TYPE.subtitle,
      width,
    },
  );
  const quote = fitText(
    (size) => setMarkup(words, { size, width, leading: 1.3 }),
    [...QUOTE],
    room.height - below.height - 24,
    { width },
  );
  const top = Math.max(0, (room.height - quote.height - below.height - 24) / 3);
  const part: Part = plainPart(
    { width: room.width, height: room.height },
    (pen) => {
      pen.rect({ x: 0, y: top + 6, width: RULE, height: quote.height - 6 }, { fill: palette.accent });
      drawText(pen, quote, 32, top, { fill: palette.ink, role: 'body' });
      drawText(pen, below, 32, top + quote.height + 24, { fill: palette.muted });
    },
    textOmission(quote),
  );
  return bodyOf([place(part, room)], false);
};

/** A picture as large as it fits, with the text beside it. */
export const pictureLayout: WordsLayout = (input, room) => {
  const { slide, palette, t } = input;
  const { picture, text } = besideText(input, room);
  const image = slide.picture;
  const part = plainPart({ width: picture.width, height: picture.height }, (pen) => {
    if (!image) {
      const missing = setPlain(t('slide.noPicture'), { size: TYPE.subtitle, width: picture.width });
      drawText(pen, missing, 0, 0, { fill: palette.muted });
      return;
    }
    const scale = Math.min(picture.width / image.width, picture.height / image.height);
    const [width, height] = [image.width * scale, image.height * scale];
    const at: Rect = { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
    pen.image(image, at);
  });
  return bodyOf([place(part, picture), ...(text ? [text] : [])], false);
};
