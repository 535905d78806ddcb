import type { Rule } from '../rule.ts'

/**
 * What speaks of a topic in English, beyond the codebook's seeds (METHOD §4; the column `exclude` is in `not`). Of several rules of a topic one
 * is enough. The rules that need another topic beside them stand in `english-topics-beside.ts`.
 */
export const ENGLISH_TOPIC_RULES: readonly Rule<string>[] = [
  {
    id: 'en-readmit-own',
    value: 'readmit-own',
    pattern:
      /\b(re[- ]?admi(t|ts|tted|tting|ssion|ssions)\b(?! (of )?(goods|products|(the )?nationals of (third|other) countries|third[- ]country|stateless|a member))|take back (any of )?(its|their) (own )?nationals)/,
    not: /re-?admission (of (goods|products|equipment)|to the (\w+ )?(market|community|union|organi[sz]ation))/,
    example: 'Arcadia shall readmit any of its nationals found without leave to stay.',
    counterExample: 'The re-admission of goods sent back for repair is free of duty.',
  },
  {
    id: 'en-readmit-tcn',
    value: 'readmit-tcn',
    pattern:
      /\bre-?admi\w+\b.{0,600}\b(third[- ]country nationals|nationals of (third|other) countries|stateless|persons of other nationality)\b|\b(third[- ]country nationals|nationals of (third|other) countries|stateless persons)\b.{0,600}\bre-?admi\w+\b/,
    example: 'It shall also cover the readmission of nationals of third countries.',
    counterExample: 'Nationals of third countries may own such trade marks.',
  },
  {
    id: 'en-irregular',
    value: 'irregular',
    pattern:
      /\b(illegal|irregular|clandestine|unauthori[sz]ed|undocumented) (im)?migra\w+|\b(illegal|irregular) (presence|entry|stay|residence)\b|\billegally (present|resident|staying)\b(?! on (its|their|the) territor)|\b(prevent\w*|combat\w*|curb\w*|control of)\b[^.;,]{0,40} migration\b/,
    not: /\brepatriated illegal (im)?migrants\b/,
    example: 'The Parties shall act together against illegal immigration.',
    counterExample: 'Illegal fishing and illegal trade in timber shall be fought.',
  },
  {
    id: 'en-visa',
    value: 'visa',
    pattern: /\bvisas?\b/,
    not: /sole fact of requiring a visa|consular (visas?|invoices?)|visas? on (goods|invoices)|exit visa of goods/,
    example: 'A visa-free regime is the shared aim of the Parties.',
    counterExample: 'Invoices need no consular visa.',
  },
  {
    id: 'en-recruit',
    value: 'recruit',
    pattern:
      /\b(labou?r migration|access to (the )?(labou?r market|employment)|recruit(ment|ing|ed)? of (\w+ )?(workers|labou?r|nationals|migrants)|quotas? (for|of) (\w+ )?(workers|migrants)|(movement|mobility|circulation) of (workers|labou?r)|migrant labou?r|admission rules|admission to employment|facilities for access to employment)\b/,
    not: /free(dom of)? movement (for|of) (persons, )?(workers|labou?r)/,
    example: 'The spouse of such a worker shall have access to the labour market.',
    counterExample: 'Suppliers shall have access to the market for services.',
  },
  {
    id: 'en-work-rights-nationals',
    value: 'work-rights',
    pattern:
      /\b(workers?|employed|employees|nationals)\b.{0,600}\b(discriminat\w+|equal treatment|working conditions|remuneration|dismissal|fair treatment)\b|\b(discriminat\w+|equal treatment|working conditions|remuneration|dismissal)\b.{0,600}\b(nationals|nationality|migrant workers?|foreign workers?|migrant communities)\b|\baccord the treatment referred to\b.{0,600}\bworkers\b|\bmigrant communities' living and working conditions\b|\bworking conditions for migrant\b|\b(protection|rights) of [^.;]{0,60}\bmigrant workers\b|\bworking conditions\b.{0,60}\bworkers (legally|resident|employed)\b/,
    not: /\bin the field of social security\b|\bcompanies or firms\b|\bpermanent residents? of that\b|\blabou?r law at large\b|fair treatment of nationals of other countries/,
    example:
      'The treatment accorded to workers of Arcadian nationality shall be free from discrimination as regards dismissal.',
    counterExample: 'The Parties shall improve working conditions and living standards at home.',
  },
  {
    id: 'en-circular',
    value: 'circular',
    pattern:
      /\b(circular migration|temporary (labou?r )?migration|seasonal (workers?|work|employment) (schemes?|programmes?)|brain (drain|gain|circulation)|circular mobility)\b/,
    example: 'Cooperation may also help circular migration.',
    counterExample: 'The spouse of a worker, except a seasonal worker, may work.',
  },
  {
    id: 'en-free-movement',
    value: 'free-movement',
    pattern:
      /\b(free movement of (persons|people|citizens|workers|labou?r|nationals)|freedom of movement (for|of) (persons|workers|labou?r|citizens|people|self-employed)|right of (entry, )?(residence|entry,? residence)|right of residence|right to reside|movement of (\w+ )?persons, labou?r)\b/,
    not: /\bfree circulation for its goods\b/,
    example: 'The States shall bring about the free movement of persons within the Community.',
    counterExample: 'The Parties shall ensure the free movement of capital.',
  },
  {
    id: 'en-skills',
    value: 'skills',
    pattern:
      /\brecogni(tion|[sz]e|[sz]ed|[sz]ing)\b.{0,120}\b(qualifications?|diplomas?|certificates and other evidence|degrees|registration in these areas)\b|\b(qualifications?|diplomas?)\b.{0,80}\b(to be |are |be )?recogni[sz]ed\b|\bskills partnerships?\b|\bmutual recognition agreements?\b.{0,600}\bprofessional/,
    not: /conformity assessment|standards and technical regulations|certificates? of origin|appropriate educational and professional qualifications relevant/,
    example: 'The Council shall examine steps towards the mutual recognition of diplomas.',
    counterExample: 'Measures on qualification requirements shall not be a barrier to trade.',
  },
  {
    id: 'en-socsec',
    value: 'socsec',
    pattern:
      /\b(social security (systems? for|rights|benefits|schemes? for|coordination)|coordinat\w+ (of )?social security|in the field of social security|periods of (insurance|employment)|family allowances|pensions? (and|or) (annuities|allowances)|transfer freely to|double contributions?|aggregation of periods)\b/,
    not: /\breform of the|transfer freely to .{0,600}\b(capital|profits|investment)\b|establishment of a suitable social security system/,
    example: 'Periods of insurance completed in either State shall be added together.',
    counterExample: 'Arcadia shall receive help with the reform of the social security system.',
  },
  {
    id: 'en-remit',
    value: 'remit',
    pattern:
      /\b(remittances?|transfers? of savings|savings)\b.{0,600}\b(migrants?|workers?|emigrants?|diaspora|nationals abroad|expatriates?)\b|\b(migrants?|workers'?|emigrants?|diaspora)\b.{0,60}\b(remittances?|transfers? home|transfers? of funds)\b|\bcost of (sending )?remittances\b/,
    not: /\b(goods|investment|creditor|warehousing)\b/,
    example: 'The Parties shall lower the cost of sending the remittances of migrants.',
    counterExample: 'The remittance of payments for goods shall be free.',
  },
  {
    id: 'en-diaspora',
    value: 'diaspora',
    pattern:
      /\b(diasporas?|nationals (living |residing )?abroad|expatriate communit\w+|communities abroad|co-development|emigrant communities)\b/,
    example: 'The diaspora shall be drawn into the development of Arcadia.',
    counterExample: 'Consuls look after ships abroad.',
  },
  {
    id: 'en-return',
    value: 'return',
    pattern:
      /\b(voluntary (return|resettlement|repatriation)|assisted return|return (policy|policies|programmes?)|return of (illegal|irregular|the (persons|individuals|migrants)|individuals|persons|migrants|failed)|return and reintegration|repatriation of (persons|migrants|illegal|irregular|workers|nationals)|(dignified|humane|immediate|safe) return)\b/,
    not: /\breturn of (goods|capital|products|the vessel|investments?)\b|immediate return of (goods|the goods)/,
    example: 'The Parties shall favour the voluntary return of migrants.',
    counterExample: 'The return of goods to the exporter is free of duty.',
  },
  {
    id: 'en-reintegration',
    value: 'reintegration',
    pattern:
      /\b(reintegrat\w+|reinsertion|resettling)\b.{0,80}\b(migrants?|immigrants?|returnees?|returning|repatriated|nationals|of such people|emigrants?)\b|\b(returnees?|refugees or returnees|repatriated|returning (migrants|nationals|workers))\b.{0,160}\b(reintegrat\w+|reinsertion)\b/,
    not: /\baddicts?\b/,
    example: 'Priority goes to the reintegration of returning migrants.',
    counterExample: 'Projects for the reintegration of addicts into work.',
  },
  {
    id: 'en-border',
    value: 'border',
    pattern:
      /\bborder (security|guards?|police)\b|\bfrontex\b|^(?!.{0,600}\b(goods|customs|market surveillance|trade facilitation|border agencies)\b).{0,600}\b(border (controls?|management|surveillance)|(management|control|surveillance) of (the )?(external )?borders?|external borders?|integrated border|integrity of,?[^.;]{0,80} borders)\b/,
    not: /border control division/,
    example: 'Cooperation covers border management and the training of border guards.',
    counterExample: 'Border controls of goods shall be made simpler.',
  },
  {
    id: 'en-docs',
    value: 'docs',
    pattern:
      /\b(travel documents?|identity (documents?|papers?|cards?)|document security|(forged|false|fraudulent|falsified) (travel |identity )?documents?|biometric\w*|passports?)\b/,
    not: /\b(documentary evidence of origin|false documents? of origin|customs documents?)\b/,
    example: 'Each Party shall give its nationals travel documents.',
    counterExample: 'False documents of origin shall not be accepted.',
  },
  {
    id: 'en-trafficking',
    value: 'trafficking',
    pattern:
      /\btraffick(ing|ers?)\b,? ?(in|of)?,? ?(human|persons|women|children|people)|\bhuman trafficking\b|\btraffickers\b|\btrafficking in human beings\b|\bmigra\w+(,| and)[^.;]{0,30}\btrafficking\b(?! (in|of) (drugs|arms|narcotic|weapons|firearms|goods))|\btrafficking and (illegal|irregular) (im)?migration\b/,
    example: 'The Parties shall fight trafficking in human beings.',
    counterExample: 'Trafficking in drugs and in firearms shall be fought.',
  },
  {
    id: 'en-smuggling',
    value: 'smuggling',
    pattern:
      /\b(smuggling of (illegal )?(migrants|persons|people|human)|(migrant|people|human) smuggling|smuggling (of,? )?and (the )?trafficking (of|in),? (human|persons|people|migrants)|networks of smugglers)\b|\bsmuggling of,? and trafficking in,? human/,
    example: 'They shall act against the smuggling of migrants.',
    counterExample: 'The smuggling of tobacco shall be fought.',
  },
  {
    id: 'en-asylum',
    value: 'asylum',
    pattern: /\b(asylum|refugees?|non-?refoulement|refoulement|international protection|displaced persons)\b/,
    not: /\brefugee (and humanitarian )?law\b|\brefugee protection act\b/,
    example: 'Refugees shall be protected as the Convention asks.',
    counterExample: 'Terrorism shall be fought in accordance with refugee law.',
  },
  {
    id: 'en-family',
    value: 'family',
    pattern:
      /\b(family (reuni\w+|members? of (such|the) workers?)|spouses?|dependants?|dependents?|dependent children|accompanying (spouse|children|family))\b/,
    not: /\bmembers of the same family\b|\bperiods of insurance\b|\bsocial security\b|\bfamily allowances\b|\baggregation\b/,
    example: 'The legally resident spouse of a worker may take up work.',
    counterExample: 'Members of the same family are related persons for the customs value.',
  },
  {
    id: 'en-integration',
    value: 'integration',
    pattern:
      /\b(social integration of|integration (policy|policies|measures)|integration of (lawfully|legally|legal|migrants|immigrants|third|nationals|non-nationals|foreign)|racism and xenophobia|against (racism|xenophobia)|rights and obligations comparable|fair treatment and integration|inclusion of migrants)\b|equal treatment and social integration/,
    not: /\b(sports?|doping)\b|economic and social integration|(regional|economic|subregional|market) integration/,
    example: 'The Parties shall promote the social integration of nationals who live in the other State.',
    counterExample: 'The economic and social integration of the region shall be speeded up.',
  },
  {
    id: 'en-students',
    value: 'students',
    pattern:
      /\b(mobility (of|for) (\w+ and )?(students?|researchers?|teachers?|academics?|young)|(students?|researchers?|academic|youth) mobility|exchanges? of (\w+ )?(students?|researchers?|teachers?)|mobility (and exchanges? of|programmes? for) (\w+ )?(students?|researchers?|teachers?)|exchanges? of (teaching staff|(\w+,? (and )?){1,4}(students|researchers|scholars))|exchange programme?s? for (\w+ ){0,5}students|scholarships? (for|to|nominees|and fellowships)|granting (of )?scholarships|scholarship nominees|scholarships for overseas)\b/,
    not: /\bjournalists?\b|\bexchange of information (between|among)\b|\benvironment\w*\b|\bcopyright\b/,
    example: 'Both Parties shall foster the mobility of students.',
    counterExample: 'Scholarship and research are limits to copyright.',
  },
  {
    id: 'en-rootcauses',
    value: 'rootcauses',
    pattern:
      /\b(root causes?( and the consequences)? of (\w+ )?migration|root causes|migratory pressures?|(areas|regions|zones) from which (the )?(e?migrants) (come|originate)|areas (of|with a) high emigration)\b/,
    not: /\bconflict\b(?!.{0,600}migra)/,
    example: 'Priority goes to lower migratory pressure by creating jobs.',
    counterExample: 'Competitive pressure on producers shall be watched.',
  },
  {
    id: 'en-mode4',
    value: 'mode4',
    pattern:
      /\b(temporary (entry|stay|movement|admission of (business|natural))|business (persons?|visitors?|people)|intra-corporate|key personnel|graduate trainees|contractual services? suppliers?|independent professionals|(movement|presence|entry and temporary stay|entry and stay) of (natural persons|business)|natural persons (of|who|for|may|set out|referred)|immigration (formalit(y|ies)|measures?|documents?|laws and regulations)|natural person of (a|the other|another|that) party who is (employed|engaged|seeking))\b/,
    not: /\btemporary (admission|importation|entry) of goods\b|\bpermanent employment market\b/,
    example: 'Each Party shall grant temporary entry to business persons.',
    counterExample: 'Goods under temporary admission are free of duty.',
  },
  {
    id: 'en-hr-clause',
    value: 'hr-clause',
    pattern:
      /\b(human rights|democratic principles)\b.{0,600}\bessential elements?\b|\bessential elements?\b.{0,600}\b(human rights|democratic principles)\b|\b(based|founded) (up)?on\b.{0,80}\brespect (for|of)\b.{0,600}\bhuman rights\b/,
    not: /^(reaffirming|recalling|considering|recogni[sz]ing|conscious|having regard|bearing in mind|noting|mindful)\b/,
    example: 'Respect for human rights is an essential element of this Agreement.',
    counterExample: 'Free transit is an essential element of cooperation.',
  },
  {
    id: 'en-suspension',
    value: 'suspension',
    pattern:
      /\b(suspend|suspension|denounce|appropriate measures|exceptions referred to|terminate)\b.{0,600}\b(non-?compliance|breach|violat\w+|fail(s|ed|ure)? to|essential elements?|human rights|irregular migra\w+)\b|\b(breach|violation|fail(s|ed|ure)? to (fulfil|comply|readmit))\b.{0,600}\b(suspend|suspension|denounce|appropriate measures)\b/,
    not: /\b(safeguard|anti-?dumping|tariff concession|retaliat|arbitration (panel|ruling)|panel report|compensation|preferential (tariff )?treatment|products?)\b/,
    example: 'Either Party may suspend this Agreement if the other is in breach of an essential element.',
    counterExample: 'Either Party may denounce this Agreement by notifying the other.',
  },
]
