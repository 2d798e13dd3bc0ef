import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../testing/encodeText.ts';
import { readAll } from '../../../testing/readAll.ts';
import { ENCODINGS } from '../encodings.ts';
import { sourceOfBytes } from '../source.ts';

const opened = (bytes: Uint8Array, name = 'table.csv', encoding?: string) =>
  readAll(sourceOfBytes(bytes, name), { encoding });

/** Short files, as a person tries them first: a header and one or two rows. */
const SHORT: readonly (readonly [string, string, string])[] = [
  ['gb18030', 'zh', '名称,日期,国家\n贸易协定,2015-04-13,中国;法国'],
  ['gb18030', 'zh', 'title,date\n渔业合作协议,2015-04-13\n关于边界的条约,2016-05-14'],
  ['big5', 'zh', '名稱,日期,國家\n貿易協定,2015-04-13,日本;法國\n漁業合作備忘錄,2016-01-01,越南'],
  ['shift_jis', 'ja', '題名,日付,国\n通商協定,2015-04-13,日本;フランス\n漁業に関する条約,2016-05-14,ドイツ'],
  ['euc-jp', 'ja', '題名,日付,国\n通商協定,2015-04-13,日本;フランス\n漁業に関する条約,2016-05-14,ドイツ'],
  ['euc-kr', 'ko', '제목,날짜,국가\n무역 협정,2015-04-13,대한민국;일본\n어업에 관한 협약,2016-05-14,중국'],
  ['koi8-r', 'ru', 'название,дата,страны\nТорговое соглашение,2015-04-13,Россия;Франция'],
  ['windows-1251', 'ru', 'название,дата,страны\nТорговое соглашение,2015-04-13,Россия;Франция'],
  ['windows-1251', 'ru', 'title,date\nДоговор о границе,2015-04-13'],
  ['ibm866', 'ru', 'название,дата,страны\nТорговое соглашение,2015-04-13,Россия;Франция'],
  ['iso-8859-5', 'ru', 'название,дата,страны\nТорговое соглашение,2015-04-13,Россия;Франция'],
  ['windows-1251', 'uk', 'назва,дата,країни\nУгода про торгівлю між урядами,2015-04-13,Україна;Польща'],
  [
    'windows-1252',
    'fr',
    'titre,date\nTraité de coopération très étendu,2015-04-13\nAccord général à Évian,1962-03-18',
  ],
  [
    'windows-1252',
    'de',
    'Titel;Datum\nÜbereinkommen über Fischerei;2015\nAbkommen zwischen den Ländern;2016',
  ],
  [
    'windows-1252',
    'es',
    'título,fecha\nAcuerdo de cooperación con España,2015\nTratado de amistad y límites,1904',
  ],
  ['windows-1252', 'pt', 'título,data\nConvenção de cooperação,2015\nAcordo sobre migrações,2016'],
  [
    'windows-1252',
    'sv',
    'titel,datum\nÖverenskommelse om fiske på Östersjön,2015\nAvtal mellan länderna,2016',
  ],
  [
    'windows-1250',
    'pl',
    'tytuł,data\nUmowa o współpracy między państwami,2015\nPorozumienie w sprawie żeglugi,2016',
  ],
  [
    'windows-1250',
    'cs',
    'název,datum\nSmlouva o přátelství mezi Českou republikou a Švýcarskem,2015\nDohoda o spolupráci v oblasti životního prostředí,2016',
  ],
  [
    'windows-1250',
    'hu',
    'cím,dátum\nEgyezmény a kettős adóztatás elkerüléséről,2015\nSzerződés a gazdasági együttműködésről,2016',
  ],
  [
    'windows-1254',
    'tr',
    'başlık,tarih\nTürkiye ile işbirliği anlaşması,2015\nGümrük birliği üzerine sözleşme,2016\nDostluk ve dayanışma antlaşması,1999',
  ],
  ['windows-1253', 'el', 'τίτλος,ημερομηνία\nΣυμφωνία συνεργασίας με τη Γαλλία,2015\nΣυνθήκη φιλίας,2016'],
  ['windows-1255', 'he', 'כותרת,תאריך\nהסכם סחר בין ישראל לצרפת,2015\nאמנה על דיג,2016'],
  ['windows-1256', 'ar', 'العنوان,التاريخ\nاتفاقية التجارة بين مصر وفرنسا,2015\nمعاهدة الصداقة,2016'],
  [
    'windows-1257',
    'lt',
    'pavadinimas,data\nSutartis dėl bendradarbiavimo žuvininkystės srityje tarp šalių,2015\nSusitarimas dėl prekybos ir ūkio,2016',
  ],
  ['windows-874', 'th', 'ชื่อ,วันที่\nความตกลงว่าด้วยการค้าระหว่างไทยและฝรั่งเศส,2015\nสนธิสัญญาไมตรี,2016'],
];

