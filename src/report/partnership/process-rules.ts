import type { Mentioned, ProcessClause } from './text-facts.ts'

/** Words by which a clause is known, folded; a rule proposes. Its example is met, its counter-example is not. */
export interface WordsRule<Kind extends string> {
  readonly kind: Kind
  readonly pattern: RegExp
  readonly example: string
  readonly counter: string
}

/** Clauses that say how a partnership goes on, in English, French and Spanish (METHOD §3: process; trust and dialogue). */
export const PROCESS_RULES: readonly WordsRule<ProcessClause>[] = [
  {
    kind: 'framework-goals',
    pattern:
      /\b((general |common |main |shared |following )?(objectives?|goals?|aims?|priorities) (of|shall|will|are|is|for|include)|objectifs?( communs?)? (de|du|sont|est)|objetivos?( comunes?)? (de|del|son|es))\b/,
    example: 'The objectives of this partnership are to manage mobility well.',
    counter: 'Whoever aims to work abroad applies for a permit.',
  },
  {
    kind: 'reporting',
    pattern:
      /\b((shall|will|should|may) (jointly |regularly |annually )?report (to|on|regularly|annually|back)|(submit|present|prepare|publish|exchange|draw up|adopt)\w* (\w+ ){0,4}reports?|(annual|regular|progress|periodic) reports?|scoreboard|rapports? (annuels?|d'activite|d'avancement|periodiques?)|informes? (anual(es)?|periodicos?|de situacion))\b/,
    example: 'The working group shall submit to the Parties an annual report on the projects.',
    counter: 'The competent authority shall issue the medical report of the worker.',
  },
  {
    kind: 'peer-review',
    pattern:
      /\b(peer[- ]reviews?|(mutual|joint) (evaluation|review|assessment)|(jointly|together) (review|evaluate|assess)|examens? par les pairs|evaluation (mutuelle|conjointe)|evaluacion (mutua|conjunta)|examen(es)? entre pares)\b/,
    example: 'The Parties shall jointly evaluate the progress made every two years.',
    counter: 'The consulate shall review the application.',
  },
  {
    kind: 'revision',
    pattern:
      /\b((amend|revis|review|modif)\w* (of |to )?(the |this |the present )?(agreement|declaration|partnership|memorandum|protocol|arrangement|provisions)|(agreement|declaration|partnership|memorandum|protocol|arrangement) (may|shall|will) be (\w+ )?(amended|revised|reviewed|modified|updated)|(revision|modification|amendement)s? (de |du |au )?(la |le |l'|present |presente ){0,3}(accord|declaration|convention|protocole)|(modificacion|revision|enmienda)(es)? (de |del |al )?(la |el |presente ){0,3}(acuerdo|convenio|declaracion|protocolo))\b/,
    example: 'This Memorandum may be amended by mutual consent of the Parties.',
    counter: 'The decision on the permit may be reviewed by a court.',
  },
  {
    kind: 'dialogue',
    pattern:
      /\b(dialogues?|dialogos?|(shall|will|should|agree to) (\w+ )?consult (each other|one another|regularly|with)|regular (meetings|consultations|contacts)|(shall|will|should) meet (\w+ ){0,3}(annually|yearly|regularly|year|months)|consultations? regulieres?|consultas? (periodicas?|regulares?))\b/,
    example: 'The Parties shall engage in a regular dialogue on migration.',
    counter: 'The employer consults the list of vacancies.',
  },
  {
    kind: 'termination',
    pattern:
      /\b((terminat|denounc)\w+ (of )?(this|the present) (\w+ ){0,2}(agreement|convention|memorandum|protocol|declaration|arrangement|partnership)|(this|the present) (agreement|convention|memorandum|protocol|declaration|arrangement|partnership) (may|can|shall) be (terminated|denounced)|(either|each|a|any) (contracting )?party may (terminate|denounce|withdraw)(?! (the |an? |his |her )?(\w+ )?(contract|employment))|withdraw from (this|the present) (agreement|partnership|memorandum|arrangement)|denoncer (le |la |l')?(present |presente )?(accord|convention)(?! collective)|denunciar (el |la )?(presente )?(acuerdo|convenio)(?! colectivo))\b/,
    example: 'Either Party may terminate this Agreement by notice in writing.',
    counter: 'The employment agreement may be terminated by the employer.',
  },
]

/** Those of whom a text may speak beside the parties, in English, French and Spanish (METHOD §3, inclusivity). */
export const MENTION_RULES: readonly WordsRule<Mentioned>[] = [
  {
    kind: 'organisation',
    pattern:
      /\b(international organi[sz]ations?|international organi[sz]ation for migration|iom|ilo|unhcr|iom's|organisations? internationales?|organizaci(on|ones) internacional(es)?)\b/,
    example: 'In cooperation with the International Organization for Migration.',
    counter: 'The organisation of the courses lies with the employer.',
  },
  {
    kind: 'ngo',
    pattern:
      /\b(non[- ]governmental|ngos?|civil society|societe civile|non gouvernementales?|sociedad civil|no gubernamental(es)?)\b/,
    example: 'Civil society shall be consulted.',
    counter: 'The civil status of the person shall be established.',
  },
  {
    kind: 'business',
    pattern:
      /\b(employers?|private sector|chambers? of commerce|recruitment agenc(y|ies)|social partners|employeurs?|secteur prive|partenaires sociaux|empleadores|empleador|sector privado|interlocutores sociales)\b/,
    example: 'The chambers of commerce take part in the selection.',
    counter: 'Employment contracts are concluded in writing.',
  },
  {
    kind: 'migrants',
    pattern:
      /\b(migrants?|diasporas?|returnees?|migrant workers?|workers? of|communities abroad|migrantes?|travailleurs (migrants?|de)|trabajadores (migrantes?|de)|retornados)\b/,
    example: 'Representatives of the diaspora shall be heard.',
    counter: 'The Parties shall combat trafficking in narcotic drugs.',
  },
]

/** What those of whom a text speaks do where they take part, close behind them. */
const TAKES_PART_BEHIND =
  "(?:'? (?!who|that|which|by|not)\\w+){0,3} (?:(?:shall|will|may|should|are|is) (?:\\w+ )?(?:be )?(?:consulted|involved|heard|associated|represented (?:in|on|at|within)|participate|take part)|participe(?:nt|ront)|(?:sont|seront) (?:associe|consulte)e?s|participaran?|seran (?:consultad|asociad)[oa]s)\\b"

/** What the parties do with them, close before them. */
const TAKES_PART_BEFORE =
  '\\b(?:consult(?:s|ing|ations? with)?|involv(?:e|es|ing|ement of)|participation of|(?:cooperation|co-operation|collaboration|partnership|consultation|jointly) with|(?<!consular |diplomatic )representatives of|associer|consulter|en (?:collaboration|cooperation) avec|participation d(?:e|es|u)|en (?:colaboracion|cooperacion) con|participacion de) (?:(?!who|that|which)\\w+ ){0,3}'

/** Whether somebody takes part in folded words, as what the verb of taking part is said of, rather than being spoken of. Time O(characters). */
export function takesPart({ pattern }: Pick<WordsRule<Mentioned>, 'pattern'>, words: string): boolean {
  const { source } = pattern
  return new RegExp(`${source}${TAKES_PART_BEHIND}|${TAKES_PART_BEFORE}${source}`).test(words)
}
