import { describe, expect, it } from 'vitest';
import { readAll } from '../../../testing/readAll.ts';
import { zipOf } from '../../../testing/workbooks.ts';
import { sourceOfBytes, sourceOfText } from '../source.ts';

const SPACES = ['office', 'table', 'text', 'style', 'number', 'xlink', 'calcext']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const date = (value: string, style = '') =>
  `<table:table-cell office:value-type="date" office:date-value="${value}" ${style && `table:style-name="${style}"`}><text:p>shown</text:p></table:table-cell>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
const tableOf = (name: string, rows: string, style = '') =>
  `<table:table table:name="${name}" ${style && `table:style-name="${style}"`}>${rows}</table:table>`;

const STYLES =
  '<number:date-style style:name="N1"><number:month number:textual="true"/><number:text>-</number:text><number:year/></number:date-style>' +
  '<number:date-style style:name="N2"><number:year number:style="long"/></number:date-style>' +
  '<style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/>' +
  '<style:style style:name="year" style:family="table-cell" style:data-style-name="N2"/>' +
  '<style:style style:name="bold-month" style:family="table-cell" style:parent-style-name="month"/>' +
  '<style:style style:name="away" style:family="table"><style:table-properties table:display="false"/></style:style>';

const contentOf = (tables: string) =>
  `<?xml version="1.0"?><office:document-content ${SPACES}><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const odsOf = (tables: string) =>
  zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': contentOf(tables) });
const read = async (tables: string) => readAll(sourceOfBytes(await odsOf(tables), 'x.ods'));

const HEADER = row(text('Title'), text('Date'));

describe('OpenDocument spreadsheets', () => {
  it('have dates as precise as they are shown, before 1900 too', async () => {
    const rows = [
      date('2015-04-01'),
      date('2015-04-01', 'month'),
      date('2015-04-01', 'bold-month'),
      date('2015-04-01', 'year'),
      date('1648-10-24'),
      date('2015-04-13T23:59:59.997'),
      date('2015-04-13T00:00:00'),
      date('2015-04-13T14:30:00'),
      '<table:table-cell office:value-type="time" office:time-value="PT14H30M00S"><text:p>2:30 PM</text:p></table:table-cell>',
      '<table:table-cell office:value-type="time" office:time-value="PT36H00M00S"><text:p>36:00</text:p></table:table-cell>',
    ].map((cell) => row(text('On trade'), cell));
    const found = (await read(tableOf('S', HEADER + rows.join('')))).rows.map(([, cell]) => cell);
    expect(found).toEqual([
      '2015-04-01',
      '2015-04',
      '2015-04',
      '2015',
      '1648-10-24',
      '2015-04-13T23:59:59',
      '2015-04-13',
      '2015-04-13T14:30',
      '14:30',
      '36:00',
    ]);
  });

  it('have dates by the style of their column', async () => {
    const columns = '<table:table-column/><table:table-column table:default-cell-style-name="month"/>';
    const { rows } = await read(tableOf('S', columns + HEADER + row(text('On trade'), date('2015-04-01'))));
    expect(rows).toEqual([['On trade', '2015-04']]);
  });

  it('have links, notes left out, spaces and lines', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation>' +
      '<text:p>On <text:a xlink:href="https://example.org/1">trade</text:a><text:s text:c="2"/>&amp;</text:p><text:p>more</text:p></table:table-cell>';
    const { head, rows } = await read(tableOf('S', HEADER + row(cell, text('2015'))));
    expect(head.columns).toEqual(['Title', 'Title link', 'Date']);
    expect(rows).toEqual([['On trade  &\nmore', 'https://example.org/1', '2015']]);
  });

  it('have merged cells filled, repeated ones written out', async () => {
    const merged =
      '<table:table-cell table:number-rows-spanned="2" office:value-type="string"><text:p>France</text:p></table:table-cell>';
    const rows =
      row(text('Country'), text('Title'), text('Date')) +
      row(merged, text('On trade'), text('2015')) +
      row('<table:covered-table-cell/>', text('On fish'), text('2016')) +
      `<table:table-row table:number-rows-repeated="2">${text('Japan')}<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/></table:table-row>` +
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const { head, rows: found } = await read(tableOf('S', rows));
    expect(found).toEqual([
      ['France', 'On trade', '2015'],
      ['France', 'On fish', '2016'],
      ['Japan', 7, 7],
      ['Japan', 7, 7],
    ]);
    expect(head.remarks).toEqual([{ code: 'merged-cells', values: { count: 1 } }]);
  });

  it('are read without their hidden sheets, and without one that repeats a cell beyond measure', async () => {
    const bomb = `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="float" office:value="7"/></table:table-row>`;
    const tables =
      tableOf('Old', HEADER + row(text('On trade'), text('2015')), 'away') +
      tableOf('Bomb', HEADER + bomb) +
      tableOf('Now', HEADER + row(text('On fish'), text('2016')));
    const { head, rows } = await read(tables);
    expect(head).toMatchObject({ sheet: 'Now', sheets: ['Bomb', 'Now'] });
    expect(head.remarks).toEqual([
      { code: 'hidden-sheets', values: { sheets: 'Old' } },
      { code: 'unreadable-sheets', values: { sheets: 'Bomb' } },
    ]);
    expect(rows).toEqual([['On fish', '2016']]);
  });

  it('may be one flat file', async () => {
    const content = contentOf(tableOf('S', HEADER + row(text('On trade'), date('2015-04-01', 'month'))));
    const flat = content.replaceAll('document-content', 'document');
    expect((await readAll(sourceOfText(flat, 'x.fods'))).rows).toEqual([['On trade', '2015-04']]);
  });

  it('are named where they are texts', async () => {
    const bytes = await zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' });
    await expect(readAll(sourceOfBytes(bytes, 'x.odt'))).rejects.toMatchObject({ code: 'document' });
  });
});
