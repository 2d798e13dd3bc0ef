// Names of countries missing from CLDR and i18n-iso-countries, maintained by hand; for build-countries.mjs.

/** Countries that are "Republic of X" in full, in each language. */
const REPUBLICS =
  'ALB AGO ARM AUT AZE BLR BEN BWA BGR BDI CMR TCD CHL COL CRI HRV CUB CYP CIV DJI ECU SLV GNQ EST FJI FIN ' +
  'GAB GMB GHA GTM GIN GNB GUY HTI HND ISL IND IDN IRQ IRL KAZ KEN KIR LVA LBR LTU MDG MWI MDV MLI MLT ' +
  'MHL MUS MDA MOZ NAM NRU NIC NER MKD PLW PAN PRY PER PHL POL RWA SMR SEN SRB SYC SLE SGP SVN ZAF SSD SDN ' +
  'SUR TJK TTO TUN TUR UGA UZB VUT YEM ZMB ZWE XKX';
const KINGDOMS = 'BEL BHR BTN KHM DNK LSO MAR NLD NOR SAU ESP SWE THA TON SWZ';
const STATES = 'ISR QAT PSE LBY ERI KWT';
const PRINCIPALITIES = 'MCO AND LIE';
const COMMONWEALTHS = 'AUS BHS DMA';

const has = (list, code) => list.split(' ').includes(code);

/** Full names that follow a pattern. */
export function formalNames(code, { en, ru, zh, fr, es }) {
  if (has(REPUBLICS, code))
    return [
      `Republic of ${en}`,
      `Республика ${ru}`,
      `${zh}共和国`,
      `République de ${fr}`,
      `República de ${es}`,
    ];
  if (has(KINGDOMS, code))
    return [`Kingdom of ${en}`, `Королевство ${ru}`, `${zh}王国`, `Royaume de ${fr}`, `Reino de ${es}`];
  if (has(STATES, code)) return [`State of ${en}`, `Государство ${ru}`, `${zh}国`];
  if (has(PRINCIPALITIES, code)) return [`Principality of ${en}`, `Княжество ${ru}`, `Principauté de ${fr}`];
  return has(COMMONWEALTHS, code) ? [`Commonwealth of ${en}`] : [];
}

/** Names that mean no party, or several, by themselves; never taken, also not from the libraries. */
export const REFUSED = new Set(['中非', 'RU', 'R.-U.', 'É.-U.', 'Китайская Республика']);

