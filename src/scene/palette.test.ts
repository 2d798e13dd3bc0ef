import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lab } from 'd3';
import { describe, expect, test } from 'vitest';
import { sectorSwatches } from '../core/colourField.ts';
import { dataset } from '../testing/builtIn.ts';
import { PALETTES, type Palette, swatchColour } from './palette.ts';

const css = readFileSync(join(import.meta.dirname, '../app/theme.css'), 'utf8');

/** The custom properties of a theme. */
const themeIn = (place: 0 | 1): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (?:light-dark\(([^,;]+), ([^;]+)\)|([^;]+));/g)]
      .map(([, key, light, dark, both]) => [key, (place === 0 ? light : dark) ?? both])
      .reverse(),
  );

function asCss(palette: Palette): Record<string, string> {
  const { classes, onClasses, sectors, other, wash, ...rest } = palette;
  return {
    ...rest,
    ...Object.fromEntries(classes.map((colour, i) => [`class-${i + 1}`, colour])),
    ...Object.fromEntries(onClasses.slice(2).map((colour, i) => [`on-class-${i + 3}`, colour])),
    ...Object.fromEntries(sectors.map((colour, i) => [`sector-${i + 1}`, colour])),
    'sector-other': other,
    'accent-wash': wash,
  };
}

test('paper is light, whatever the theme on screen', () => {
  const screenOnly = css.split(/(?=@media)/).filter((part) => part.startsWith('@media screen'));
  expect(screenOnly.join('').match(/color-scheme: (light )?dark;/g)).toHaveLength(2);
  expect(css.match(/color-scheme: (light )?dark;/g)).toHaveLength(2);
});

test('the theme on screen and the palette of the scenes are one', () => {
  expect(themeIn(0)).toMatchObject(asCss(PALETTES.light));
  expect(themeIn(1)).toMatchObject(asCss(PALETTES.dark));
});

const channel = (hex: string, i: number) => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [0, 1, 2].map((i) => linear(channel(hex, i)));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

describe.each(Object.entries(PALETTES))('the %s palette', (_, palette) => {
  test('writes with a contrast of 4.5 and marks with one of 3', () => {
    for (const text of [palette.ink, palette.muted, palette.accent])
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5);
    palette.classes.forEach((fill, i) => {
      expect(contrast(palette.onClasses[i] ?? '', fill)).toBeGreaterThanOrEqual(4.5);
    });
    for (const mark of [...palette.sectors, palette.other])
      expect(contrast(mark, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  test('tells its sectors apart', () => {
    const colours = [...palette.sectors, palette.other].map((hex) => lab(hex));
    colours.forEach((a, i) => {
      for (const b of colours.slice(i + 1))
        expect(Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b)).toBeGreaterThan(15);
    });
  });

  test('darkens or lightens its classes step by step', () => {
    const steps = [palette.land, ...palette.classes].map((hex) => lab(hex).l);
    const differences = steps.slice(1).map((l, i) => l - (steps[i] ?? l));
    expect(new Set(differences.slice(1).map(Math.sign)).size).toBe(1);
    for (const difference of differences) expect(Math.abs(difference)).toBeGreaterThan(1);
  });
});

test('the first eight sectors have a colour each, cross-cutting ones are grey', () => {
  const swatches = sectorSwatches(dataset.sectors);
  expect([...swatches.values()].filter((swatch) => swatch >= 0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(
    swatchColour(
      PALETTES.light,
      swatches.get(dataset.sectors.find((sector) => sector.crossCutting)?.id ?? '') ?? 0,
    ),
  ).toBe(PALETTES.light.other);
});
