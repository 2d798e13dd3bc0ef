import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../core/edtf.ts';
import { readDate } from './readDate.ts';

/** EDTF, or why a text is no date and what is suggested. */
function read(text: string): string {
  const reading = readDate(text);
  if (reading.kind === 'date') {
    expect(parseEdtf(reading.edtf), reading.edtf).not.toBeNull();
    return reading.edtf;
  }
  return reading.kind === 'unreadable' ? `${reading.why}: ${reading.suggestion}` : reading.kind;
}

/** What each line of texts means. */
const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'years before 1000': {
    '0843-08': '0843-08',
    '842': '0842',
    '985-01-02': 'not-a-date: null',
    '3 May 985': '0985-05-03',
  },
  'years before our era': {
    '500 BC|500 B.C.|500 BCE|500 до н.э.|500 г. до н. э.|公元前500年|500 a.C.|500 av. J.-C.|500 v. Chr.|500 p.n.e.|MÖ 500|기원전 500년':
      '-0499',
    '-0445': '-0445',
    '1259 BC': '-1258',
    '44 до н.э.|15 March 44 BC': '-0043',
    '264–241 BC': '[-0263..-0240]',
    '500 BC to 400 BC': '[-0499..-0399]',
    'c. 500 BC': '-0499~',
    '5th century BC': '-04XX',
    'AD 79|79 AD|79 CE|公元79年': '0079',
    '14 October 1066 AD': '1066-10-14',
  },
  Wikidata: {
    '+1957-03-25T00:00:00Z': '1957-03-25',
    '+1990-11-00T00:00:00Z|1990-11-00T00:00:00Z': '1990-11',
    '+1883-00-00T00:00:00Z|1883-00-00': '1883',
    '+0843-08-00T00:00:00Z': '0843-08',
    '-0044-00-00T00:00:00Z': '-0043',
    // 44 BC in its JSON, 45 BC in its RDF.
    '-0044-03-15T00:00:00Z': '[-0044..-0043]',
  },
  seasons: {
    'Spring 2019|весна 2019|printemps 2019|primavera de 2019|Frühling 2019|primavera 2019|lente 2019|wiosna 2019|ilkbahar 2019|2019年春|2019年春季|2019년 봄':
      '2019-21',
    'Summer 2019|лето 2019 г.|été 2019|verano de 2019|Sommer 2019|estate 2019|verão de 2019|zomer 2019|lato 2019|yaz 2019|2019年夏|2019년 여름':
      '2019-22',
    'Autumn 2019|fall 2019|осень 2019|automne 2019|otoño 2019|Herbst 2019|autunno 2019|outono de 2019|herfst 2019|jesień 2019|sonbahar 2019|2019年秋':
      '2019-23',
    'Winter 2018/19|winter 2018-2019': '2018-24',
    'Spring 2018/19': 'not-a-date: null',
  },
  'halves and quarters': {
    'H1 2019|1H 2019|2019H1|first half of 2019|1-е полугодие 2019|I полугодие 2019 г.|2019年上半年|S1 2019|1S 2019|1er semestre 2019|primer semestre de 2019|1. Halbjahr 2019|primo semestre 2019|1º semestre de 2019|1e helft van 2019|I półrocze 2019|2019년 상반기':
      '[2019-01..2019-06]',
    'H2 2019|вторая половина 2019|2019年下半年': '[2019-07..2019-12]',
    'Q3 2019|III квартал 2019|3º trimestre de 2019|terzo trimestre 2019|3e kwartaal 2019|III kwartał 2019|3. çeyrek 2019|2019年第三季度':
      '[2019-07..2019-09]',
    'H3 2019|Q5 2019': 'not-a-date: null',
  },
  between: {
    'between 2001 and 2003|между 2001 и 2003|entre 2001 et 2003|entre 2001 y 2003|zwischen 2001 und 2003|tra 2001 e 2003|tussen 2001 en 2003|2001年至2003年之间':
      '[2001..2003]',
    'between 8 and 10 June 2017': '[2017-06-08..2017-06-10]',
  },
  bounds: {
    'before 1950|до 1950|до 1950 года|avant 1950|antes de 1950|vor 1950|prima del 1950|voor 1950|przed 1950|1950年之前|1950年前|1950den önce':
      '[..1949]',
    'before June 1950': '[..1950-05]',
    'before 2 June 1950': '[..1950-06-01]',
    'before 500 BC': '[..-0500]',
    'by 1950|until 1950|no later than 1950|не позднее 1950|hasta 1950|bis 1950|1950年以前|1950年まで|1950년 이전|1950 or earlier':
      '[..1950]',
    'after 1950|после 1950|après 1950|después de 1950|nach 1950|dopo il 1950|1950年之后': '[1951..]',
    'after 31 May 1950': '[1950-06..]',
    'not before 1950|1950年以后|1950년 이후|1950 or later': '[1950..]',
    'before 3/4/2015': 'ambiguous: null',
  },
  'about and perhaps': {
    'c. 1850|около 1850|vers 1850|um 1850|circa 1850': '1850~',
    '1850?': '1850?',
    'c. Q2 1990': '[1990-04~..1990-06~]',
  },
  'centuries and decades': {
    '19th century|nineteenth century|XIX век|XIX в.|19-й век|19世纪|十九世纪|siglo XIX|XIXe siècle|19. Jahrhundert|XIX secolo|século XIX|19e eeuw|XIX wiek|19. yüzyıl|19세기':
      '18XX',
    'early 19th century|начало XIX века|19世纪初': '[1800..1833]',
    'second half of the 19th century|вторая половина XIX века': '[1850..1899]',
    'late 1990s|конец 1990-х|1990年代末': '[1997..1999]',
    'mid-1990s|середина 1990-х': '[1994..1996]',
    'early 1990': '[1990-01..1990-04]',
    'mid-June 2019': '[2019-06-11..2019-06-20]',
    "anni 1990|jaren 1990|1990'lar|1990er Jahre": '199X',
    '1900s': 'decade: 190X',
    '45th century': 'not-a-date: null',
  },
  'a word before the day': {
    'Signed 12 May 2019|Signed on 12 May 2019|signed: 12 May 2019|Подписано 12 мая 2019 г.|Signé le 12 mai 2019|firmado el 12 de mayo de 2019|unterzeichnet am 12. Mai 2019|签署于2019年5月12日':
      '2019-05-12',
    'Ratified 12 May 2019|Terminated, 12 May 2019': 'not-a-date: 2019-05-12',
  },
  'a place beside the day': {
    'Done at Paris, 12 May 2019|Paris, May 12, 2019|New York, 2019-05-12|12 мая 2019, г. Москва|12 мая 2019 г., Рим|12 May 2019 (Paris)':
      '2019-05-12',
    'Expected, 12 May 2019|Entry into force, 12 May 2019': 'not-a-date: 2019-05-12',
    'Paris, 03/04/2015': 'ambiguous: null',
  },
  'remarks that say how sure a date is': {
    '2001 (approx.)|2001 (est.)|2001 (circa)|2001 [approx]|2001 (около)|2001（约）': '2001~',
    '2001-05 (approximately)': '2001-05~',
    '2001 (uncertain)|2001 (unconfirmed)': '2001?',
    '12 May 2019 (planned)|12 May 2019 (not signed)|12 May 2019 (to be expected)': 'not-a-date: 2019-05-12',
    '12 May 2019 (signed)|12 May 2019 (Sun)': '2019-05-12',
  },
  'months of many languages': {
    '13 aprile 2015|13° aprile 2015|13 april 2015|13 kwietnia 2015|13 kwietnia 2015 r.|13 Nisan 2015|13 de abril de 2015|13. dubna 2015|13 квітня 2015 р.|13 أبريل 2015|13 أفريل 2015|13 نيسان 2015|١٣ نيسان/أبريل ٢٠١٥|13 เมษายน 2015|二〇一五年四月十三日':
      '2015-04-13',
    '1 كانون الثاني 2015|1 يناير 2015|1 جانفي 2015|1 ocak 2015|1 stycznia 2015|1 gennaio 2015|1 januari 2015':
      '2015-01-01',
    '15 AĞUSTOS 2015|15 غشت 2015|15 آب 2015': '2015-08-15',
    '9 Aralık 2015|9 ARALIK 2015|9 grudnia 2015': '2015-12-09',
  },
  'digits of other scripts': { '١٩٩٩-٠٣-٠١|۱۹۹۹-۰۳-۰۱|१९९९-०३-०१|๑๙๙๙-๐๓-๐๑': '1999-03-01' },
  'other calendars, where they are named': {
    'พ.ศ. 2565|2565 BE': '2022',
    '27/09/พ.ศ. 2565': '2022-09-27',
    '1443 هـ|AH 1443|1443 AH': '[2021-08..2022-07]',
    '1444-03-01 AH': '2022-09-27~',
  },
  'the real reason': {
    '2004/2006': 'interval: 2004',
    '2004-05/2004-06': 'interval: 2004-05',
    '1918/1919': 'interval: 1918',
    '2019/20|2019-20': 'interval: 2019',
    '2001/02': 'unclear: 2001',
    '2009/10': 'unclear: 2009',
    '2001/03|2001-03': '2001-03',
    '2001-02-03; 2002-02-03|3 February 2001 and 3 March 2001': 'several: 2001-02-03',
    '1.5.2004 and 2.5.2004': 'several: null',
    '1/1/98': 'short-year: 1998-01-01',
    '3/4/98': 'short-year: null',
    '98': 'short-year: 1998',
    '202406': 'unclear: 2024-06',
    '0024-06-17': 'short-year: 2024-06-17',
  },
};

describe.each(Object.entries(TABLE))('%s', (_kind, lines) => {
  const cases = Object.entries(lines).flatMap(([texts, edtf]) =>
    texts.split('|').map((text) => [text, edtf] as const),
  );
  test.each(cases)('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf));
});
