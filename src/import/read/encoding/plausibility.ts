const setOf = (letters: string): ReadonlySet<string> => new Set(letters.replace(/\s/g, ''));

/**
 * The most frequent characters of Chinese (traditional and simplified) and Japanese, and those common in treaties and
 * tables.
 */
const FREQUENT_HANZI = setOf(`
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

const FREQUENT_HANGUL = setOf(`
  이다는의에을가고하지한로사도를기어정자대나인리시아해부일수그서제국보과있구전주만상장원공조들게안면라유여중스으선화소
  성경문세민모협약체결발효날짜목관계물양회동무용방비내생오외당연개간행위단법치교육통신남북영독프랑미러호및특별력업투증
  진합의각서양해목명칭서명당사자제목날짜국가베트남일본태평양기술산업금융항공
`);

/** Small letters of other scripts that make up most of a text. */
const FREQUENT_LETTERS = setOf(
  'оеаинтсрвлкмдпуяыігзбчйь αοιετσνηυρπκμλωόίάέήύώςδγθ ابتدرسعفقكلمنهويةأى יוהלאמתשרבנ',
);

/** Non-ASCII letters of the languages that a Latin encoding is for. */
const PAGE_LETTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  'windows-1252': setOf('éèêëàâäáãåçíîïñóôöõøúùûüßæœ'),
  'windows-1250': setOf('ąćęłńóśźżáčďéěíňřšťúůýžöőüűâăîșţşđäô'),
  'iso-8859-2': setOf('ąćęłńóśźżáčďéěíňřšťúůýžöőüűâăîșţşđäô'),
  'windows-1254': setOf('ğışçöüâîû'),
  'windows-1257': setOf('āčēģīķļņšūžąęėįųõäöü'),
  'windows-1258': setOf('áàãâăéèêíìóòôơúùưýđ\u0300\u0301\u0303\u0309\u0323'),
};

/** Words of headers and titles: a few for each encoding that, in a short file, can only be recognised by words. */
const TELLING_WORDS: readonly string[] = (
  '条约 协定 协议 议定书 日期 题目 标题 名称 国家 签署 中国 法国 美国 日本 備忘錄 條約 協定 協議 議定書 國家 標題 名稱 日付 ' +
  '題名 締結 条約 国名 署名 に関する について ドイツ フランス アメリカ 조약 협정 날짜 국가 제목 대한민국 일본 미국 중국 정부 ' +
  'договор соглашение протокол конвенция дата страна страны название стороны россия франция угода держава ' +
  'umowa państwo współprac porozumieni smlouva mezi úmluva republiky dohoda názov státy szerződés egyezmény ország ' +
  'acordul țara ţara traité coopération république état übereinkommen länder österreich cooperación república españa ' +
  'convenção cooperação país anlaşma ülke türkiye işbirliği συμφωνία συνθήκη χώρα ημερομηνία líguma līgums valsts ' +
  'sutartis šalis leping riik معاهدة اتفاقية التاريخ الدولة דברים אמנה הסכם תאריך מדינה สนธิสัญญา ประเทศ hiệp ước nước'
).split(' ');

const HANZI = /\p{Script=Han}/u;
const HANGUL = /[\uac00-\ud7a3]/;
const KANA = /[\u3041-\u30ff]/;
const HALF_KANA = /[\uff61-\uff9f]/;
const WIDE_SIGN = /[\u3000-\u303f\uff01-\uff5e]/;
const BROKEN = /[\ufffd\p{Cn}]/u;
const CONTROL = /[\u0080-\u009f\p{Co}]/u;
const LETTER = /[\p{L}\p{M}]/u;
const LATIN = /\p{Script=Latin}/u;
const CASED = /\p{Lu}|\p{Ll}/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;
/** Non-ASCII symbols that occur between words in any text. */
const USUAL_SIGN = /[\u00a0\u00a7\u00ab\u00b0\u00bb\u2013\u2014\u2018-\u201e\u2026\u2116\u20ac]/;
/** Most words that count as evidence. */
const MAX_WORDS = 3;
const WORTH_OF_WORD = 0.3;

/**
 * How much `text`, decoded as `label`, looks like something people write: mostly from -2 to 2. Only non-ASCII
 * characters count, each by itself and its neighbours: frequent letters, no symbols within words, no capitals after
 * small letters.
 */
export function plausibility(text: string, label: string): number {
  const letters = Array.from(text);
  let sum = 0;
  let count = 0;
  for (const [i, letter] of letters.entries()) {
    if (letter < '\u0080') continue;
    count++;
    sum += worthOf(letter, letters[i - 1] ?? ' ', letters[i + 1] ?? ' ', label);
  }
  if (count === 0) return 0;
  const lower = text.toLowerCase();
  const words = TELLING_WORDS.filter((word) => /[^ -~]/.test(word) && lower.includes(word)).length;
  return sum / count + Math.min(MAX_WORDS, words) * WORTH_OF_WORD;
}

function worthOf(letter: string, before: string, after: string, label: string): number {
  if (BROKEN.test(letter)) return -6;
  if (CONTROL.test(letter)) return -3;
  if (HALF_KANA.test(letter)) return -0.8;
  if (KANA.test(letter)) return label === 'euc-kr' || label === 'gb18030' ? 0 : 0.9;
  if (WIDE_SIGN.test(letter)) return 0.3;
  if (HANGUL.test(letter)) return wide(FREQUENT_HANGUL.has(letter) ? 1 : 0.1, before, after);
  if (HANZI.test(letter)) {
    const rare = label === 'euc-kr' ? -0.7 : -0.4;
    return wide(FREQUENT_HANZI.has(letter) && label !== 'euc-kr' ? 1 : rare, before, after);
  }
  if (!LETTER.test(letter)) return worthOfSign(letter, before, after);
  if (CAPITAL.test(letter) && SMALL.test(before)) return -1.5;
  if (LATIN.test(letter) || PAGE_LETTERS[label]?.has(letter))
    return worthOfLatin(letter, before, after, label);
  if (LATIN.test(before) || LATIN.test(after)) return -1;
  // A capital followed by a small letter is a name; two capitals may be an abbreviation.
  const isFrequent = FREQUENT_LETTERS.has(CASED.test(letter) ? letter.toLowerCase() : letter);
  if (CAPITAL.test(letter)) return isFrequent ? 0.4 : 0;
  return isFrequent ? 1 : 0.3;
}

/** East Asian characters are rarely next to Latin letters. */
function wide(worth: number, before: string, after: string): number {
  return worth - (/[a-z]/i.test(before) ? 0.4 : 0) - (/[a-z]/i.test(after) ? 0.4 : 0);
}

function worthOfSign(letter: string, before: string, after: string): number {
  if (LETTER.test(before) && LETTER.test(after) && letter !== '\u2019' && letter !== '\u00a0') return -1.2;
  return USUAL_SIGN.test(letter) ? 0.2 : -0.4;
}

function worthOfLatin(letter: string, before: string, after: string, label: string): number {
  const isBeyond = (other: string) => other >= '\u0080' && LETTER.test(other);
  if (isBeyond(before) && isBeyond(after)) return -1;
  const own = PAGE_LETTERS[label]?.has(letter.toLowerCase()) ? 0.7 : 0.1;
  return isBeyond(before) || isBeyond(after) ? own - 0.3 : own;
}
