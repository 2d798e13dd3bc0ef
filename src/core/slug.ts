/** A text as a slug, in so far as it is Latin: letters, digits and single hyphens; '' if nothing of it is. */
export function slugOf(text: string, most: number): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replace(/^-+|-+$/g, '');
}
