import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chooseFromMore, expect, test } from './atlas.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Every string in a value, at any depth. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

const dataset = strings(read('public/data/russia-digital-economy.json'))
  .filter((text) => /[a-z]{3}/i.test(text))
  .sort((a, b) => b.length - a.length);

const CATALOGUES = readdirSync('src/i18n/zh').map((file) => file.replace('.json', ''));
const chinese = CATALOGUES.flatMap((name) => strings(read(`src/i18n/zh/${name}.json`))).join(' ');
const latinWords = (text: string) => text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]{2,}/gu) ?? [];

/** Words of Latin or Cyrillic script that the Chinese catalogue has, keys of the keyboard, and names of languages. */
const KNOWN = new Set([
  ...latinWords(chinese),
  // What the links below ask in vain, and the notice repeats.
  ...['from', 'soon', 'shade', 'partner', 'XYZ', 'data', 'absent'],
  ...['Alt', 'Space', 'Esc', 'Enter', 'Home', 'End', 'PgUp', 'PgDn', 'Shift', 'Del', 'English', 'Русский'],
  ...[
    'RUB',
    'USD',
    'russia',
    'digital',
    'economy',
    'json',
    'http',
    'localhost',
    'pair',
    'RUS',
    'CHN',
    'lang',
    'zh',
  ],
]);

/** Every text and name on the page that a reader meets. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const hidden = node.parentElement?.closest('script, style, noscript');
      if (!hidden && node.textContent?.trim()) texts.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
        const value = element.getAttribute(name);
        if (value) texts.push(value);
      }
    return texts;
  });
}

/** Texts that are neither of the catalogue nor of the dataset. */
function strangers(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    // Addresses are of no language.
    let rest = text.replace(/https?:\/\/\S+/g, ' ');
    for (const known of dataset) if (rest.includes(known)) rest = rest.replaceAll(known, ' ');
    return latinWords(rest).some((word) => !KNOWN.has(word));
  });
}

const SCREENS = [
  '?sel=chn-moscow-beijing-2024',
  '?sel=sco-mobile-satellite-2017&asof=2022-09-25&from=2017&to=2022-09-25',
  '?view=table&cols=date,title,partner,kind,stage,level,sector,validity,people,amounts,place,source',
  '?view=matrix',
  '?view=matrix&across=year',
  '?view=list&q=5',
  '?pair=RUS-CHN',
  '?stage=launched&kind=talks&partner=XYZ&from=soon&shade=1',
  '?data=absent',
];

test('no text on any screen is from elsewhere than the catalogue and the dataset', async ({ page }) => {
  test.slow();
  for (const query of SCREENS)
    await test.step(query, async () => {
      await page.goto(`/${query}&lang=zh`);
      await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Accord Atlas');
      await expect(page.getByText(/^正在加载/)).toHaveCount(0);
      expect(strangers(await textsOn(page))).toEqual([]);
    });
});

test('neither is one in the dialogs, the legend and the play, in briefing, slides and presenter', async ({
  atlas,
  page,
}) => {
  test.slow();
  await test.step('neither is one in the dialogs, the legend and the play', async () => {
    await page.goto('/?lang=zh');
    await page.getByRole('button', { name: '图例' }).click();
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await expect(page.getByRole('slider')).toBeVisible();
    for (const name of ['键盘快捷键', '关于数据']) {
      await chooseFromMore(page, name, '更多');
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      const outside = strangers(await textsOn(page)).filter(
        (text) => !/D3|d3|Leaflet|CLDR|GeoNames/.test(text),
      );
      expect(outside.filter((text) => !text.includes('Creative Commons'))).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await expect(atlas.sentence).toContainText('条记录');
  });
  await test.step('neither is one in export, share, briefing, slides and presenter', async () => {
    await page.goto('/?lang=zh&sel=chn-antitrust-2022');
    for (const name of ['导出', '分享']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      const outside = strangers(await textsOn(page)).filter(
        (text) => !/iframe|APA|BibTeX|read\.csv|^Accord Atlas\. /.test(text),
      );
      expect(outside).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: '演示：简报', exact: true }).click();
    await page.getByRole('button', { name: '打开内置简报' }).click();
    await expect(page.getByRole('list', { name: '幻灯片' }).getByRole('listitem')).toHaveCount(10);
    expect(strangers(await textsOn(page))).toEqual([]);
    for (const place of ['play', 'presenter', 'handout']) {
      await page.goto(`/?lang=zh#${place}=shipped.russia-digital-economy.zh&slide=4`);
      await page.reload();
      await expect(page.getByRole('main')).toContainText('2017');
      expect(strangers(await textsOn(page))).toEqual([]);
    }
  });
});

test('the language is chosen on the page, kept in the link, and said to the browser', async ({
  atlas,
  page,
}) => {
  await atlas.open();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await chooseFromMore(page, 'Русский');
  await expect(page).toHaveURL(/lang=ru/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(atlas.sentence).toHaveText('27 записей — Россия и 10 партнёров, 1996–2024');
  await page.reload();
  await expect(atlas.sentence).toContainText('запис');
  await page.goto('/?lang=ru&sel=chn-antitrust-2022');
  const details = page.getByRole('region', { name: 'Подробности' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(/^Соглашение с Китаем/);
  await expect(details.getByText(/есть только на/)).toHaveCount(0);
});

test.describe('for a reader of Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('the page is Chinese without being asked', async ({ atlas, page }) => {
    await page.goto('/');
    await expect(atlas.sentence).toContainText('条记录');
    await expect(page).toHaveURL(/\/$/);
  });
});

test('a catalogue that cannot load leaves the page in English', async ({ atlas, page }) => {
  await page.route(/russian/, (route) => route.abort());
  await atlas.open('?lang=ru');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await atlas.expectCount(27);
});
