import type { OwnTarget } from './mapping.ts';

/** What a name can say a column is; `other` is something the atlas can only keep as a note. */
export type NamedTarget = OwnTarget | 'other';

/** Names that leave no doubt, and names that may also have another meaning. */
export type SureAndLikely = readonly [sure: string, likely?: string];

/** Names of columns, by use. */
export const NAMES: Readonly<Record<NamedTarget, SureAndLikely>> = {
  id: [
    'id, ids, uuid, guid, record id, agreement id, treaty id, document id, identifier, slug, ид, ' +
      'идентификатор, 编号, 编码, 標識, 标识, 标识符, 记录编号, identifiant, identificador, kennung, 번호, 식별자, 아이디, 일련번호, 조약번호',
    'no, nr, num, number, code, key, ref, reference, reference number, treaty number, treaty no, ' +
      'registration number, row, index, номер, код, no п п, п п, 序号, 号码, 代码, numero, codigo, reference, ' +
      'nummer, 코드, 순번, 연번',
  ],
  title: [
    'title, titles, agreement title, treaty title, document title, title of agreement, title of treaty, ' +
      'name of agreement, name of treaty, agreement name, treaty name, full title, official title, название, ' +
      'наименование, заголовок, название соглашения, название документа, наименование документа, ' +
      'наименование договора, 标题, 名称, 题目, 条约名称, 协定名称, 协议名称, 文件名称, titre, intitule, titre de l accord, titulo, ' +
      'denominacion, titulo del acuerdo, titel, bezeichnung, 제목, 명칭, 조약명, 협정명, 조약명칭, 件名, 条約名, 題名, 題目, 表題, ' +
      '協定名, 条約の名称, 題, タイトル, titolo, titulo do acordo, nome do acordo, tytul, nazwa, nazwa umowy, baslik, ' +
      'anlasma adi, titel van het verdrag, naam van het verdrag, العنوان, اسم الاتفاقية, عنوان الاتفاقية, ' +
      'عنوان',
    'name, agreement, agreements, treaty, headline, heading, event, label, document, english title, ' +
      'соглашение, договор, документ, событие, 协议, 协定, 条约, 事件, nom, accord, traite, nombre, acuerdo, tratado, ' +
      'name des abkommens, abkommen, vertrag, 이름, 조약, 협정, accordo, trattato, acordo, verdrag, overeenkomst, ' +
      'umowa, traktat, anlasma, antlasma, sozlesme, project, project name, project title, deal, agt, ' +
      'الاتفاقية, المعاهدة',
  ],
  shortTitle: [
    'short title, short name, shorttitle, abbreviation, acronym, short, краткое название, сокращение, ' +
      'краткое наименование, 简称, 缩写, 短标题, titre court, sigle, titulo corto, titulo breve, sigla, kurztitel, ' +
      '약칭, 약어',
  ],
  summary: [
    'summary, description, abstract, synopsis, overview, описание, краткое описание, аннотация, содержание, ' +
      'суть, 摘要, 简介, 描述, 概要, 内容, 说明, 概述, resume, description, sommaire, resumen, descripcion, ' +
      'zusammenfassung, beschreibung, 요약, 설명, 개요, 내용',
    'text, content, body, details, detail, full text, purpose, scope, текст, подробности, ' +
      'предмет соглашения, 正文, 详情, texte, contenu, objet, texto, contenido, objeto, inhalt, text, gegenstand, ' +
      '본문',
  ],
  date: [
    'date, signature date, date of signature, date signed, signed date, date of signing, signing date, ' +
      'signed on, signed at, sign date, signed, conclusion date, date of conclusion, concluded, ' +
      'agreement date, treaty date, event date, дата, дата подписания, подписано, дата заключения, ' +
      'дата события, дата документа, 日期, 签署日期, 签订日期, 签字日期, 签署时间, 签订时间, 签约日期, 缔结日期, 时间, date de signature, ' +
      'signe le, date de l accord, date de conclusion, fecha, fecha de firma, fecha de la firma, ' +
      'fecha de suscripcion, datum, unterzeichnungsdatum, unterzeichnet am, datum der unterzeichnung, ' +
      'abschlussdatum, 날짜, 일자, 서명일, 서명일자, 체결일, 체결일자, 서명 일자, 체결 일자, 日付, 署名日, data, data firma, ' +
      'data della firma, data di firma, data de assinatura, assinado em, data podpisania, ' +
      'datum ondertekening, ondertekend op, imza tarihi, tarih, تاريخ التوقيع, التاريخ, تاريخ, ' +
      'dates of conclusion, places dates of conclusion, place and date of signature, ' +
      'date and place of signature, place and date of conclusion, дата и место подписания, ' +
      'место и дата подписания, lieu et date de signature, lugar y fecha de firma',
    'adopted, adoption date, date of adoption, publication date, published, date published, announced on, ' +
      'announcement date, when, day of signature, instrument date, date of instrument, deposit date, ' +
      'action date, ratification date, date of ratification, accession date, registration date, ' +
      'date of registration, дата регистрации, дата принятия, дата публикации, дата ратификации, 公布日期, 发布日期, ' +
      '通过日期, 批准日期, date d adoption, date de publication, fecha de adopcion, fecha de publicacion, ' +
      'verabschiedet am, 채택일, 공포일, 비준일',
  ],
  year: [
    'year, signature year, year signed, year of signature, year of signing, agreement year, год, ' +
      'год подписания, 年, 年份, 签署年份, 年度, annee, annee de signature, ano, ano de firma, jahr, ' +
      'unterzeichnungsjahr, 년도, 연도, 년, 서명연도, yr, date year, begin year, start year, beginning year, ' +
      'year begin, from year, year from, styear, opened year, год начала, 开始年份, annee de debut, ' +
      'ano de inicio, anfangsjahr, anno, jaar, rok, yil, سنة, begyr, beg year, beg yr, start yr',
  ],
  month: [
    'month, signature month, date month, begin month, start month, month begin, from month, stmonth, mese, ' +
      'maand, miesiac, ay,  месяц, 月, 月份, mois, mes, monat, 월, begmo, begmonth, start mo',
  ],
  day: [
    'day, day of month, signature day, date day, begin day, start day, day begin, from day, stday, giorno, ' +
      'dag, dzien, gun,  день, число, 日, jour, dia, tag, 일, begday',
  ],
  endYear: [
    'end year, year end, year ended, year of end, termination year, expiry year, year of termination, ' +
      'to year, year to, год окончания, год прекращения, 结束年份, 终止年份, annee de fin, ano de fin, ' +
      'ano de termino, endjahr, 종료연도, endyr, end yr',
  ],
  endMonth: [
    'end month, month end, termination month, expiry month, месяц окончания, 结束月份, mois de fin, mes de fin, ' +
      'endmonat, 종료월, endmo',
  ],
  endDay: [
    'end day, day end, termination day, expiry day, день окончания, 结束日, jour de fin, dia de fin, endtag, ' +
      '종료일자, endday',
  ],
  validFrom: [
    'valid from, validity start, entry into force, date of entry into force, entry into force date, ' +
      'into force, entered into force, in force from, in force since, effective date, date effective, ' +
      'effective from, eif, eif date, in force date, date in force, дата вступления в силу, ' +
      'вступление в силу, вступило в силу, действует с, 生效日期, 生效时间, 生效日, entree en vigueur, ' +
      'date d entree en vigueur, entrada en vigor, fecha de entrada en vigor, inkrafttreten, ' +
      'datum des inkrafttretens, in kraft seit, gultig ab, 발효일, 발효일자, 시행일, 시행일자, 発効日, entrata in vigore, ' +
      'data di entrata in vigore, entrada em vigor, data de entrada em vigor, wejscie w zycie, ' +
      'data wejscia w zycie, inwerkingtreding, datum inwerkingtreding, yururluk tarihi, yururluge giris, ' +
      'yururluge giris tarihi, تاريخ النفاذ, تاريخ الدخول حيز النفاذ, دخول حيز النفاذ, вступил в силу, ' +
      'вступила в силу, дата вступления, eif information, dates in force',
    'start date, start, begin, begin date, from date, дата начала, начало, 开始日期, date de debut, ' +
      'fecha de inicio, beginn, 시작일',
  ],
  validTo: [
    'valid to, valid until, valid till, validity end, expiry, expiry date, expiration, expiration date, ' +
      'expires, expires on, termination date, date of termination, terminated, terminated on, ' +
      'date terminated, in force until, действует до, дата окончания действия, дата прекращения, ' +
      'дата прекращения действия, срок действия до, действителен до, 有效期至, 失效日期, 终止日期, 到期日期, 到期日, 失效时间, ' +
      'date d expiration, date de fin de validite, valable jusqu au, fecha de vencimiento, ' +
      'fecha de terminacion, vigente hasta, valido hasta, gultig bis, ablaufdatum, ausser kraft, ' +
      'ausserkrafttreten, 만료일, 종료일자, 실효일, 유효기간, inactive date, date inactive, date of expiry, ' +
      'date of expiration, date of denunciation, date d echeance, data di scadenza, scadenza, ' +
      'data de termino, data wygasniecia, vervaldatum, bitis tarihi, تاريخ الانتهاء',
    'end date, end, until, to date, дата окончания, окончание, срок действия, 结束日期, 有效期, date de fin, ' +
      'fecha de fin, fecha final, ende, enddatum, 종료일',
  ],
  parties: [
    'parties, party, contracting parties, contracting party, state party, state parties, states parties, ' +
      'participants, participant, partner, partners, partner country, partner countries, country, countries, ' +
      'countries involved, party name, party code, country name, country code, ccode, cowcode, cow code, ' +
      'gwcode, iso n3, un code, state name, state abb, stateabb, statenme, iso3, iso 3, iso alpha 3, ' +
      'iso code, iso country code, signatory, signatories, signatory states, member states, counterparty, ' +
      'counterpart, reporter, home country, host country, стороны, сторона, участники, участник, страны, ' +
      'страна, партнер, партнеры, страна партнер, страны партнеры, государство, государства, ' +
      'страны участницы, стороны соглашения, договаривающиеся стороны, 缔约方, 缔约国, 当事方, 当事国, 参与方, 参与国, 签署方, ' +
      '签署国, 国家, 国别, 伙伴, 伙伴国, 合作方, 合作国家, 对方, parties contractantes, pays, pays partenaire, pays partenaires, ' +
      'partenaire, partenaires, signataires, etats parties, partes, parte, partes contratantes, pais, paises, ' +
      'pais socio, paises signatarios, socio, socios, firmantes, vertragsparteien, vertragspartei, parteien, ' +
      'land, lander, partnerland, partner, staaten, vertragsstaaten, 당사국, 체결국, 당사자, 국가, 상대국, 체약국, 참여국, 締約国, ' +
      '国名, parti, parti contraenti, paese, paesi, stati, panstwa, panstwo, strony, kraj, kraje, partijen, ' +
      'verdragspartijen, landen, taraflar, taraf, ulke, ulkeler, الأطراف, الدول, الدولة, البلد, البلدان, 相手国, ' +
      '国, lender, borrower, donor, donors, donor country, recipient, recipient country, recipients, creditor, ' +
      'debtor, lender country, borrower country, exporting country, importing country, current signatories',
    'state, states, nation, nations, members, member, side, actor, actors, entity, from country, ' +
      'to country, origin, destination, signed by, подписали, члены, 成员国, 双方, 各方, membres, miembros, ' +
      'mitglieder, 회원국, 서명국, from, to, mem, grantor, beneficiary, exporter, importer, sender, receiver, ' +
      'target, source country',
  ],
  sectors: [
    'sectors, sector, theme, themes, topic, topics, subject, subjects, subject matter, subject area, field, ' +
      'fields, area, areas, domain, policy area, issue area, issue, issues, industry, tags, keywords, ' +
      'отрасль, отрасли, сфера, сферы, область, тема, темы, тематика, направление, направления, сектор, ' +
      'секторы, сектора, сфера сотрудничества, ключевые слова, 领域, 行业, 主题, 部门, 合作领域, 议题, 话题, 标签, 关键词, ' +
      'secteur, secteurs, theme, domaine, domaines, sujet, sujets, mots cles, sectores, tema, temas, ambito, ' +
      'ambitos, materia, materias, area tematica, sektor, sektoren, thema, themen, bereich, bereiche, ' +
      'fachgebiet, sachgebiet, schlagworte, 분야, 주제, 부문, 영역, 산업, 分野, materie, settore, settori, setor, ' +
      'setores, dziedzina, onderwerp, konu, الموضوع, المجال',
    'category, categories, tag, class, classification, group, keyword, категория, категории, рубрика, 类别, ' +
      '分类, categorie, categories, rubrique, categoria, categorias, kategorie, kategorien, 카테고리, 분류',
  ],
  kind: [
    'kind, type, agreement type, type of agreement, treaty type, type of treaty, document type, ' +
      'type of document, instrument, instrument type, type of instrument, form, nature, вид, тип, ' +
      'вид документа, тип документа, вид соглашения, тип соглашения, форма, 类型, 种类, 文件类型, 协议类型, 条约类型, 文书类型, ' +
      'type d accord, nature de l acte, genre, tipo, tipo de acuerdo, clase, tipo de documento, instrumento, ' +
      'art, typ, vertragsart, vertragstyp, dokumenttyp, 종류, 유형, 형식, 구분, 조약종류, 種類',
    'category, class, format, категория, 类别, 分类, categorie, categoria, kategorie, 분류',
  ],
  stage: [
    'stage, status, state of agreement, current status, treaty status, agreement status, legal status, ' +
      'phase, статус, стадия, этап, состояние, статус документа, 状态, 阶段, 进展, 现状, 效力状态, statut, etat, stade, ' +
      'estado, estatus, situacion, fase, etapa, stand, stadium, 상태, 단계, 현황, 진행상황, 発効状況, stato, situacao, ' +
      'stan, durum, الحالة',
    'in force, state, active, progress, действует, latest action, 是否生效, en vigueur, vigente, in kraft',
  ],
  level: [
    'level, level of agreement, level of government, уровень, уровень соглашения, 级别, 层级, 层次, niveau, ' +
      'nivel, ebene, stufe, 수준, 급, 레벨',
    'scope level, rank, ранг, 等级',
  ],
  place: [
    'place, location, venue, city, place of signature, signature place, place signed, signed in, ' +
      'signing place, town, место, место подписания, город, 地点, 签署地点, 签订地点, 签字地点, 城市, 地方, lieu, ' +
      'lieu de signature, ville, lugar, lugar de firma, ciudad, sede, ort, unterzeichnungsort, stadt, 장소, ' +
      '서명지, 체결지, 서명장소, 체결장소, 場所, luogo, luogo della firma, local de assinatura, miejsce, plaats, yer, ' +
      'imza yeri, مكان التوقيع',
    'where, где',
  ],
  people: [
    'people, person, persons, signers, negotiators, negotiator, officials, leaders, representatives, ' +
      'delegates, люди, лица, персоны, подписанты, представители, участники встречи, подписавшие лица, 人物, ' +
      '签署人, 签字人, 代表, 领导人, personnes, personne, representants, negociateurs, personas, persona, ' +
      'representantes, negociadores, personen, unterzeichner, vertreter, 인물, 서명자, 대표, 서명인',
    'signed by, signatory, signatories, подписали, signataires, firmantes',
  ],
  url: [
    'url, urls, uri, link, links, web link, website, web page, webpage, href, source url, source link, ' +
      'document url, text url, pdf, hyperlink, web, ссылка, ссылки, адрес, веб страница, url источника, 链接, ' +
      '网址, 来源链接, 原文链接, lien, liens, site web, enlace, enlaces, vinculo, sitio web, verweis, webseite, ' +
      'weblink, 링크, 주소, 출처 url, リンク',
    'source, sources, источник, источники, 来源, 出处, fuente, fuentes, quelle, quellen, 출처, doi, permalink',
  ],
  note: [
    'note, notes, remark, remarks, comment, comments, annotation, footnote, footnotes, примечание, ' +
      'примечания, комментарий, комментарии, заметки, 备注, 注释, 附注, 评论, remarque, remarques, commentaire, ' +
      'commentaires, observations, nota, notas, observaciones, comentario, comentarios, anmerkung, ' +
      'anmerkungen, bemerkung, bemerkungen, notiz, 비고, 참고, 메모, 주석, 備考',
  ],
  other: [
    'created, created at, created on, date created, updated, updated at, last updated, date updated, ' +
      'modified, last modified, date modified, date added, added on, accessed, date accessed, retrieved, ' +
      'date retrieved, timestamp, latitude, longitude, lat, lon, lng, region, continent, population, amount, ' +
      'value, volume, currency, language, author, date of birth, дата создания, дата обновления, ' +
      'дата изменения, дата добавления, язык, регион, 创建时间, 更新时间, 修改时间, 语言, 地区, langue, idioma, sprache, 언어, ' +
      '등록일',
  ],
};
