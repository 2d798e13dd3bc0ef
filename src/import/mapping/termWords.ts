import type { KINDS, LEVELS, STAGES } from '../../core/taxonomy.ts';

type Words<Value extends string> = Readonly<Partial<Record<Value, string>>>;

export const KIND_WORDS: Words<(typeof KINDS)[number]> = {
  agreement:
    'agreement, agreements, treaty, treaties, convention, conventions, accord, pact, protocol, covenant, compact, ' +
    'соглашение, соглашения, договор, договоры, конвенция, протокол, пакт, 协议, 协定, 条约, 公约, 议定书, 協定, 條約, 条約, ' +
    'traite, protocole, acuerdo, tratado, convencion, convenio, protocolo, abkommen, vertrag, ubereinkommen, ' +
    'vereinbarung, konvention, protokoll, 협정, 조약, 협약, 의정서',
  memorandum:
    'memorandum, memoranda, memorandums, memorandum of understanding, memoranda of understanding, mou, mous, ' +
    'memorandum of cooperation, moc, меморандум, меморандумы, меморандум о взаимопонимании, меморандум о сотрудничестве, ' +
    '备忘录, 谅解备忘录, 合作备忘录, 備忘錄, 諒解備忘錄, 覚書, memorando, memorando de entendimiento, memorandum d entente, ' +
    'protocole d entente, memorandum d accord, absichtserklarung, 양해각서, 각서',
  programme:
    'programme, program, programmes, programs, action plan, plan of action, программа, программы, план действий, ' +
    '计划, 方案, 行动计划, programa, plan d action, plan de accion, programm, aktionsplan, 프로그램, 계획, 행동계획',
  strategy: 'strategy, strategies, стратегия, стратегии, 战略, strategie, estrategia, 전략',
  project: 'project, projects, проект, проекты, 项目, projet, proyecto, projekt, 프로젝트, 사업',
  statement:
    'statement, joint statement, declaration, joint declaration, communique, joint communique, заявление, ' +
    'совместное заявление, декларация, коммюнике, 声明, 联合声明, 宣言, 公报, 联合公报, declaration commune, ' +
    'declaration conjointe, declaracion, declaracion conjunta, comunicado, erklarung, gemeinsame erklarung, ' +
    '성명, 공동성명, 선언, 공동선언',
  proposal:
    'proposal, proposals, initiative, предложение, предложения, инициатива, 提案, 倡议, 建议, proposition, propuesta, ' +
    'iniciativa, vorschlag, 제안',
  talks:
    'talks, negotiation, negotiations, meeting, meetings, summit, consultation, consultations, переговоры, встреча, ' +
    'саммит, консультации, 会谈, 谈判, 会议, 峰会, 磋商, negociation, negociations, pourparlers, reunion, ' +
    'negociacion, negociaciones, verhandlungen, gesprache, 회담, 협상, 회의, 정상회담',
};

export const STAGE_WORDS: Words<(typeof STAGES)[number]> = {
  held: 'held, took place, состоялось, состоялись, проведено, проведены, 举行, 已举行, 召开, tenu, tenue, 개최',
  proposed:
    'proposed, proposal, предложено, предложен, предложена, предлагается, 提议, 已提议, 提出, propose, proposee, ' +
    'propuesto, propuesta, vorgeschlagen, 제안, 제안됨',
  announced:
    'announced, объявлено, объявлен, объявлена, анонсировано, 宣布, 已宣布, 公布, annonce, annoncee, anunciado, ' +
    'anunciada, angekundigt, 발표, 발표됨',
  prepared:
    'prepared, draft, drafted, initialled, initialed, подготовлено, подготовлен, подготовлена, проект, парафировано, ' +
    'парафирован, 草案, 起草, 草签, 已草签, projet, paraphe, borrador, rubricado, entwurf, paraphiert, 초안, 가서명',
  signed:
    'signed, signature, подписано, подписан, подписана, подписание, подписаны, 签署, 已签署, 签订, 已签订, 签字, 署名, ' +
    'signe, signee, firmado, firmada, suscrito, unterzeichnet, gezeichnet, 서명, 서명됨, 체결',
  'in-force':
    'in force, entered into force, enter into force, currently in force, in effect, effective, active, действует, ' +
    'действующий, действующее, действующая, вступило в силу, вступил в силу, вступила в силу, в силе, ' +
    '生效, 已生效, 有效, 现行有效, 现行, 発効, en vigueur, entre en vigueur, en vigor, vigente, in kraft, ' +
    'in kraft getreten, 발효, 발효중, 발효됨, 현행, 시행, 유효',
  launched:
    'launched, запущено, запущен, запущена, 启动, 已启动, lance, lancee, lanzado, lanzada, gestartet, 출범, 착수',
};

export const LEVEL_WORDS: Words<(typeof LEVELS)[number]> = {
  state:
    'state, interstate, inter state, state level, heads of state, государство, государственный, межгосударственный, ' +
    'межгосударственное, межгосударственная, 国家, 国家级, 国家间, 元首, etat, interetatique, estado, estatal, ' +
    'interestatal, staat, staatlich, zwischenstaatlich, 국가, 국가간',
  government:
    'government, governmental, intergovernmental, inter governmental, government level, правительство, ' +
    'правительственный, межправительственный, межправительственное, межправительственная, 政府, 政府间, 政府级, ' +
    'gouvernement, gouvernemental, intergouvernemental, gobierno, gubernamental, intergubernamental, regierung, ' +
    'zwischenregierungs, 정부, 정부간',
  ministry:
    'ministry, ministries, ministerial, interministerial, inter ministerial, ministry level, министерство, ' +
    'министерский, межминистерский, министерства, 部, 部级, 部委, 部门间, ministere, ministeriel, interministeriel, ' +
    'ministerio, ministerial, ministerium, ministeriell, 부처, 장관급, 부처간',
  agency:
    'agency, agencies, interagency, inter agency, agency level, ведомство, ведомственный, межведомственный, ' +
    'межведомственное, агентство, 机构, 机构间, 署, agence, agencia, behorde, agentur, 기관, 기관간',
  city:
    'city, cities, municipal, municipality, sister cities, город, города, муниципальный, 城市, 市, 市级, 友好城市, ville, ' +
    'municipalite, ciudad, municipio, stadt, kommunal, 도시, 시',
  business:
    'business, company, companies, corporate, private, private sector, commercial, бизнес, компания, компании, ' +
    'корпоративный, предприятие, 企业, 公司, 商业, entreprise, entreprises, empresa, empresas, empresarial, unternehmen, ' +
    'firma, wirtschaft, 기업, 민간, 회사',
};