/** Other names of countries by code, separated by "|". */
export const VARIANTS = {
  AFG: 'Islamic Republic of Afghanistan|Islamic Emirate of Afghanistan|Исламская Республика Афганистан',
  ARE: 'The Emirates|Объединенные Арабские Эмираты|EAU|É.A.U.',
  ARG: 'Argentine Republic|Аргентинская Республика|República Argentina',
  ATG: 'Antigua and Barb.|Antigua',
  AUS: 'Австралийский Союз',
  AUT: 'Австрийская Республика',
  AZE: 'Азербайджанская Республика',
  BGD: "People's Republic of Bangladesh|Народная Республика Бангладеш",
  BIH: 'Bosnia & Herz.|Bosnia Herzegovina|BiH|БиГ|Босния-Герцеговина',
  BLR: 'Белоруссия',
  BOL: 'Bolivia (Plurinational State of)|Многонациональное Государство Боливия|Estado Plurinacional de Bolivia|État plurinational de Bolivie',
  BRA: 'Federative Republic of Brazil|Федеративная Республика Бразилия|República Federativa del Brasil',
  BRN: 'State of Brunei Darussalam|Бруней-Даруссалам',
  CAN: 'Dominion of Canada',
  CAF: 'Central African Rep.',
  CHE: 'Swiss Confederation|Швейцарская Конфедерация|Confédération suisse|Confederación Suiza|瑞士联邦',
  CHN: '중화인민공화국|PRC|P.R. China|P.R.C.|PR China|КНР|Китайская Народная Республика|中华人民共和国|中華人民共和國|République populaire de Chine|República Popular China|República Popular de China|RPC',
  CIV: 'République de Côte d’Ivoire',
  COD: 'Congo Kinshasa|Congo, Dem. Rep. of|Dem. Rep. of the Congo|D.R.C.|Congo, DR|DRC|D.R. Congo|Dem. Rep. Congo|Congo (Dem. Rep.)|Congo DR|Congo (Kinshasa)|ДРК|Конго-Киншаса|Конго (Киншаса)|刚果金|RDC|RD Congo|República Democrática del Congo|Congo (the Democratic Republic of the)',
  COG: 'Rep. Congo|Rep. of Congo|Rep. of the Congo|Congo, Republic|Congo Brazzaville|Congo (Republic of the)|Congo (Brazzaville)|Congo Rep.|Конго (Браззавиль)|刚果布|République du Congo|República del Congo',
  COM: 'Union of the Comoros|Союз Коморских Островов|Коморские Острова',
  CPV: 'Republic of Cabo Verde',
  CUW: 'Country of Curaçao',
  CYP: 'Кипрская Республика',
  CZE: 'Czech Rep.|Чешская Республика|捷克共和国|République tchèque|Czechia (Czech Republic)',
  DEU: 'Deutschland',
  DOM: 'Dominican Rep.|Доминикана|多明尼加',
  DZA: "People's Democratic Republic of Algeria|Алжирская Народная Демократическая Республика|АНДР",
  EGY: 'Arab Republic of Egypt|Egypt, Arab Rep.|Арабская Республика Египет|АРЕ|阿拉伯埃及共和国|République arabe d’Égypte|República Árabe de Egipto',
  ESP: 'Испанское Королевство',
  EST: 'Эстонская Республика',
  ETH: 'Federal Democratic Republic of Ethiopia|Федеративная Демократическая Республика Эфиопия',
  FIN: 'Финляндская Республика',
  FJI: 'Fiji Islands',
  FLK: 'Falkland Is.|Falklands|Malvinas|Фолкленды|Мальвинские острова|Falkland Islands/Malvinas',
  FRA: 'French Republic|Французская Республика|法兰西共和国|République française|República Francesa|France (metropolitan)|Metropolitan France',
  FRO: 'Faeroe Is.|Faroe Is.|Faroes|Faeroe Islands',
  FSM: 'Federated States of Micronesia|Micronesia, Fed. Sts.|Micronesia (Fed. States of)|F.S. Micronesia|États fédérés de Micronésie|Estados Federados de Micronesia',
  GBR: 'U.K.|UK|Britain|United Kingdom of Great Britain and Northern Ireland|Соединенное Королевство|Соединенное Королевство Великобритании и Северной Ирландии|大不列颠及北爱尔兰联合王国|联合王国|英國|大不列颠|Grande-Bretagne|Gran Bretaña|Royaume-Uni de Grande-Bretagne et d’Irlande du Nord|Reino Unido de Gran Bretaña e Irlanda del Norte|Reino Unido de Gran Bretaña y Irlanda del Norte',
  GIN: 'Guinea-Conakry|Guinea (Conakry)|Гвинейская Республика',
  GRC: 'Hellenic Republic|Греческая Республика|République hellénique|República Helénica|希腊共和国',
  HKG: 'Hong Kong SAR|Hong Kong SAR, China|Hong Kong Special Administrative Region|Hong Kong (China)|Hong Kong (SAR)|China, Hong Kong SAR|China, Hong Kong Special Administrative Region|Hongkong|САР Гонконг|Сянган|香港特别行政区|Hong Kong, China|Гонконг, Китай|中国香港',
  HUN: 'Венгерская Республика|Hungarian Republic|Republic of Hungary',
  IDN: '印度尼西亚共和国',
  IND: 'Bharat',
  IRL: 'Éire|Ирландская Республика|République d’Irlande',
  IRN: 'Iran Islamic Rep.|Iran (Islamic Republic of)|Iran, Islamic Rep.|ИРИ|Исламская Республика Иран|伊朗伊斯兰共和国|Iran (République islamique d’)|République islamique d’Iran|Irán (República Islámica del)',
  ITA: 'Italian Republic|Итальянская Республика|意大利共和国|République italienne|República Italiana',
  JOR: 'Hashemite Kingdom of Jordan|Иорданское Хашимитское Королевство|Kingdom of Jordan',
  JPN: '일본국|State of Japan|日本国|Nippon',
  KGZ: 'Kyrgyz Republic|Republic of Kyrgyzstan|Киргизская Республика|Кыргызская Республика|吉尔吉斯共和国|République kirghize|República Kirguisa',
  KHM: '柬埔寨王国',
  KNA: 'Saint Christopher and Nevis|Federation of Saint Kitts and Nevis|Saint-Kitts-et-Nevis',
  KOR: 'Korea S|Rep. Korea|Rep. of Korea|ROK|R.O.K.|S. Korea|Korea (Republic of)|Korea, Rep.|Korea (South)|Korea South|Южная Корея|РК Корея|大韩民国|大韓民國|南韩|韓國|République de Corée|Corée (République de)',
  LAO: "Lao PDR|Lao P.D.R.|Lao|Lao People's Dem. Rep.|ЛНДР|Лаосская Народно-Демократическая Республика|老挝人民民主共和国|République démocratique populaire lao|República Democrática Popular Lao",
  LBN: 'Lebanese Republic|Ливанская Республика|République libanaise|República Libanesa|Republic of Lebanon',
  LKA: 'Democratic Socialist Republic of Sri Lanka|Демократическая Социалистическая Республика Шри-Ланка',
  LTU: 'Литовская Республика',
  LUX: 'Grand Duchy of Luxembourg|Великое Герцогство Люксембург|Grand-Duché de Luxembourg|Gran Ducado de Luxemburgo',
  LVA: 'Латвийская Республика',
  MAC: 'Macau|Macao SAR|Macau SAR|Macao SAR, China|Macao Special Administrative Region|Macao (China)|Macau, China|China, Macao SAR|China, Macao Special Administrative Region|Аомэнь|САР Макао|澳门特别行政区|Macao, China|Макао, Китай|中国澳门',
  MDA: 'Moldova (Republic of)|République de Moldova',
  MEX: 'United Mexican States|Мексиканские Соединенные Штаты|墨西哥合众国|Estados Unidos Mexicanos|États-Unis du Mexique',
  MMR: 'Union of Myanmar|Republic of the Union of Myanmar|Республика Союз Мьянма|缅甸联邦共和国',
  MNG: '蒙古国',
  MNE: 'Republic of Montenegro|Crna Gora',
  MAR: 'Марокканское Королевство',
  MRT: 'Islamic Republic of Mauritania|Исламская Республика Мавритания',
  MYS: 'Federation of Malaysia',
  NGA: 'Federal Republic of Nigeria|Федеративная Республика Нигерия|尼日利亚联邦共和国',
  NLD: 'The Netherlands (Kingdom of)',
  NPL: 'Federal Democratic Republic of Nepal|Kingdom of Nepal|Федеративная Демократическая Республика Непал',
  OMN: 'Sultanate of Oman|Султанат Оман|Sultanat d’Oman|Sultanía de Omán|阿曼苏丹国',
  PAK: 'Islamic Republic of Pakistan|Исламская Республика Пакистан|巴基斯坦伊斯兰共和国|République islamique du Pakistan',
  PNG: 'Papua N. Guinea|Independent State of Papua New Guinea|PNG',
  PRK: '조선민주주의인민공화국|Dem. Rep. Korea|Korea Dem. Rep.|Korea, DPR|Korea DPR|Korea N|DPRK|D.P.R.K.|DPR Korea|N. Korea|Korea (North)|Korea North|Democratic People’s Republic of Korea|Korea (Democratic People’s Republic of)|Korea (the Democratic People’s Republic of)|Korea, Dem. People’s Rep.|Korea, Dem. Rep.|Северная Корея|Корейская Народно-Демократическая Республика|朝鲜民主主义人民共和国|朝鮮|北朝鲜|République populaire démocratique de Corée|RPDC|República Popular Democrática de Corea',
  POL: '波兰共和国',
  PRT: 'Portuguese Republic|Португальская Республика|République portugaise|República Portuguesa',
  PSE: 'Palestinian Authority|Palestinian National Authority|Occupied Palestinian Territory|West Bank and Gaza|État de Palestine|Estado de Palestina|巴勒斯坦国|Палестинская национальная администрация',
  ROU: 'Rumania|Roumania|Socialist Republic of Romania|Socialist Republic of Rumania|СРР',
  RUS: '러시아연방|РФ|Russian Fed.|俄罗斯联邦|俄国|Fédération de Russie|Federación de Rusia|Federación Rusa|Fédération russe',
  SAU: '沙特',
  SHN: 'Saint Helena, Ascension and Tristan da Cunha',
  SMR: 'Most Serene Republic of San Marino',
  SOM: 'Federal Republic of Somalia|Somali Republic|Somali Democratic Republic|Федеративная Республика Сомали',
  STP: 'Democratic Republic of Sao Tome and Principe|Sao Tome',
  SVK: 'Slovak Republic|Словацкая Республика|斯洛伐克共和国|République slovaque|República Eslovaca',
  SWZ: 'eSwatini (Swaziland)',
  SYR: 'Syrian Arab Rep.|Сирийская Арабская Республика|САР Сирия|阿拉伯叙利亚共和国|République arabe syrienne',
  TLS: 'Democratic Republic of Timor-Leste|Тимор-Лешти|Демократическая Республика Восточный Тимор',
  TGO: 'Togolese Republic|Тоголезская Республика|République togolaise',
  TKM: 'Republic of Turkmenistan',
  TUN: 'Тунисская Республика',
  TUR: 'Турецкая Республика|土耳其共和国|République turque',
  TWN: 'Chinese Taipei|Taipei, China|Taiwan, China|Taiwan (Province of China)|Republic of China (Taiwan)|China, Taiwan Province of|Taiwan Province of China|Китайский Тайбэй|Тайвань (Китай)|Тайвань, Китай|臺灣|中国台湾|中华台北|Taipéi Chino|Taipei chinois',
  TZA: 'Tanzania (United Republic of)|Объединенная Республика Танзания|坦桑尼亚联合共和国|República Unida de Tanzanía',
  UKR: 'The Ukraine',
  URY: 'Eastern Republic of Uruguay|Oriental Republic of Uruguay|Восточная Республика Уругвай|República Oriental del Uruguay',
  USA: '아메리카합중국|미합중국|America|米国|アメリカ|U.S. of America|Америка|Соединенные Штаты Америки|美利坚合众国|美利堅合眾國|Estados Unidos de América|Estados Unidos (EE. UU.)|EEUU|EE.UU.|EUA|E.U.A.',
  VAT: 'Holy See|Vatican|The Vatican|Vatican City State|Святой Престол|Святейший Престол|Город-Государство Ватикан|教廷|圣座|Saint-Siège|Vaticano|Holy See (Vatican City)',
  VCT: 'St. Vin. and Gren.|St. Vincent and Gren.|St. Vincent|Saint Vincent',
  VEN: 'Venezuela (Bolivarian Republic of)|Venezuela, RB|Боливарианская Республика Венесуэла|委内瑞拉玻利瓦尔共和国|República Bolivariana de Venezuela|République bolivarienne du Venezuela',
  VNM: 'Socialist Republic of Vietnam|Socialist Republic of Viet Nam|S.R. Vietnam|СРВ|Социалистическая Республика Вьетнам|越南社会主义共和国|République socialiste du Viet Nam',
  WSM: 'Independent State of Samoa',
  YEM: 'Yemen, Rep.|Йеменская Республика',
  ZAF: 'S. Africa|Республика Южная Африка|Южная Африка|República Sudafricana|République sud-africaine|RSA',
  SSD: 'S. Sudan',
  GNQ: 'Eq. Guinea',
  ESH: 'W. Sahara',
  MNP: 'N. Mariana Is.|Northern Marianas',
  PYF: 'Fr. Polynesia',
  SLB: 'Solomon Is.',
  IOT: 'Br. Indian Ocean Ter.',
  ATF: 'Fr. S. Antarctic Lands|French Southern and Antarctic Lands|Fr. S. and Antarctic Lands',
  VIR: 'U.S. Virgin Is.|US Virgin Is.|Virgin Islands (US)|Virgin Islands, U.S.',
  VGB: 'British Virgin Is.|Br. Virgin Is.|Virgin Islands (British)|Virgin Islands (UK)|Virgin Islands, British',
  CYM: 'Cayman Is.',
  TCA: 'Turks and Caicos Is.',
  COK: 'Cook Is.',
  MHL: 'Marshall Is.',
  SGS: 'S. Geo. and the Is.|S. Geo. and S. Sandw. Is.',
  HMD: 'Heard I. and McDonald Is.',
  WLF: 'Wallis and Futuna Is.',
  PCN: 'Pitcairn Is.',
  UMI: 'U.S. Minor Outlying Is.',
  TTO: 'Trinidad & Tob.',
  NZL: 'N. Zealand',
};

