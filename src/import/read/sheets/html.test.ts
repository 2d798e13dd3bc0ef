import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { sourceOfBytes, sourceOfText } from '../source.ts';

const read = (html: string) => readAll(sourceOfText(html, 'page.html'));
const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

const TREATIES = `<table><caption>Treaties in <b>force</b></caption>
  <thead><tr><th>Title<th>Date<th>Parties</tr></thead>
  <tr><td><a href="https://example.org/1">On
    trade</a><td>2015-04-13<td rowspan=2>France<br>Japan
  <tr><td>On fish &amp; chips<script>x</script><td>2016
</table>`;

describe('tables of web pages', () => {
  it('have rows whose ends are not written, links, cells over several rows', async () => {
    const { head, rows } = await read(page(TREATIES));
    expect(head).toMatchObject({
      format: 'html',
      sheet: 'Treaties in force',
      columns: ['Title', 'Title link', 'Date', 'Parties'],
    });
    expect(rows).toEqual([
      ['On trade', 'https://example.org/1', '2015-04-13', 'France\nJapan'],
      ['On fish & chips', null, '2016', 'France\nJapan'],
    ]);
    expect(head.remarks.map(({ code }) => code)).toEqual(['merged-cells', 'links']);
  });

  it('are chosen by what they look like, within others too; the others can be asked for', async () => {
    const menu = '<table><tr><td>Home</td><td>News</td></tr><tr><td>About</td></tr></table>';
    const html = page(`${menu}<table><tr><td>${TREATIES}</td></tr></table>`);
    const { head } = await read(html);
    expect(head).toMatchObject({ sheet: 'Treaties in force', sheets: ['Table 1', 'Treaties in force'] });
    const other = await readAll(sourceOfText(html, 'x.html'), { sheet: 'Table 1' });
    expect(other.head.columns).toEqual(['Home', 'News']);
  });

  it('have relative links only where the page says its address', async () => {
    const table =
      '<table><tr><th>Title<th>Date<tr><td><a href="/t/1">On trade</a><td>2015<tr><td><a href="#note">On fish</a><td>2016</table>';
    const based = await read(page(table, '<link rel="canonical" href="https://example.org/list">'));
    expect(based.rows[0]).toEqual(['On trade', 'https://example.org/t/1', '2015']);
    const bare = await read(page(table));
    expect(bare.head.columns).toEqual(['Title', 'Date']);
    expect(bare.head.remarks).toEqual([{ code: 'relative-links', values: { count: 1 } }]);
  });

  it('may be pasted as a fragment, or come from a program as .xls', async () => {
    const html =
      '\ufeff <table border=1><tr><td>Title</td><td>Date</td></tr><tr><td>On trade</td><td>2015</td></tr></table>';
    expect((await readAll(sourceOfText(html, 'pasted'))).rows).toEqual([['On trade', '2015']]);
    expect((await readAll(sourceOfText(html, 'x.xls'))).rows).toEqual([['On trade', '2015']]);
  });

  it('are in the encoding that the page says', async () => {
    const html = page(TREATIES.replace('On fish', 'Рыба'), '<meta charset="windows-1251">');
    const bytes = Uint8Array.from(html, (letter) => {
      const code = letter.charCodeAt(0);
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
    });
    const { head, rows } = await readAll(sourceOfBytes(bytes, 'x.html'));
    expect(head.encoding).toBe('windows-1251');
    expect(rows[1]?.[0]).toBe('Рыба & chips');
  });

  it('may span beyond measure', async () => {
    const html =
      '<table><tr><th>a<th>b<tr><td>y<td>z<tr><td>1<td>2<tr><td rowspan=9999999999 colspan=99999999>x</table>';
    expect((await read(page(html))).head.columns).toEqual(['a', 'b']);
  });

  it('are named as missing where a page has none', async () => {
    await expect(read(page('<p>Sign in</p>'))).rejects.toMatchObject({ code: 'html' });
    await expect(read(page('<table><tr><td>only a frame</td></tr></table>'))).rejects.toMatchObject({
      code: 'html',
    });
  });
});
