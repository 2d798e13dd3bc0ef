import type { ColourField } from '../core/colourField.ts';
import type { FacetId } from '../core/taxonomy.ts';
import type { Theme } from '../core/viewState.ts';

/** The colours a scene is drawn with; `app/theme.css` holds the same values, and a test keeps them equal. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  /** For lines that must stand out more than others. */
  readonly control: string;
  readonly accent: string;
  /** For the line of the day that statuses refer to. */
  readonly danger: string;
  /** Background of what is selected. */
  readonly wash: string;
  readonly land: string;
  readonly border: string;
  readonly hub: string;
  readonly water: string;
  /** Sequential, from few to many. */
  readonly classes: readonly [string, string, string, string, string];
  /** Colour of text on each of these. */
  readonly onClasses: readonly [string, string, string, string, string];
  readonly hatch: string;
  /** For values in listing order: sectors, unless colours go by another field. */
  readonly sectors: readonly string[];
  /** For values without a colour of their own: cross-cutting sectors, those past the eighth, and "not stated". */
  readonly other: string;
}

/** Opacity of what steps back so that something else stands out. */
export const STEPPED_BACK = 0.35;

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#ffffff',
    ink: '#181d26',
    muted: '#5b6472',
    line: '#e2e2de',
    control: '#868e9b',
    accent: '#2a63ad',
    danger: '#b3261e',
    wash: '#e8f0fa',
    land: '#e5e4de',
    border: '#fbfbf9',
    hub: '#c3c9d3',
    water: '#fafaf8',
    classes: ['#cfe0f3', '#abcaea', '#7fabdb', '#5589c5', '#2f66a8'],
    onClasses: ['#181d26', '#181d26', '#10151c', '#10151c', '#ffffff'],
    hatch: '#a9b4c0',
    sectors: ['#2b6ab8', '#0b8a83', '#7c4dbb', '#a5541a', '#2c7f41', '#c2362e', '#96700a', '#b54489'],
    other: '#6d7583',
  },
  dark: {
    paper: '#1a1e25',
    ink: '#eef1f5',
    muted: '#a2abb9',
    line: '#333a45',
    control: '#7b8595',
    accent: '#7fb0ec',
    danger: '#ff8f85',
    wash: '#223349',
    land: '#2c313a',
    border: '#171b21',
    hub: '#454d59',
    water: '#14181e',
    classes: ['#274563', '#2f5d8c', '#3f75b3', '#588fd0', '#7db1ea'],
    onClasses: ['#eef1f5', '#eef1f5', '#ffffff', '#10151c', '#10151c'],
    hatch: '#5a6472',
    sectors: ['#5b9be8', '#2fb5ac', '#aa85e0', '#dd8a4c', '#58b86d', '#ee6f66', '#cfa63a', '#e07fb8'],
    other: '#98a1ae',
  },
};

/** The colours as CSS custom properties, which follow the page's theme. */
export const PAGE_PALETTE: Palette = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  control: 'var(--control)',
  accent: 'var(--accent)',
  danger: 'var(--danger)',
  wash: 'var(--accent-wash)',
  land: 'var(--land)',
  border: 'var(--border)',
  hub: 'var(--hub)',
  water: 'var(--water)',
  classes: ['var(--class-1)', 'var(--class-2)', 'var(--class-3)', 'var(--class-4)', 'var(--class-5)'],
  onClasses: ['var(--ink)', 'var(--ink)', 'var(--on-class-3)', 'var(--on-class-4)', 'var(--on-class-5)'],
  hatch: 'var(--hatch)',
  sectors: [1, 2, 3, 4, 5, 6, 7, 8].map((sector) => `var(--sector-${sector})`),
  other: 'var(--sector-other)',
};

/** The colour of a swatch index. */
export const swatchColour = (palette: Palette, swatch: number): string =>
  palette.sectors[swatch] ?? palette.other;

/** The colour of a value of the facet that colours go by. */
export const valueColour = (
  palette: Palette,
  { swatches }: Pick<ColourField, 'swatches'>,
  value: string,
): string => swatchColour(palette, swatches.get(value) ?? -1);

/** The colour shown next to a value of any facet; null if colours go by another facet. */
export const colourBeside = (
  palette: Palette,
  field: ColourField,
  facet: FacetId,
  value: string,
): string | null => (field.facet === facet ? valueColour(palette, field, value) : null);
