import { fold } from '../../core/fold.ts';
import { isMissing } from '../read/missing.ts';

/**
 * The twelve months as tables write them, folded. Roman numerals are common in European archives. Arabic month names
 * differ between the Maghreb, Egypt and the Levant; those of two words are written as one.
 */
const MONTHS: readonly string[] = [
  'january jan janvier janv enero ene januar janner gennaio gen janeiro januari stycznia styczen sty ocak oca ledna leden ' +
    'январь января янв січень січня січ i يناير جانفي كانونالثاني ژانویه มกราคม',
  'february feb fevrier fevr fev febrero februar febbraio febb fevereiro februari lutego luty lut subat sub unora unor ' +
    'февраль февраля фев февр лютий лютого лют ii فبراير فيفري شباط فوریه กุมภาพันธ์',
  'march mar mars marzo marz märz marco maart mrt marca marzec mart brezna brezen март марта мар березень березня бер iii ' +
    'مارس آذار มีนาคม',
  'april apr avril avr abril abr aprile kwietnia kwiecien kwi nisan nis dubna duben апрель апреля апр квітень квітня квіт iv ' +
    'أبريل ابريل إبريل أفريل نيسان آوریل เมษายน',
  'may mai mayo maggio mag maio mei maja maj mayis kvetna kveten май мая травень травня трав v مايو ماي أيار مه พฤษภาคม',
  'june jun juin junio juni giugno giu junho czerwca czerwiec cze haziran haz cervna cerven июнь июня июн червень червня черв ' +
    'vi يونيو جوان حزيران ژوئن มิถุนายน',
  'july jul juillet juil julio juli luglio lug julho lipca lipiec lip temmuz tem cervence cervenec июль июля июл липень ' +
    'липня лип vii يوليو يوليوز جويلية تموز ژوئیه กรกฎาคม',
  'august aug aout agosto ago augustus sierpnia sierpien sie agustos agu srpna srpen август августа авг серпень серпня серп ' +
    'viii أغسطس أوت غشت آب اوت สิงหาคม',
  'september sep sept septembre septiembre setiembre set settembre sett setembro wrzesnia wrzesien wrz eylul eyl zari ' +
    'сентябрь сентября сен сент вересень вересня вер ix سبتمبر شتنبر أيلول سپتامبر กันยายน',
  'october oct octobre octubre oktober okt ottobre ott outubro out pazdziernika pazdziernik paz ekim eki rijna rijen ' +
    'октябрь октября окт жовтень жовтня жовт x أكتوبر تشرينالأول اکتبر ตุลาคม',
  'november nov novembre noviembre novembro listopada listopad lis kasim kas listopadu ноябрь ноября ноя нояб листопад ' +
    'листопада лист xi نوفمبر نونبر تشرينالثاني نوامبر พฤศจิกายน',
  'december dec decembre diciembre dic dezember dez dicembre dezembro grudnia grudzien gru aralik ara prosince prosinec ' +
    'декабрь декабря дек грудень грудня груд xii ديسمبر دجنبر كانونالأول دسامبر ธันวาคม',
];

/** Lower case, without accents; Arabic month names of two words become one word. */
export const foldWord = (word: string): string =>
  fold(word)
    .replaceAll('ı', 'i')
    .replace(/(كانون|تشرين) (?=ال)/gu, '$1');

const listOf = (words: string): string[] => words.split(' ').map(foldWord);

const monthIndex = new Map(MONTHS.flatMap((words, i) => listOf(words).map((word) => [word, i + 1] as const)));

/** 1 to 12 for the folded name of a month without a point; undefined for other words. */
export const monthOfWord = (word: string): number | undefined => monthIndex.get(word);

/** 1 to 12 for the name or number of a month, with 月, 월 or a point; null for anything else. */
export function monthOfText(text: string): number | null {
  const number = /^(\d{1,2})\s*[月월.]?$/u.exec(text)?.[1];
  if (number !== undefined) return Number(number) >= 1 && Number(number) <= 12 ? Number(number) : null;
  return monthOfWord(foldWord(text).replace(/\.$/, '')) ?? null;
}

/** Words next to a date that add nothing: articles, ordinal endings, "year", days of the week. */
const IDLE = new Set(
  listOf(
    'le la les el los de del du of the den der am on st nd rd th er г год года году гг ' +
      'il lo di do dos op w dnia o a r roku rok р року yil yili من في سنة عام ' +
      'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
      'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo ' +
      'lunedi martedi mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta feira ' +
      'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedzialek wtorek sroda czwartek piatek sobota ' +
      'niedziela pazartesi sali carsamba persembe cuma cumartesi pazar ' +
      'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت ' +
      'montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
      'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
  ),
);

export const isIdleWord = (word: string): boolean => IDLE.has(word);

/** What tables write if there is no date, or no end; in lower case. */
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

/** Whether a text (trimmed) says that there is no date. */
export const isNoDate = (text: string): boolean =>
  (text.length <= 24 && NO_DATE.has(text.toLowerCase())) || (!/\d/.test(text) && isMissing(text));
