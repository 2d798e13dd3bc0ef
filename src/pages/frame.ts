import type { Language } from '../core/viewState.ts';
import { LANGUAGE_NAMES } from '../i18n/languages.ts';
import type { PageContext } from './context.ts';
import { type Html, type HtmlPart, html } from './html.ts';
import { PAGES, Paths } from './paths.ts';

/** A page without what all of them have. */
export interface Page {
  readonly title: string;
  readonly description: string;
  /** Path of the page in a language, from the top of the site. */
  readonly pathIn: (language: Language) => string;
  /** Row whose picture previews show; null for that of the dataset. */
  readonly row: number | null;
  /** What the picture shows. */
  readonly pictured: string;
  /** Elements of the head besides the usual ones. */
  readonly head: HtmlPart;
  readonly body: HtmlPart;
}

/** No script at all, and nothing from elsewhere. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/** Most characters of a description: search engines and previews show no more. */
const MOST_DESCRIBED = 300;

function described(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= MOST_DESCRIBED ? flat : `${flat.slice(0, MOST_DESCRIBED - 1).trimEnd()}…`;
}

function languageLinks({ site, language }: PageContext, { pathIn }: Page, paths: Paths): HtmlPart {
  if (site.languages.length === 1) return null;
  return site.languages.map((each) =>
    each === language
      ? html`<span lang="${each}" aria-current="true">${LANGUAGE_NAMES[each]}</span>`
      : html`<a lang="${each}" hreflang="${each}" href="${paths.to(pathIn(each))}">${LANGUAGE_NAMES[each]}</a>`,
  );
}

function headOf(context: PageContext, page: Page, paths: Paths): Html {
  const { site, language, dataset, names } = context;
  const own = page.pathIn(language);
  const alternates = site.languages.map(
    (each) => html`<link rel="alternate" hreflang="${each}" href="${paths.absolute(page.pathIn(each))}">\n`,
  );
  const others = site.languages.length > 1 ? alternates : null;
  const ofAny =
    site.languages.length > 1
      ? html`<link rel="alternate" hreflang="x-default" href="${paths.absolute(page.pathIn(site.languages[0]))}">\n`
      : null;
  const { width, height } = site.pictureSize;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title} · ${context.t('app.name')}</title>
<meta name="description" content="${described(page.description)}">
<link rel="canonical" href="${site.url === null ? own.slice(own.lastIndexOf('/') + 1) : paths.absolute(own)}">
${others}${ofAny}<link rel="alternate" type="application/atom+xml" title="${names.text(dataset.title)}" href="${paths.to(paths.feed())}">
<link rel="icon" href="${paths.root}favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${paths.root}${PAGES}/records.css">
<meta property="og:type" content="${page.row === null ? 'website' : 'article'}">
<meta property="og:site_name" content="${context.t('app.name')}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${described(page.description)}">
${site.url === null ? null : html`<meta property="og:url" content="${paths.absolute(own)}">\n`}<meta property="og:image" content="${paths.absolute(paths.picture(page.row))}">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${page.pictured}">
<meta name="twitter:card" content="summary_large_image">
${page.head}</head>`;
}

/** A whole page. */
export function pageText(context: PageContext, page: Page): string {
  const paths = new Paths(context);
  const { language, t } = context;
  const links = languageLinks(context, page, paths);
  return html`<!doctype html>
<html lang="${language}">
${headOf(context, page, paths)}
<body>
<header class="top">
<a class="site" href="${paths.live({})}">${context.t('app.name')}</a>
${links === null ? null : html`<nav aria-label="${t('page.languages')}">${links}</nav>`}
</header>
<main>
${page.body}
</main>
</body>
</html>
`.markup;
}
