let family = '';

/** The page's typefaces, for a canvas; asked for once, for asking lays the page out. */
export function pageFont(): string {
  family ||= getComputedStyle(document.body).fontFamily;
  return family;
}