describe('short files', () => {
  it.each(SHORT)('%s (%s)', async (label, _, text) => {
    const { head, rows } = await opened(encodeText(text, label));
    const lines = text.split('\n').slice(1);
    const cells = lines.map((line) => line.split(/[,;]/)[0]);
    expect([head.encoding, rows.map(([first]) => first)]).toEqual([label, cells]);
    expect(head.remarks.map(({ code }) => code)).toContain('encoding-guessed');
  });
});

/** Letters of the scripts an encoding is for, as texts of 200 characters and more hold them. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  zh: [
    '中华人民共和国政府和法兰西共和国政府关于经济合作的协定',
    '两国外交部就贸易和投资问题签署谅解备忘录',
    '关于建立外交关系的联合公报',
    '缔约双方同意发展文化教育和科学技术方面的交流',
  ],
  hant: [
    '兩國政府關於經濟合作的協定',
    '締約雙方同意發展文化教育和科學技術方面的交流',
    '關於貿易與投資問題的諒解備忘錄',
    '航空運輸協定及其議定書',
  ],
  ja: [
    '日本国政府とフランス共和国政府との間の経済協力に関する協定',
    '二重課税の回避のための条約',
    '航空業務に関する交換公文',
    '科学技術における協力のための取極',
  ],
  ko: [
    '대한민국 정부와 프랑스 공화국 정부 간의 경제협력에 관한 협정',
    '이중과세의 회피를 위한 협약',
    '항공 업무에 관한 교환각서',
    '과학기술 협력을 위한 약정',
  ],
  ru: [
    'Соглашение между правительствами об экономическом сотрудничестве',
    'Договор о дружбе и границе',
    'Протокол об избежании двойного налогообложения',
    'Конвенция о рыболовстве',
  ],
  fr: [
    'Accord de coopération économique entre les deux États',
    'Traité d’amitié et de frontière signé à Genève',
    'Convention relative à la pêche côtière',
    'Échange de lettres sur la sécurité aérienne',
  ],
  pl: [
    'Umowa między rządem Rzeczypospolitej Polskiej a rządem Węgier o współpracy',
    'Porozumienie o wzajemnej pomocy prawnej w sprawach żeglugi',
    'Układ o przyjaźni i granicy państwowej',
    'Protokół o zwalczaniu przestępczości',
  ],
  cs: [
    'Smlouva mezi vládou České republiky a vládou Slovenské republiky',
    'Dohoda o přátelství a spolupráci v oblasti školství',
    'Úmluva o zamezení dvojího zdanění',
    'Protokol o ochraně životního prostředí',
  ],
  tr: [
    'Türkiye Cumhuriyeti ile Fransa arasında ekonomik işbirliği anlaşması',
    'Dostluk ve sınır antlaşması',
    'Çifte vergilendirmeyi önleme sözleşmesi',
    'Balıkçılık üzerine protokol değişikliği',
  ],
  el: [
    'Συμφωνία οικονομικής συνεργασίας μεταξύ των δύο κυβερνήσεων',
    'Συνθήκη φιλίας και συνόρων',
    'Σύμβαση για την αποφυγή διπλής φορολογίας',
    'Πρωτόκολλο για την αλιεία',
  ],
  he: [
    'הסכם לשיתוף פעולה כלכלי בין ממשלות ישראל וצרפת',
    'אמנת ידידות וגבול',
    'אמנה למניעת כפל מס',
    'פרוטוקול בדבר דיג',
  ],
  ar: [
    'اتفاقية التعاون الاقتصادي بين حكومتي مصر وفرنسا',
    'معاهدة الصداقة والحدود',
    'اتفاقية تجنب الازدواج الضريبي',
    'بروتوكول بشأن مصايد الأسماك',
  ],
  th: [
    'ความตกลงว่าด้วยความร่วมมือทางเศรษฐกิจระหว่างรัฐบาล',
    'สนธิสัญญาไมตรีและเขตแดน',
    'อนุสัญญาเพื่อการเว้นการเก็บภาษีซ้อน',
    'พิธีสารว่าด้วยการประมง',
  ],
};
const SCRIPTS: readonly (readonly [string, string])[] = [
  ['utf-8', 'zh'],
  ['utf-8', 'ru'],
  ['utf-8', 'fr'],
  ['gb18030', 'zh'],
  ['big5', 'hant'],
  ['shift_jis', 'ja'],
  ['euc-jp', 'ja'],
  ['euc-kr', 'ko'],
  ['windows-1251', 'ru'],
  ['koi8-r', 'ru'],
  ['ibm866', 'ru'],
  ['iso-8859-5', 'ru'],
  ['windows-1252', 'fr'],
  ['windows-1250', 'pl'],
  ['windows-1250', 'cs'],
  ['windows-1254', 'tr'],
  ['windows-1253', 'el'],
  ['windows-1255', 'he'],
  ['windows-1256', 'ar'],
  ['windows-874', 'th'],
];

it('reads any table of 200 letters of a script back from any encoding that has it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SCRIPTS).chain(([label, script]) =>
        fc.tuple(
          fc.constant(label),
          fc.array(
            fc.tuple(fc.constantFrom(...(SENTENCES[script] ?? [])), fc.integer({ min: 1900, max: 2020 })),
            {
              minLength: 8,
              maxLength: 12,
            },
          ),
        ),
      ),
      async ([label, rows]) => {
        const lines = [['title', 'year'], ...rows].map((row) => row.join(','));
        const read = await opened(encodeText(lines.join('\n'), label));
        expect([label, read.rows]).toEqual([label, rows.map(([title, year]) => [title, String(year)])]);
      },
    ),
    { numRuns: 150 },
  );
});

describe('an encoding', () => {
  it('of escapes is told without a guess', async () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('title\n'),
      0x1b,
      0x24,
      0x42,
      0x3e,
      0x72,
      0x4c,
      0x73,
      0x1b,
      0x28,
      0x42,
      0x0a,
    ]);
    const { head, rows } = await opened(bytes);
    expect(head).toMatchObject({ encoding: 'iso-2022-jp', remarks: [] });
    expect(rows).toEqual([['条約']]);
  });

  it('can be chosen against what is guessed', async () => {
    const bytes = encodeText('title,date\nДоговор о границе,2015', 'koi8-r');
    const { head, rows } = await opened(bytes, 'x.csv', 'windows-1251');
    expect(head).toMatchObject({ encoding: 'windows-1251', remarks: [] });
    expect(rows[0]?.[0]).not.toBe('Договор о границе');
  });

  it('is UTF-8 where a few bytes of another stand among it', async () => {
    const utf8 = (text: string) => [...new TextEncoder().encode(text)];
    const bytes = new Uint8Array([
      ...utf8('title\nTraité de paix\nAccord ab'),
      0xee,
      ...utf8('m'),
      0xe9,
      0x0a,
    ]);
    const { head, rows } = await opened(bytes);
    expect(head.encoding).toBe('utf-8');
    expect(rows).toEqual([['Traité de paix'], ['Accord ab\ufffdm\ufffd']]);
  });

  it('is a Western one where letters happen to look like UTF-8', async () => {
    const { head, rows } = await opened(
      encodeText('titre\n«LIBERTÉ» et égalité à Évian\nTraité général', 'windows-1252'),
    );
    expect(head.encoding).toBe('windows-1252');
    expect(rows[0]).toEqual(['«LIBERTÉ» et égalité à Évian']);
  });

  it('of the list is one that TextDecoder knows', () => {
    for (const label of ENCODINGS) expect(new TextDecoder(label).encoding).toBe(label);
  });

  it('reads UTF-8 that an earlier program damaged as UTF-8, with its replacement characters', async () => {
    const bytes = new TextEncoder().encode(
      'titre,date\nTrait\ufffd de coop\ufffdration,2015\n\ufffdvian,2016',
    );
    const { head, rows } = await opened(bytes);
    expect(head).toMatchObject({ encoding: 'utf-8', remarks: [{ code: 'stray-bytes' }] });
    expect(rows.map(([title]) => title)).toEqual(['Trait\ufffd de coop\ufffdration', '\ufffdvian']);
  });
});
