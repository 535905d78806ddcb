import type { Action } from '../../clause-record.ts'
import type { StatementRule } from '../../grammar.ts'
import type { Rule } from '../rule.ts'

/**
 * What the verb behind a modal asks for, in English (METHOD §3, Strength). Sought from the modal on; the one that begins first counts, at the same
 * place the first of the list. Where none is found behind a modal the action is a result.
 */
export const ENGLISH_ACTIONS: readonly Rule<Action>[] = [
  {
    id: 'en-examine',
    value: 'examine',
    pattern:
      /\b(examine|consider|study|explore|look into|discuss|assess|review|evaluate|reflect on|considering|examining|exploring|studying)\b/,
    example: 'The Council shall examine what else can be done.',
    counterExample: 'The Council shall decide what else is done.',
  },
  {
    id: 'en-process',
    value: 'process',
    pattern:
      /\b((establish|set up) (a |an )?(\w+ )?(dialogue|framework for co-?operation)|be (given|afforded|paid) to|take forward|co-?operat\w+|promot\w+|foster\w*|encourag\w+|facilitat\w+|support|strengthen\w*|enhanc\w+|improv\w+|develop|intensify|deepen|continue|dialogue|focus\w*|exchange|share|consult\w*|hold (talks|consultations|a dialogue)|contribut\w+|pursue|work (together|towards|with|closely)|working to|take (gradual )?steps|gradual\w*|progressively|initiate (talks|dialogue|negotiations|consultations)|start|carry on|aim|strive|address|cover|comprise|include|concern|assist|combat\w*|fight\w*|tackl\w+|(?<!\bnot )prevent|devote (special |particular )?attention|reaffirm .{0,90} shall|be used to (find|seek)|seek (ways|means|to)|raise awareness|monitor|coordinate|co-ordinate|undertake (joint|co-?operative)|step up|favou?r|reduc\w+|lower|accelerate|speed\w* up|simplif\w+|help|join efforts|act together)\b/,
    example: 'The Parties shall cooperate on border management.',
    counterExample: 'The Parties shall abolish visas.',
  },
  {
    id: 'en-result',
    value: 'result',
    pattern:
      /\b(readmit\w*|re-admit\w*|preserved?|provide|grant\w*|accord\w*|ensure|conclude|issue|waive|establish|set up|adopt|lay down|laid down|enjoy|receive|be (entitled|able|free|transferred|added|totalled|accorded|secured|provided|made|granted|readmitted|established|paid|carried)|have (access|the right)|allow|permit|admit|take (the )?(necessary|any necessary|all) (measures|steps)|recogni[sz]e|apply|extend|notify|inform|denounce|suspend|abolish|remove|maintain|exempt|transfer|pay|require|impose|implement|accept|secure|bear|make available|appoint|designate|meet|decide|terminate|constitute (a|the) [\w ]{0,60}(committee|council)|refrain|return|take back|remain in force|harmoni[sz]e)\b/,
    example: 'Each Party shall issue travel documents.',
    counterExample: 'Each Party shall promote easier travel.',
  },
]

/** Words that define or declare, some even where a modal governs (METHOD §3, Conventions). */
export const ENGLISH_STATEMENTS: readonly StatementRule[] = [
  {
    id: 'en-define',
    value: 'define',
    always: true,
    pattern:
      /((?<!\b(ways and|by|of|all|the|other|and) )\bmeans\b(?! (of|to|and)\b)|\b(shall|will) mean\b|\bfor the purposes? of (this|the|paragraphs?|articles?)\b.{0,120}\b(means|refers? to|is defined|are defined|includes?)\b|\bis understood\b|\b(shall|will) (not )?be (understood|defined|considered|deemed|regarded) (as|to)\b|\bshall consist of\b|\bshall concern\b|^(\d+ )?(this|the( provisions of this)?|annex) (chapter|agreement|article|section|title|protocol|annex|[ivxlc]+|\w+) (shall |does )?(not )?(apply|applies) (only )?to\b|\b(shall|will|is|are) (be )?governed by\b)/,
    example: 'Travel document means a passport.',
    counterExample: 'Travel documents are issued by each Party.',
  },
  {
    id: 'en-essential-element',
    value: 'declare',
    always: true,
    both: /\bpolic(y|ies) of\b/,
    pattern:
      /\bessential elements?\b(?=.{0,600}\b(this|the|present) (present )?(agreement|association|convention|partnership)\b)|\b(constitute|constitutes|form|forms) (an |the )?(essential|basis)/,
    not: /\b(violation|breach|non-?compliance|suspend)\b/,
    example: 'Human rights are an essential element of this Agreement.',
    counterExample: 'A breach of an essential element may lead to suspension.',
  },
  {
    id: 'en-declare',
    value: 'declare',
    always: false,
    pattern:
      /\b(reaffirms?|recogni[sz]es?|acknowledges?|declares?|affirms?|stress|sets? out|lays? down|are laid down|is laid down|reflects?|(the )?objectives? of (this|the) [\w ]{1,60} (is|are|shall be)|is subject to|are subject to|confirms?|note|share the view)\b/,
    example: 'This Chapter reflects the wish of the Parties to ease temporary entry.',
    counterExample: 'The Parties ease temporary entry.',
  },
]