/** Names that are only offered, by the code to offer; '' for phrases that contain a country's name by chance. */
export const HINTS = {
  GBR: 'England|Scotland|Wales|Northern Ireland|Англия',
  '': 'Latin America|Латинская Америка|New Mexico|Gulf of Mexico|中非合作',
};

/** Codes outside today's ISO 3166-1: renamed states, other code systems, older numbers. */
export const CODES = {
  ...{ BUR: 'MMR', ZAR: 'COD', TMP: 'TLS', HVO: 'BFA', DHY: 'BEN', RHO: 'ZWE', FXX: 'FRA', ROM: 'ROU' },
  ...{
    BYS: 'BLR',
    NHB: 'VUT',
    AFI: 'DJI',
    XKK: 'XKX',
    KOS: 'XKX',
    GDR: 'DDR',
    TCH: 'CSK',
    URS: 'SUN',
  },
  ...{ GER: 'DEU', NED: 'NLD', SUI: 'CHE', DEN: 'DNK', POR: 'PRT', GRE: 'GRC', RSA: 'ZAF', KSA: 'SAU' },
  ...{ UAE: 'ARE', VIE: 'VNM', PHI: 'PHL', CRO: 'HRV', SLO: 'SVN', BUL: 'BGR', INA: 'IDN', MAS: 'MYS' },
  ...{ CHI: 'CHL', URU: 'URY', PAR: 'PRY', ALG: 'DZA', ZIM: 'ZWE', MGL: 'MNG', LAT: 'LVA', IRI: 'IRN' },
  ...{ KUW: 'KWT', TPE: 'TWN', CRC: 'CRI', SRI: 'LKA', NEP: 'NPL', MYA: 'MMR', NGR: 'NGA', HAI: 'HTI' },
  ...{ UK: 'GBR', EL: 'GRC', SU: 'SUN', YU: 'YUG', DD: 'DDR', YD: 'YMD', VD: 'VDR', AN: 'ANT' },
  ...{ 230: 'ETH', 280: 'DEU', 736: 'SDN', 886: 'YEM' },
};

