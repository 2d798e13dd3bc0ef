import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { ownSite } from './ownSite.ts';

const HTML = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');

/** index.html of a site with a first view. */
function pageOf(view: string): string {
  const site = {
    title: null,
    accent: null,
    url: null,
    data: 'treaties',
    dataTitle: 'Treaties',
    slides: 0,
    view,
  };
  const hook = ownSite(site, null).find(({ name }) => name === 'own-site')?.transformIndexHtml;
  if (typeof hook !== 'object' || !('handler' in hook)) throw new Error('A site has no page of its own.');
  const page: unknown = hook.handler.call({} as never, HTML, {} as never);
  return String(page);
}

/** Which picture the page of a site shows to a reader of English at an address. */
function pictureAt(view: string, search: string): string {
  const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(pageOf(view)) ?? [];
  const attributes = new Map<string, string>();
  runInNewContext(script, {
    location: { search, hash: '' },
    navigator: { languages: ['en'] },
    window: { addEventListener() {} },
    document: {
      documentElement: { setAttribute: (name: string, value: string) => attributes.set(name, value) },
      createElement: () => ({}),
      addEventListener() {},
    },
  });
  return attributes.get('data-first') ?? '';
}

test.each([
  ['', '', 'en'],
  ['', '?lang=ru', 'ru'],
  ['?colour=stage', '', 'en'],
  ['?colour=stage&lang=zh', '', 'zh'],
  // Another view than the first one.
  ['?colour=stage', '?lang=ru', 'frame'],
  ['?colour=stage', '?theme=dark', 'frame'],
  ['?colour=stage', '?view=list', 'none'],
])('a site whose first view is “%s” shows at “%s” the picture %s', (view, search, shown) => {
  expect(pictureAt(view, search)).toBe(shown);
});

test('a view cannot end the script that it is in', () => {
  expect(pageOf('?q=</script>')).not.toContain('?q=</script>');
});
