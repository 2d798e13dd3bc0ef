/** The twelve months, as tables write them; folded. Roman numerals are common in the archives of Europe. */
const MONTHS: readonly string[] = [
  'january jan janvier janv enero ene januar janner январь января янв i',
  'february feb fevrier fevr fev febrero februar февраль февраля фев февр ii',
  'march mar mars marzo marz märz март марта мар iii',
  'april apr avril avr abril abr апрель апреля апр iv',
  'may mai mayo май мая v',
  'june jun juin junio juni июнь июня июн vi',
  'july jul juillet juil julio juli июль июля июл vii',
  'august aug aout agosto ago август августа авг viii',
  'september sep sept septembre septiembre setiembre set сентябрь сентября сен сент ix',
  'october oct octobre octubre oktober okt октябрь октября окт x',
  'november nov novembre noviembre ноябрь ноября ноя нояб xi',
  'december dec decembre diciembre dic dezember dez декабрь декабря дек xii',
];

const MARKS = /\p{M}/gu;

/** In lower case, without accents. Syllables of Hangul come apart, so this is for other scripts. */
export const foldWord = (word: string): string => word.toLowerCase().normalize('NFD').replace(MARKS, '');

const listOf = (words: string): string[] => words.split(' ').map(foldWord);

const monthIndex = new Map(MONTHS.flatMap((words, i) => listOf(words).map((word) => [word, i + 1] as const)));

/** 1 to 12 for the name of a month, folded, without a point; undefined for another word. */
export const monthOfWord = (word: string): number | undefined => monthIndex.get(word);

/** Words beside a date that say no more of it: articles, endings of ordinals, "year", days of the week. */
const IDLE = new Set(
  listOf(
    'le la les el los de del du of the den der am on st nd rd th er г год года году гг ' +
      'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
      'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo ' +
      'montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
      'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
  ),
);

export const isIdleWord = (word: string): boolean => IDLE.has(word);

/** What tables write where they have no date, or a time without end; in lower case. */
const NO_DATE = new Set(
  [
    '-,--,---,?,??,.,..,...,/,x,xx,xxxx,xxxx-xx-xx,none,null,nil,nan,nat,undefined,#n/a,n/a,na,n.a.,n.a,n/d,n.d.,nd',
    'unknown,undated,no date,not known,not available,not applicable,not specified,not stated,tbd,tba,tbc,t.b.d.',
    'indefinite,indefinitely,unlimited,permanent,open-ended,ongoing,present,until terminated,no end date',
    'н/д,н.д.,нд,нет,нет данных,нет даты,неизвестно,неизвестна,не указано,не указана,б/д,б.д.,без даты',
    'бессрочно,бессрочный,бессрочное,н.в.,по настоящее время,по н.в.,не ограничен,не ограничено',
    '不详,不詳,未知,未详,未詳,无,無,不明,没有,暂无,未定,待定,无限期,無期限,长期,永久,长期有效,至今,なし,未記入',
    '미상,불명,없음,미정,알수없음,알 수 없음,해당없음,해당 없음,무기한',
    'inconnu,inconnue,s.d.,s/d,sans date,non daté,néant,indéfini,indéfinie,indéterminée,illimité,illimitée,s.o.',
    'desconocido,desconocida,sin fecha,s.f.,s/f,no consta,no disponible,indefinido,indefinida,ilimitado',
    'unbekannt,ohne datum,o.d.,o. d.,k.a.,k. a.,keine angabe,unbefristet,unbegrenzt',
  ].flatMap((words) => words.split(',')),
);

/** Whether a text, without spaces around, says that there is no date. */
export const isNoDate = (text: string): boolean => text.length <= 24 && NO_DATE.has(text.toLowerCase());