/** Former states: code, last year, number, names, capital. */
export const FORMER = [
  ['SUN', '1991', '810', ['Soviet Union', 'СССР', '苏联'], ['Moscow', 55.75, 37.62]],
  ['YUG', '1992', '890', ['Yugoslavia', 'Югославия', '南斯拉夫'], ['Belgrade', 44.8, 20.47]],
  [
    'SCG',
    '2006',
    '891',
    ['Serbia and Montenegro', 'Сербия и Черногория', '塞尔维亚和黑山'],
    ['Belgrade', 44.8, 20.47],
  ],
  ['CSK', '1992', '200', ['Czechoslovakia', 'Чехословакия', '捷克斯洛伐克'], ['Prague', 50.09, 14.42]],
  ['DDR', '1990', '278', ['East Germany', 'ГДР', '东德'], ['East Berlin', 52.52, 13.41]],
  ['YMD', '1990', '720', ['South Yemen', 'Южный Йемен', '南也门'], ['Aden', 12.78, 45.04]],
  ['VDR', '1976', null, ['North Vietnam', 'Северный Вьетнам', '北越'], ['Hanoi', 21.02, 105.84]],
  [
    'ANT',
    '2010',
    '530',
    ['Netherlands Antilles', 'Нидерландские Антильские острова', '荷属安的列斯'],
    ['Willemstad', 12.11, -68.93],
  ],
];

