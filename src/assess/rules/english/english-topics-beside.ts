import type { Rule } from '../rule.ts'

/** Topics that a clause has only beside another topic of migration: their words alone speak of anything (METHOD §3, Conventions; §4). */
export const ENGLISH_TOPICS_BESIDE: readonly Rule<string>[] = [
  {
    id: 'en-data-beside',
    value: 'data',
    pattern:
      /\b(exchanges? (of )?(\w+ ){0,3}(information|data|statistics|experiences)|information exchange|exchange information|statistics|share information|early warning)\b/,
    not: /\bcustoms\b|\bgoods\b/,
    example: 'They shall exchange information on illegal immigration.',
    counterExample: 'They shall talk about illegal immigration.',
  },
  {
    id: 'en-committee-beside',
    value: 'committee',
    pattern:
      /^(the )?([\w, -]{0,40} )?(council|committee|sub-?committee|working (group|party)|joint body)( of association)?,? [^.;]{0,60}?\b(shall|may|will|should)\b|\b(through|by means of) (the |a )?(\w+ ){0,4}(committee|working (group|party)|contact points?)\b|\b(set up|establish\w*|create|designate|appoint)\b[^.;]{0,60}\b(committee|working (group|party)|contact points?|joint body)\b/,
    not: /mutual recognition|^(the )?(parties|contracting)/,
    example: 'The Association Council shall examine joint action against illegal immigration.',
    counterExample: 'The Parties shall act jointly against illegal immigration.',
  },
  {
    id: 'en-capacity-beside',
    value: 'capacity',
    pattern:
      /\b(technical (and administrative )?assistance|capacity[- ]building|training of|training,|best practices|organisation, training|equipment|providing advice|institution building)\b/,
    not: /\beducation and training\b|\bcreating jobs\b|\bdevelop\w+ (of )?training in areas\b|\bjob creation\b/,
    example: 'Cooperation on border management covers the training of staff.',
    counterExample: 'Cooperation covers border management.',
  },
  {
    id: 'en-aid-beside',
    value: 'aid',
    pattern:
      /\b(financial (and technical )?(assistance|support|aid|resources)|emergency aid|humanitarian aid|aid (may|shall|will|for)|funding|funds for)\b/,
    example: 'Aid may be given to States that take in refugees.',
    counterExample: 'States that take in refugees shall be thanked.',
  },
]
