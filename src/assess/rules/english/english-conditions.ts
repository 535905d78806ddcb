import type { ConditionType } from '../../clause-record.ts'
import type { Rule } from '../rule.ts'

/**
 * What a clause is made to hang on, in English (METHOD §3, Conventions). All are sought; the first type in the order of METHOD is the clause's.
 * Words that only say which persons are meant, and *where appropriate*, are no condition.
 */
export const ENGLISH_CONDITIONS: readonly Rule<ConditionType>[] = [
  {
    id: 'en-performance-in-place',
    value: 'performance',
    pattern:
      /\b(provided that|on condition that|as long as|once|if)\b.{0,160}\b(conditions? .{0,120}(in place|fulfilled|met)|are in place|is in place|effectively implement\w+|has (implemented|fulfilled|met|ratified)|have (implemented|fulfilled|met|ratified)|complies|comply with its|cooperates?)\b/,
    not: /\bdependant otherwise complies\b|\bspouse\b/,
    example:
      'They shall work towards visa-free travel, provided that the conditions for safe mobility are in place.',
    counterExample: 'They shall work towards visa-free travel.',
  },
  {
    id: 'en-performance-breach',
    value: 'performance',
    pattern:
      /\b(in the event of|in (the )?case of|if|where|following|concern:?)\b.{0,100}\b(non[- ]?compliance|violation|breach|fail(s|ed|ure) to (fulfil|comply|respect|readmit|cooperate|meet))\b.{0,120}\b(party|obligations?|essential|agreement|state)\b/,
    not: /\bexchange of information\b/,
    example: 'Either Party may suspend it in the event of non-compliance by the other Party.',
    counterExample: 'The Parties shall act against breaches of the law by traffickers.',
  },
  {
    id: 'en-performance-progress',
    value: 'performance',
    pattern:
      /\b(subject to|depending on|in the light of|taking into account|conditional (up)?on|is subject to)\b.{0,80}\b(progress|continued adherence|performance|fulfilment of (the )?(conditions|benchmarks|commitments)|needs and reform|reform process|results achieved|implementation of (the )?(readmission|this) agreement)\b/,
    example: 'Funds are subject to progress with the reform.',
    counterExample: 'Funds are subject to the annual budget.',
  },
  {
    id: 'en-request',
    value: 'request',
    pattern:
      /\b((up)?on (the )?(request|application|demand)|at (the )?(request|initiative)( of)?|when (so )?requested|if (so )?requested|upon (their|its) request|on request|requested by|if requested|on (the )?proposal of|on (a|the) written request)\b/,
    not: /\bacting unanimously\b/,
    example: 'Arcadia shall readmit its nationals upon request of a Member State.',
    counterExample: 'Requests shall be written in English.',
  },
  {
    id: 'en-eligibility',
    value: 'eligibility',
    pattern:
      /\b(provided that|on condition that|if|as long as|only if|unless) (such|the|these|those|he|she|they|a|that)? ?(\w+ ){0,3}(persons?|spouses?|dependants?|workers?|applicants?|nationals?|they|he|she|individuals?|family members?|holders?|citizens)\b|\b(meets?|fulfil(s)?|satisf(y|ies)|compl(y|ies) with) the (relevant |following |necessary |applicable )?(employment |immigration |entry )?(qualifications?|criteria|requirements|conditions for (entry|admission))\b|\bwho (otherwise )?qualify\b|\bsubject to (any )?(qualification|medical|security|language) (requirements?|checks?)\b/,
    example: 'Visas are waived provided that such persons hold a passport of Arcadia.',
    counterExample: 'Workers who are nationals of Arcadia shall be treated alike.',
  },
  {
    id: 'en-domestic-law',
    value: 'domestic-law',
    pattern:
      /\b(in accordance with|subject to|in conformity with|consistent with|pursuant to|under|according to|in compliance with|within the limits of|as permitted by|to the extent permitted by|without prejudice to|in line with)\b (?!which)([\w',()-]+ ){0,12}?((national|domestic|internal|respective|applicable|relevant|its|their|community|union|that party's|each party's|party's)( and (national|domestic|community|union|relevant))?( domestic| national| internal)? ?(and \w+ )?(laws?|legislation|regulations?|rules|procedures)|laws?,? (and )?(regulations|conditions|procedures)|laws and \w+|legislation (in force|of)|laws of (the|each|that))\b|\bconditions and modalities (applicable )?in (each|that|the)\b|\b(laws?|legislation|conditions|procedures)( and \w+)? (applicable|in force) in (each|that|the)\b|\bin accordance with the relevant (union|community) and national legislation\b/,
    not: /\b(companies|investments?|established|formed|constituted|made) (\w+ ){0,4}in accordance with the laws? of the host\b|labou?r law and practices/,
    example: 'Each Party shall, in accordance with its laws and regulations, issue papers.',
    counterExample: 'Companies formed in accordance with the laws of the host country may invest.',
  },
  {
    id: 'en-market',
    value: 'market',
    pattern:
      /\b(in the light of|subject to|taking (into )?account( of)?|having regard to|depending on|according to)\b.{0,60}\b((labou?r|employment) (market|situation)|situation (on|of|in) the labou?r market|employment situation|economic needs test|(labou?r|market) needs|unemployment)\b/,
    not: /\bform of\b.{0,60}\beconomic needs test\b/,
    example: 'Quotas are set, taking account of the labour market, each year.',
    counterExample: 'Access to the labour market shall be open.',
  },
  {
    id: 'en-resources',
    value: 'resources',
    pattern:
      /\b((subject to|within( the limits of)?|depending on|to the extent of)\b.{0,60}\b(resources|means|funds|budget(ary)?|financial perspectives?|capabilities|capacities|appropriations)|in accordance with (each|the|their|its) (\w+ ){0,2}(capabilities|capacities|resources))\b/,
    example: 'They shall help each other, subject to available resources.',
    counterExample: 'They shall find the resources.',
  },
  {
    id: 'en-procedural',
    value: 'procedural',
    pattern:
      /\b(acting unanimously|after (consult\w+|consultation|notif\w+|approval|the approval)|subject to (the )?(prior )?(approval|agreement|consent|authori[sz]ation|decision|verification|notification|ratification)|following (the )?(agreement|approval|consultation|a decision|notification)|with the (prior )?(consent|approval|agreement) of|as (may be |shall be )?(determined|decided|agreed|laid down) by|rules to be determined|by decision of|to be (determined|decided) by|on the basis of a decision|as may be agreed)\b/,
    not: /\bas agreed between\b/,
    example: 'The rules apply after approval by the Council.',
    counterExample: 'The Council approves its own rules.',
  },
  {
    id: 'en-exception',
    value: 'exception',
    pattern:
      /\b(except( for| in| where| that| as)?|with the exception of|unless|save (as|where|for|in)|other than|notwithstanding|without prejudice to|excluding|does not apply to|shall not apply (to|where|if)|apart from|in (duly justified|exceptional) (cases|circumstances))\b/,
    not: /\bsafe and\b|\bother than (english|the official)\b/,
    example: 'Pensions may be sent abroad, except non-contributory benefits.',
    counterExample: 'All pensions may be sent abroad.',
  },
  {
    id: 'en-other',
    value: 'other',
    pattern:
      /\b(subject to|provided that|on condition that|in so far as|insofar as|to the extent (that|possible|necessary)|only (if|when|where)|if (deemed )?necessary|pending|until such time|where (practicable|mutually agreed)|if\b(?! any)|in the event that)\b/,
    not: /\bwhether or not\b/,
    example: 'Subject to Article 9, workers shall be treated alike.',
    counterExample: 'Workers shall be treated alike.',
  },
]