/** Other names of former states, like VARIANTS. */
export const FORMER_VARIANTS = {
  SUN: '소련|ソ連|Sowjetunion|UdSSR|Soviet Russia|Unione Sovietica|União Soviética|СРСР|USSR|U.S.S.R.|Union of Soviet Socialist Republics|Union of Soviet Socialist Republics (USSR)|Советский Союз|Союз Советских Социалистических Республик|苏维埃社会主义共和国联盟|蘇聯|URSS|U.R.S.S.|Union soviétique|Union des républiques socialistes soviétiques|Unión Soviética|Unión de Repúblicas Socialistas Soviéticas',
  YUG: "SFR Yugoslavia|SFRY|Socialist Federal Republic of Yugoslavia|Federal People's Republic of Yugoslavia|Kingdom of Yugoslavia|Yugoslavia (Socialist Federal Republic of)|СФРЮ|Социалистическая Федеративная Республика Югославия|Yougoslavie|Former Yugoslavia",
  SCG: 'Federal Republic of Yugoslavia|FR Yugoslavia|F.R. Yugoslavia|Yugoslavia (Federal Republic of)|Союзная Республика Югославия|Serbia-Montenegro|Serbia & Montenegro|State Union of Serbia and Montenegro|塞黑|Serbie-et-Monténégro|Serbia y Montenegro',
  CSK: 'Чехословацкая Республика|체코슬로바키아|Tschechoslowakei|Czecho-Slovakia|Czechoslovak Socialist Republic|Czechoslovak Republic|Czech and Slovak Federative Republic|Czech and Slovak Federal Republic|ЧССР|Чехословацкая Социалистическая Республика|Tchécoslovaquie|Checoslovaquia',
  DDR: 'E. Germany|Germany (East)|Germany East|Germany Democratic Republic|Germany, Democratic Republic of|동독|東ドイツ|German Democratic Republic|GDR|G.D.R.|German Dem. Rep.|Германская Демократическая Республика|Восточная Германия|民主德国|德意志民主共和国|République démocratique allemande|República Democrática Alemana|Allemagne de l’Est|Alemania Oriental',
  YMD: "S. Yemen|Yemen (Aden)|Yemen People's Republic|Yemen PDR|People's Republic of Southern Yemen|Democratic Yemen|Yemen, Democratic|People's Democratic Republic of Yemen|PDR Yemen|PDRY|Yemen (People's Democratic Republic of)|НДРЙ|Народная Демократическая Республика Йемен|Демократический Йемен|民主也门|Yémen du Sud|Yemen del Sur|Yémen démocratique",
  VDR: 'N. Vietnam|Vietnam (North)|North Viet Nam|Democratic Republic of Vietnam|Democratic Republic of Viet-Nam|Viet-Nam, Democratic Republic of|ДРВ|Демократическая Республика Вьетнам|越南民主共和国|Viêt Nam du Nord|Vietnam del Norte',
  ANT: 'Dutch Antilles|Netherlands Antilles (the)|Нидерландские Антилы|荷属安的列斯群岛|Antilles néerlandaises|Antillas Neerlandesas|Antillas Holandesas',
};
