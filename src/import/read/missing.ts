/**
 * What tables write for "no value", in lower case without points and brackets: words used by statistics programs,
 * spreadsheets and databases, and by people in the languages the atlas reads.
 */
const WORDS = new Set(
  [
    '-,--,---,–,—,.,..,...,…,?,??,???,n/a,na,n a,n/d,nd,#n/a,#na,#null!,#value!,#ref!,#name?,#div/0!,#num!',
    'nan,-nan,null,nil,none,nat,undefined,<na>,<null>,\\n,blank,empty',
    'unknown,not known,not available,not applicable,not specified,not stated,not given,not indicated,not recorded',
    'not reported,not provided,none stated,none given,unstated,unspecified,missing,no data,no information,tbd,tba,tbc',
    'н/д,н д,нд,нет,нет данных,нет сведений,нет информации,неизвестно,неизвестен,неизвестна,отсутствует',
    'не указано,не указан,не указана,не указаны,не известно,не определено',
    '不详,不詳,未知,未详,未詳,无,無,不明,没有,暂无,未定,待定,无数据,無數據,无资料,無資料,不適用,不适用',
    '未说明,未說明,未注明,未註明,未提供,未列明,なし,未記入,該当なし',
    '미상,불명,없음,미정,알수없음,알 수 없음,해당없음,해당 없음,자료없음',
    'inconnu,inconnue,s/o,néant,non renseigné,non disponible,non précisé,non precise,non indiqué,non spécifié',
    'desconocido,desconocida,no consta,no disponible,s/d,sin datos,sin especificar,no especificado,no especificada,ninguno,ninguna,no aplica',
    'unbekannt,k a,ka,keine angabe,keine,nicht verfügbar,nicht angegeben,ohne angabe,entfällt',
    'sconosciuto,sconosciuta,non disponibile,nessuno,nessuna',
    'desconhecido,desconhecida,não disponível,sem dados,nenhum,nenhuma,não informado,não se aplica',
    'onbekend,nvt,n v t,geen,niet beschikbaar,brak,brak danych,nieznany,nieznana,nie dotyczy',
    'bilinmiyor,yok,mevcut değil,belirtilmemiş,غير معروف,غير متوفر,لا يوجد,غير محدد,نامشخص',
  ].flatMap((words) => words.split(',')),
);

/** Length of the longest word for "no value", including points between its letters. */
export const MAX_MISSING_LENGTH = 24;

const ASCII = 0x80;
const SPACE = 0x20;

/** For each pair of ASCII characters, in either case: whether a word begins with it, in brackets or not. */
const PAIRS = new Uint8Array(ASCII * ASCII);
for (const word of WORDS)
  for (const first of [word[0] ?? '', (word[0] ?? '').toUpperCase()])
    for (const pair of [
      ...[word[1] ?? '', (word[1] ?? '').toUpperCase(), '.', ' '].map((second) => first + second),
      ...['(', '['].flatMap((bracket) => [bracket + first, `${bracket} `]),
    ]) {
      const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
      if (a < ASCII && b < ASCII) PAIRS[a * ASCII + b] = 1;
    }

/** Whether a text that begins with these characters may mean "no value"; quickly rules out dates, for example. */
export function mayBeMissing(first: number, second: number): boolean {
  if (first >= ASCII || second >= ASCII || first <= SPACE) return true;
  return Number.isNaN(second) || PAIRS[first * ASCII + second] === 1;
}

/** What stands in a pair of brackets that enclose the whole text. */
const BRACKETED = /(?<=^\().+(?=\)$)|(?<=^\[).+(?=\]$)|(?<=^（).+(?=）$)|(?<=^【).+(?=】$)/;

/**
 * Whether a cell's text means "no value": "N/A", "null", "-", "(unknown)" and the like. Two letters that are also a
 * country ("NA", "SO") count as missing too: code that reads a column of two-letter codes must look for countries
 * first.
 */
export function isMissing(text: string): boolean {
  if (text.length === 0 || text.length > MAX_MISSING_LENGTH) return false;
  if (!mayBeMissing(text.charCodeAt(0), text.charCodeAt(1))) return false;
  const trimmed = text.trim().toLowerCase();
  const lower = BRACKETED.exec(trimmed)?.[0].trim() ?? trimmed;
  if (WORDS.has(lower)) return lower !== '';
  return lower.includes('.') && WORDS.has(lower.replace(/(?<=\p{L})\.\s?/gu, ''));
}
