import type { Modal } from '../../clause-record.ts'
import type { Rule } from '../rule.ts'

/**
 * Words that make a duty, an aim or a leave, in English (METHOD §3, Strength and Conventions). Found at the same place the first counts, so what
 * is narrower stands before what is wider.
 */
export const ENGLISH_MODALS: readonly Rule<Modal>[] = [
  {
    id: 'en-nothing-prevents',
    value: 'may',
    pattern:
      /\b(nothing in (this|the) [\w ]{3,60} (shall|will) (be construed [\w ]{1,20})?(prevent|preclude)|nothing (shall|will) prevent)\b/,
    example: 'Nothing in this Agreement shall prevent a Party from asking for a visa.',
    counterExample: 'The Parties shall prevent illegal immigration.',
  },
  {
    id: 'en-endeavour',
    value: 'endeavour',
    pattern:
      /\b((shall|will|should|agree to|undertake to|may)( \w+){0,2} )?(endeavou?rs?( to)?|make (every|all|their best|its best|best) (effort|endeavou?r)s?|use (their|its) best (efforts|endeavou?rs)|strive|seek to|do (their|its) (utmost|best)|make efforts)\b/,
    example: 'The Parties shall endeavour to make travel easier.',
    counterExample: 'The Parties shall make travel easier.',
  },
  {
    id: 'en-no-party',
    value: 'shall',
    pattern: /\b(is|are) (required|obliged|bound) to\b/,
    example: 'Each Party is required to answer within thirty days.',
    counterExample: 'Each Party may answer within thirty days.',
  },
  {
    id: 'en-shall',
    value: 'shall',
    pattern:
      /\b(shall|must|hereby (establish|create|set up|abolish|waive)\w*|(is|are) hereby (established|set up|created|abolished))\b/,
    example: 'Arcadia shall readmit its nationals.',
    counterExample: 'Arcadia may readmit nationals of others.',
  },
  {
    id: 'en-will',
    value: 'will',
    pattern: /\bwill\b(?! of)/,
    example: 'The States will give their nationals papers.',
    counterExample: 'The will of the States is plain.',
  },
  {
    id: 'en-should',
    value: 'should',
    pattern: /\bshould\b(?! (be understood|the need))/,
    example: 'The committee should meet each year.',
    counterExample: 'The committee shall meet each year.',
  },
  {
    id: 'en-may',
    value: 'may',
    pattern: /\b(may|can|could|might)\b/,
    example: 'Either Party may ask for talks.',
    counterExample: 'Either Party shall ask for talks.',
  },
  {
    id: 'en-agree',
    value: 'agree',
    pattern:
      /\b((have |hereby )?agree[sd]?|undertakes?|undertook|commits?( themselves| itself)?|are committed|is committed|pledges?)\b(?= ?(to|that|on|upon|in|,|not|:|the|within|further))/,
    example: 'Arcadia agrees to readmit its nationals.',
    counterExample: 'As agreed between them, Arcadia readmits its nationals.',
  },
]
