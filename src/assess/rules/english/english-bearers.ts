import type { BearerWords, BenefitWords } from '../../grammar.ts'

/** What tells who bears in English (METHOD §3, Conventions). */
export const ENGLISH_BEARERS: BearerWords = {
  each: /^the party\b|\b((each|either|any|every|a|one|another|the other|neither|no|that|importing|host|requested|requesting) (contracting |of the (two )?)?(part(y|ies)|sides?|government)|each of (them|the))\b|^the (requested|requesting|host|other) (party|state)/,
  both: /\b((the )?(two |both )?(contracting |high contracting |signatory )?(parties|sides|governments|contracting states)|both (contracting )?(parties|sides|countries|states)|they|partner states|member countries|(the )?(two|both) (countries|states)|signatory (states|countries))\b/,
  bothFirst: /^(the )?(two |both )?(contracting )?(parties|sides)\b/,
  memberStates: /\b(the )?(several |individual )?member states\b|\bpartner states\b/,
  eachMemberState: /\b(each|any|a|every|that) member state\b/,
  body: /\b((association|stabili[sz]ation and association|cooperation|joint|partnership|trade|ministerial|administrative|mixed) (council|committee|commission|body)|council of (association|ministers)|sub-?committees?|working (group|party)|committee|joint (readmission )?committee|the council|competent authorities|authorities|secretariat|professional bodies)\b/,
  notBody: /^the (contracting )?parties\b/,
  cooperation:
    /\b(co-?operation|dialogue|cooperative activities|partnership|consultations?|this cooperation|joint (action|efforts|initiatives)|(technical )?exchanges?)\b|^it$|^(it|this) (will|shall)/,
  notCooperation: /\bfinancial\b/,
  assistance:
    /\b(financial|technical|economic|development) (and (financial|technical) )?(co-?operation|assistance|aid|support)\b/,
  notAssistance: /\beconomic co-?operation and technical\b|\bby\b/,
  people:
    /\b(workers?|nationals|citizens|persons?|spouses?|children|family|families|dependants?|natural persons?|students|migrants|individuals|applicants?|holders?)\b/,
  treatment:
    /\b(treatment|periods of (insurance|employment)|pensions?|annuities|allowances|benefits?|rights?)\b/,
  entitled:
    /^(also )?(be )?(enjoy|receive|be (entitled|able|free|granted|allowed|permitted|accorded|exempt)|entitled|able|have (access|the right|free)|benefit|the right|accorded|granted|retain)/,
  passive: /^(also |not |only |then )?be \w+(ed|en|de|wn|id|ade|ld|aid|pt|nt|ut)\b/,
  agent: /^(?:\S+ ){1,8}?by (.{3,80})/,
  host: /\baccorded by (.{3,60})/,
  hostBloc:
    /\b(such workers|workers in question|workers concerned|various member states|debtor member state|that member state|territory of a member state)\b/,
  hostEach: /\b(either|each|the other|any|another) (contracting )?party\b/,
  hostBoth: /\b(citizens|nationals) of the (community|member states|parties)\b/,
  via: (names) => `by (?:${names})\\b|that (?:${names}) (?:shall|will)\\b|recogni[sz]ed in (?:${names})\\b`,
  unknownParty:
    /\b(?:republic|kingdom|government|principality|federation|state) of (?:the )?[a-z][\w -]{2,40}/,
}

/** What tells who benefits in English (METHOD §3, Conventions). */
export const ENGLISH_BENEFITS: BenefitWords = {
  migrants:
    /\b(asylum[- ]seekers|refugees|returnees|returning migrants|repatriated|migrant workers|migrants|victims of|stateless persons|nationals of other countries|lawfully residing|non-refoulement|non- ?nationals|persons admitted|displaced persons|migrant communities)\b/,
  peopleOfEach:
    /\b(business persons?|natural persons?|service suppliers?|students|professionals?|citizens|nationals|workers|spouses?|dependants?|young people|journalists|professional qualifications|recognition of (professional )?qualifications|mutual recognition)\b/,
  crime: /\b(illegal|clandestine|irregular|crime|criminal|smuggl|traffick|terrorism)/,
  toB: (names) => `(?:to|for|from) (?:${names})`,
  toA: (names) => `(?:to|for) (?:${names})`,
}
