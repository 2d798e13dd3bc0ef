/** Characters that texts of a language are mostly made of, by which a right decoding is told from a wrong one. */

const setOf = (letters: string): ReadonlySet<string> => new Set(letters.replace(/\s/g, ''));

/** The most frequent of Chinese (both ways of writing) and Japanese, and those of treaties and tables. */
export const FREQUENT_HANZI = setOf(`
  的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定
  行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其
  些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反明看原利比或但质气第向道命此变条只没结解问意建月公无
  系军很情者最立代想已通并提直题展五果员位入常文总次品式活设及管特件长求基资边流路级少图山统接知较将组见计别期根论
  运农指几九区强放决西被任取据处南给色光门即保治北造百规领七海口东导世金增争济术极交受联认六共权收证改清美再采转更
  单安场身车例真务具万每目至达议声报完类八华名确才科张信节整空元况今集传土许步广记需研界林律究观越织算低持众书布复
  容际商非连断深难近千周委技备半办省列响约支历市克何除构府称太准值号族维划选标写存斯院江王格易置派层始专状京识适属
  包调县局参引价签署协谊缔贸投税欧洲联盟法俄英德日韩朝鲜印巴西意班牙葡荷士兰波墨坎加拿坦乌亚非条款
  國會時來這個為們於對發動經過學產後開關無條約協議書簽署締結東車長門見貿進間題與際聯當應現實機業電話區報總統導務員
  規則級線組計證論說設訂許調談護變資質軍轉運達選還邊邦類體稱種環境經濟標歐歷藝權據關係
  気付効発両対図売読変実験済総労権沢鉄仏独豪露印伊加西葡蘭号項覚通商航海租税領事条約協定名称締国
`);

export const FREQUENT_HANGUL = setOf(`
  이다는의에을가고하지한로사도를기어정자대나인리시아해부일수그서제국보과있구전주만상장원공조들게안면라유여중스으선화소
  성경문세민모협약체결발효날짜목관계물양회동무용방비내생오외당연개간행위단법치교육통신남북영독프랑미러호및특별력업투증
  진합의각서양해목명칭서명당사자제목날짜국가베트남일본태평양기술산업금융항공
`);

/** Small letters of Cyrillic and Greek scripts that make up most of a text. */
export const FREQUENT_LETTERS = setOf(
  'оеаинтсрвлкмдпуяыігзбчйь αοιετσνηυρπκμλωόίάέήύώςδγθ ابتدرسعفقكلمنهويةأى יוהלאמתשרבנ',
);

/** Letters beyond ASCII of the languages that a page of Latin letters is for. */
export const PAGE_LETTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  'windows-1252': setOf('éèêëàâäáãåçíîïñóôöõøúùûüßæœ'),
  'windows-1250': setOf('ąćęłńóśźżáčďéěíňřšťúůýžöőüűâăîșţşđäô'),
  'iso-8859-2': setOf('ąćęłńóśźżáčďéěíňřšťúůýžöőüűâăîșţşđäô'),
  'windows-1254': setOf('ğışçöüâîû'),
  'windows-1257': setOf('āčēģīķļņšūžąęėįųõäöü'),
  'windows-1258': setOf('áàãâăéèêíìóòôơúùưýđ\u0300\u0301\u0303\u0309\u0323'),
};

/** Words of headers and titles, a few for each encoding that is told by its words alone when a file is short. */
export const TELLING_WORDS: readonly string[] = (
  '条约 协定 协议 议定书 日期 题目 标题 名称 国家 签署 中国 法国 美国 日本 備忘錄 條約 協定 協議 議定書 國家 標題 名稱 日付 ' +
  '題名 締結 条約 国名 署名 に関する について ドイツ フランス アメリカ 조약 협정 날짜 국가 제목 대한민국 일본 미국 중국 정부 ' +
  'договор соглашение протокол конвенция дата страна страны название стороны россия франция угода держава ' +
  'umowa państwo współprac porozumieni smlouva mezi úmluva republiky dohoda názov státy szerződés egyezmény ország ' +
  'acordul țara ţara traité coopération république état übereinkommen länder österreich cooperación república españa ' +
  'convenção cooperação país anlaşma ülke türkiye işbirliği συμφωνία συνθήκη χώρα ημερομηνία líguma līgums valsts ' +
  'sutartis šalis leping riik معاهدة اتفاقية التاريخ الدولة דברים אמנה הסכם תאריך מדינה สนธิสัญญา ประเทศ hiệp ước nước'
).split(' ');
