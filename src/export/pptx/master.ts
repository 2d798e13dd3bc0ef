import type { Translate } from '../../core/names.ts';
import type { Theme } from '../../core/viewState.ts';
import type { Palette } from '../../scene/palette.ts';
import { inkOn } from '../../scene/slide/contrast.ts';
import type { Colours } from './colours.ts';
import { MASTER, MASTER_BAR, type PageLayout, type Placeholder } from './layouts.ts';
import { filling, group, identity, preset, transform } from './shapes.ts';
import { centipoints } from './sheet.ts';
import { face, textStyles } from './styles.ts';
import { bodyProperties } from './text.ts';
import { colourMap } from './theme.ts';
import { el, escaped, part } from './xml.ts';

/** What master and layouts are written with. */
export interface MasterLook {
  readonly palette: Palette;
  readonly theme: Theme;
  readonly colours: Colours;
  readonly language: string;
  readonly t: Translate;
}

/** The colour of the text of a placeholder. */
export const inkOf = ({ ink }: Pick<Placeholder, 'ink'>, palette: Palette): string =>
  ink === 'onAccent' ? inkOn(palette.accent) : palette[ink];

const tree = (content: string): string => el('p:spTree', {}, group(1, { name: '' }, null, content));

/** The text that a placeholder shows while it is empty. */
const promptOf = ({ role }: Placeholder, t: Translate): string => {
  if (role === 'title' || role === 'subtitle' || role === 'body') return t(`pptx.prompt.${role}`);
  return '';
};

function fittedAnchor({ type }: Placeholder): string {
  if (type === 'ftr' || type === 'sldNum') return bodyProperties('square', 't');
  return bodyProperties('square', 't', el('a:normAutofit'));
}

/** A placeholder of the master or of a layout. */
function placeholder(place: Placeholder, id: number, { palette, colours, language, t }: MasterLook): string {
  const { type, box, size, weight } = place;
  const isList = type === 'body' && place.role === 'body';
  const name = t(`pptx.place.${place.role}`);
  const style = el(
    'a:lvl1pPr',
    isList ? {} : { marL: 0, indent: 0, algn: type === 'sldNum' ? 'r' : 'l' },
    isList ? '' : el('a:buNone'),
    el(
      'a:defRPr',
      { sz: centipoints(size), b: weight >= 600 ? 1 : 0 },
      colours.fill(inkOf(place, palette)),
      face(place.role === 'title' ? 'mj' : 'mn'),
    ),
  );
  const number = el(
    'a:fld',
    { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
    el('a:rPr', { lang: language }),
    el('a:t', {}, '‹#›'),
  );
  const prompt = promptOf(place, t);
  const text = el('a:r', {}, el('a:rPr', { lang: language }), el('a:t', {}, escaped(prompt)));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      identity(id, { name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      filling(place),
    ),
    el('p:spPr', {}, transform(box), preset('rect')),
    el(
      'p:txBody',
      {},
      fittedAnchor(place),
      el('a:lstStyle', {}, style),
      el(
        'a:p',
        {},
        type === 'sldNum' ? number : prompt === '' ? '' : text,
        el('a:endParaRPr', { lang: language }),
      ),
    ),
  );
}

/** The bar above titles. */
const bar = (id: number, { palette, colours }: MasterLook): string =>
  el(
    'p:sp',
    {},
    el('p:nvSpPr', {}, identity(id, { name: 'Bar', isDecorative: true }), el('p:cNvSpPr'), filling(null)),
    el(
      'p:spPr',
      {},
      transform(MASTER_BAR),
      preset('rect'),
      colours.fill(palette.accent),
      el('a:ln', {}, el('a:noFill')),
    ),
  );

const ground = (fill: string): string => el('p:bg', {}, el('p:bgPr', {}, fill, el('a:effectLst')));

/** The slide master. `layouts`: ids of the relations to its layouts. */
export function masterPart(layouts: readonly string[], look: MasterLook): string {
  const { palette, theme, colours } = look;
  const places = MASTER.map((place, i) => placeholder(place, i + 3, look));
  return part(
    'p:sldMaster',
    {},
    el('p:cSld', {}, ground(colours.fill(palette.paper)), tree([bar(2, look), ...places].join(''))),
    el('p:clrMap', colourMap(theme)),
    el(
      'p:sldLayoutIdLst',
      {},
      ...layouts.map((id, i) => el('p:sldLayoutId', { id: 2_147_483_649 + i, 'r:id': id })),
    ),
    textStyles(palette, colours),
  );
}

/** A layout of the master. */
export function layoutPart(layout: PageLayout, look: MasterLook): string {
  const { name, type, placeholders, hasBar, isAccented } = layout;
  const { palette, colours, t } = look;
  return part(
    'p:sldLayout',
    {
      type,
      preserve: 1,
      userDrawn: type === undefined ? 1 : undefined,
      showMasterSp: hasBar ? undefined : 0,
    },
    el(
      'p:cSld',
      { name: t(`pptx.layout.${name}`) },
      isAccented ? ground(colours.fill(palette.accent)) : '',
      tree(placeholders.map((place, i) => placeholder(place, i + 2, look)).join('')),
    ),
    el('p:clrMapOvr', {}, el('a:masterClrMapping')),
  );
}
