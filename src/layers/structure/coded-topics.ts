/** What a coding says of topics: those that it finds, and those of which it says that they are not there. */
export interface CodedTopics {
  readonly found: readonly string[]
  readonly absent: readonly string[]
}

/** `yes` and `no` of a variable say whether the topic is there. */
const YES_NO: Readonly<Record<string, string>> = {
  // Items of Chilton's labour agreements, by the numbers that the column `sources` of topics.csv gives each topic.
  info_exch: 'data',
  joint_commit: 'committee',
  recruit_cost_mig: 'recruit',
  recruit_auth: 'recruit',
  quota: 'recruit',
  labor_union_orig: 'work-rights',
  labor_union_dest: 'work-rights',
  labor_union_join: 'work-rights',
  prot_equal: 'work-rights',
  prot_women: 'work-rights',
  prot_women_det: 'work-rights',
  prot_other: 'work-rights',
  contract_req: 'work-rights',
  contract_standard: 'work-rights',
  contract_terms: 'work-rights',
  wage_prot: 'work-rights',
  housing_req: 'work-rights',
  housing_cond: 'work-rights',
  housing_monitor: 'work-rights',
  work_monitor: 'work-rights',
  disputes_emp_mig: 'work-rights',
  passport: 'docs',
  social_security: 'socsec',
  mig_human_cap: 'circular',
  credentials: 'skills',
  remittances: 'remit',
  reintegration: 'reintegration',
  // Clauses of readmission and association agreements.
  own_nationals_clause: 'readmit-own',
  readmission_clause: 'readmit-own',
  tcn_clause: 'readmit-tcn',
}

/** Values that find topics, of variables that list what is there. */
const THEMES: Readonly<Record<string, readonly string[]>> = {
  asylum: ['asylum'],
  'asylum and displacement': ['asylum'],
  'asylum and refugees': ['asylum'],
  'asylum management': ['asylum'],
  'border integrity': ['border'],
  'border management': ['border'],
  'brain drain': ['circular'],
  'capacity building': ['capacity'],
  'counter-trafficking': ['trafficking'],
  data: ['data'],
  'data exchange': ['data'],
  diaspora: ['diaspora'],
  diasporas: ['diaspora'],
  'ethical recruitment': ['recruit'],
  'family reunification': ['family'],
  'free movement': ['free-movement'],
  'human trafficking': ['trafficking'],
  'illegal recruitment and welfare': ['recruit'],
  'information and intelligence sharing': ['data'],
  'integrated border management': ['border'],
  integration: ['integration'],
  'interception of irregular migrants': ['irregular'],
  'international protection': ['asylum'],
  'irregular migration': ['irregular'],
  'irregular migration and trafficking': ['irregular', 'trafficking'],
  'labour migration': ['recruit'],
  'labour mobility': ['recruit'],
  'migration profiles': ['data'],
  'people smuggling': ['smuggling'],
  readmission: ['readmit-own'],
  'readmission and return': ['readmit-own', 'return'],
  recruitment: ['recruit'],
  'refugee protection': ['asylum'],
  refugees: ['asylum'],
  'refugees and displaced persons': ['asylum'],
  reintegration: ['reintegration'],
  remittances: ['remit'],
  'remittances and diaspora': ['remit', 'diaspora'],
  return: ['return'],
  'return and readmission': ['readmit-own', 'return'],
  'return and reintegration': ['return', 'reintegration'],
  'root causes': ['rootcauses'],
  'skills recognition': ['skills'],
  smuggling: ['smuggling'],
  'smuggling and trafficking': ['smuggling', 'trafficking'],
  'smuggling of migrants': ['smuggling'],
  'socio-economic integration': ['integration'],
  trafficking: ['trafficking'],
  'trafficking and smuggling': ['smuggling', 'trafficking'],
  'trafficking in persons': ['trafficking'],
  'visa facilitation and liberalisation': ['visa'],
  'visa policy and consular cooperation': ['visa'],
  visas: ['visa'],
}

const NAMED_BY_THEMES: readonly string[] = [...new Set(Object.values(THEMES).flat())]

const NOTHING: CodedTopics = { found: [], absent: [] }

/**
 * What one coding says of the topics of the codebook (METHOD §1, instrument overlap): the mapping table, only where the meaning is plain.
 *
 * `yes` of any variable of a topic finds it; `no` says that it is not there unless another variable finds it. A theme of a forum finds its
 * topics, and since themes are a list, the topics that other themes would name are not there. The rule on passports of a visa waiver
 * finds `visa`. A value that leaves it open (`mention`, `enabling`) says nothing.
 */
export function topicsOfCoding({ variable, value }: { variable: string; value: string }): CodedTopics {
  if (variable === 'theme') {
    return { found: THEMES[value] ?? [], absent: NAMED_BY_THEMES }
  }
  if (variable === 'passport_scope') return { found: ['visa'], absent: [] }
  if (variable === 'voluntary_return_only')
    return value === 'yes' ? { found: ['return'], absent: [] } : NOTHING
  const topic = YES_NO[variable]
  if (topic === undefined) return NOTHING
  if (value === 'yes') return { found: [topic], absent: [] }
  return value === 'no' ? { found: [], absent: [topic] } : NOTHING
}

/** The topics that any coding can find, for the manual and its test. */
export const TOPICS_OF_CODINGS: readonly string[] = [
  ...new Set([...Object.values(YES_NO), ...NAMED_BY_THEMES, 'visa', 'return']),
].toSorted()
