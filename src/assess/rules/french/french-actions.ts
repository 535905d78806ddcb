import type { Action } from '../../clause-record.ts'
import type { StatementRule } from '../../grammar.ts'
import type { Rule } from '../rule.ts'

/** What a governing verb asks for, in French (METHOD §3, Strength), sought from the verb on; the one that begins first counts, else it is a result. */
export const FRENCH_ACTIONS: readonly Rule<Action>[] = [
  {
    id: 'fr-examine',
    value: 'examine',
    pattern:
      /\b(examin|etudi(?!ant)|analys|explor|evalu|envisag|reflech|discut|considere(?!s)|passe\w* en revue)\w*/,
    example: 'Le conseil examine ce qui peut encore être fait.',
    counterExample: 'Le conseil décide de ce qui est fait.',
  },
  {
    id: 'fr-process',
    value: 'process',
    pattern:
      /\b(cooper|collabor|promouv|promeu|encourag|favoris|facilit|renforc|amelior|developp|echang|consult|contribu|poursui|intensifi|soutien|souten|appu[iy]|aid(e|er|era|ent|eront)\b|combatt|lutt|previe|preven|redui|simplifi|coordon|dialogu|tend(re|ent|ra|ront)\b|vis(e|ent|er|era|eront) a|port(e|ent|era|eront) sur|ax|concentr|comprend(ra|ront)?\b|couvr|progressi|graduel|oeuvr|travaill|sensibilis|surveill|acceler|engager (un|des) (dialogue|negociations)|entam|approfond|mett\w+ l'accent|valoris|incit|stimul)\w*/,
    example: 'Les Parties coopèrent à la gestion des frontières.',
    counterExample: 'Les Parties suppriment les visas.',
  },
  {
    id: 'fr-result',
    value: 'result',
    pattern:
      /\b(readm|repren|delivr|accord|octro|assur|garant|etabli|institu|cre(e|er|era|ent)\b|adopt|arret|prend|pren|inform|notifi|communiqu|fourni|suppr|suspend|denonc|exoner|exempt|dispens|autoris|permett|admett|maintien|reconnai|impos|exig|benefici|joui|recoi|recev|conserv|veill|conclu|design|transfer|transm|appliqu|refus|publi|respect|absti|aur(a|ont)\b|reuni|decid|pai|vers|supporte|rapatri|totalis|limit|interdi|rest(e|ent|er)|mett\w+ (en oeuvre|a disposition|fin)|met (en oeuvre|fin)|ser(a|ont)\b)\w*/,
    example: 'Chaque Partie délivre des documents de voyage.',
    counterExample: 'Chaque Partie encourage les voyages.',
  },
]

/** Words that define or declare, some even where a verb of duty governs (METHOD §3, Conventions). */
export const FRENCH_STATEMENTS: readonly StatementRule[] = [
  {
    id: 'fr-define',
    value: 'define',
    always: true,
    pattern:
      /\b(signifient?|" ?(:|,)? ?designent?|(le|les|l'|un) ?(termes?|expressions?|mots?) .{1,100} designent?|on entend par|s'entend(ent)? (de|comme|par)|il faut entendre par|(est|sont) consideree?s? comme|sont assimilee?s a|aux fins d(u|e la|es|e l'|e) .{0,120}\b(on entend|s'entend|designent?|constitue))/,
    example: 'Aux fins du présent titre, on entend par document de voyage un passeport.',
    counterExample: 'Les documents de voyage sont délivrés par chaque Partie.',
  },
  {
    id: 'fr-essential-element',
    value: 'declare',
    always: true,
    both: /\bpolitiques? (interne|interieure|des parties)\w?\b/,
    pattern:
      /\belements? essentiels?\b(?=.{0,300}\b(accord|association|convention|traite)\b)|\bconstituent? (un |l'|le |la |des )?(elements?|bases?|fondements?)\b/,
    not: /\b(violation|manquement|non-respect|suspend\w+|suspension)\b/,
    example: "Les droits de l'homme constituent un élément essentiel du présent accord.",
    counterExample: "La violation d'un élément essentiel peut mener à la suspension.",
  },
  {
    id: 'fr-declare',
    value: 'declare',
    always: false,
    pattern:
      /\b(reaffirment|reconnaissent|declarent|affirment|soulignent|reflete|(l'objectif|les objectifs|le but) d(e|u) (ce|cet|cette|present|la) [\w ]{1,60} (est|sont)|confirment|prennent (acte|note)|partagent)\b/,
    example: "Le présent titre reflète la volonté des Parties de faciliter l'admission temporaire.",
    counterExample: "Les Parties facilitent l'admission temporaire.",
  },
]
