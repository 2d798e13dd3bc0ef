import { versionShown } from '../core/dataVersion.ts';
import type { PageContext } from './context.ts';
import { type Html, html } from './html.ts';
import type { Paths } from './paths.ts';
import { textIn } from './texts.ts';

/** What stands below every page: the dataset with its version and licence, its data and what changed. */
export function pageFoot(context: PageContext, paths: Paths): Html {
  const { dataset, names, t } = context;
  const title = textIn(dataset.title, names);
  const licences = dataset.licenses.map(({ path, title, name }) =>
    path === undefined
      ? html` · ${title ?? name}`
      : html` · <a rel="license" href="${path}">${title ?? name}</a>`,
  );
  return html`<footer>
<p>${title}, ${t('page.version', { version: versionShown(context) })}${licences}</p>
<p><a href="${paths.to(paths.index())}">${t('page.records')}</a> · <a href="${paths.to(`data/${dataset.name}.json`)}">${t('page.data')}</a> · <a href="${paths.to(paths.feed())}">${t('page.feed')}</a></p>
</footer>`;
}
