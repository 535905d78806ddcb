/**
 * Topics of the codebook that alone speak of migration: one article about one of them proposes that its instrument holds a migration
 * clause. Left out are the topics whose seeds also speak of goods, capital, services or workers at home, so that in a trade agreement they
 * prove nothing by themselves (docs/methods/migration-clause.md gives the evidence): aid, border, capacity, committee, data, docs, family,
 * hr-clause, mode4, recruit, remit, return, skills, socsec, students, suspension, work-rights.
 */
export const CLAUSE_TOPICS: readonly string[] = [
  'asylum',
  'circular',
  'diaspora',
  'free-movement',
  'integration',
  'irregular',
  'readmit-own',
  'readmit-tcn',
  'reintegration',
  'rootcauses',
  'smuggling',
  'trafficking',
  'visa',
]
