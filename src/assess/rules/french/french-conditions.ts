import type { ConditionType } from '../../clause-record.ts'
import type { Rule } from '../rule.ts'

/** What a clause is made to hang on, in French (METHOD §3, Conventions). *Le cas échéant* and words that only say which persons are meant are no condition. */
export const FRENCH_CONDITIONS: readonly Rule<ConditionType>[] = [
  {
    id: 'fr-performance-in-place',
    value: 'performance',
    pattern:
      /\b(a condition que|pour autant que|pourvu que|des lors que|une fois que|lorsque|si)\b.{0,160}\b(conditions .{0,120}(reunies|remplies|en place)|(soient|sont|est|soit) en place|applique(nt)? effectivement|(a|ont|ait|aient) (rempli|applique|ratifie|respecte)|cooperent?|respecte(nt)? ses obligations)\b/,
    not: /\bconjoint\b/,
    example:
      'Elles progressent vers des voyages sans visa, pour autant que les conditions d’une mobilité sûre soient réunies.',
    counterExample: 'Elles progressent vers des voyages sans visa.',
  },
  {
    id: 'fr-performance-breach',
    value: 'performance',
    pattern:
      /\b(en cas de|en cas d|si|lorsque|a la suite de|a la suite d)\b.{0,100}\b(manque\w*|violation|viole|non-respect|inexecution|n'(a|ont) pas (rempli|respecte|execute))\b.{0,120}\b(parties?|obligation\w*|essentiels?|accord|traite|etat)\b/,
    not: /\bechanges? d'informations?\b/,
    example: "Chaque Partie peut le suspendre en cas de manquement de l'autre Partie.",
    counterExample: 'Les Parties agissent contre les violations de la loi par les trafiquants.',
  },
  {
    id: 'fr-performance-progress',
    value: 'performance',
    pattern:
      /\b(a la lumiere de|a la lumiere des|en fonction de|en fonction des|sous reserve de|sous reserve des|subordonnee?s? aux?|compte tenu de|compte tenu des)\b.{0,80}\b(progres|avancees|respect des (conditions|engagements)|resultats (obtenus|atteints)|application de l'accord de readmission)\b/,
    example: 'Les fonds sont subordonnés aux progrès de la réforme.',
    counterExample: 'Les fonds sont subordonnés au budget annuel.',
  },
  {
    id: 'fr-request',
    value: 'request',
    pattern:
      /\b((a|sur) (la |l')?(demande|requete|initiative)( de| d'| ecrite|\b)|lorsque la demande (en )?est (faite|presentee)|sur proposition d|qui en (fait|font) la demande)/,
    example: "L'Arcadie réadmet ses ressortissants à la demande d'un État membre.",
    counterExample: 'Les demandes sont rédigées en français.',
  },
  {
    id: 'fr-eligibility',
    value: 'eligibility',
    pattern:
      /\b(a condition qu[e']|pour autant qu[e']|si|a moins qu[e']|pourvu qu[e']) ?(\w+ ){0,4}(personnes?|conjoints?|travailleurs?|demandeurs?|ressortissants?|membres de la famille|titulaires|citoyens|interesse\w{0,2}|ils|elles)\b|\bqui (remplissent|remplit|satisfont|satisfait) (a )?(les|aux|toutes les) (\w+ )?(conditions|criteres|exigences)\b/,
    example: "Ils sont exemptés de visa à condition que ces personnes possèdent un passeport de l'Arcadie.",
    counterExample: "Les travailleurs ressortissants de l'Arcadie sont traités de même.",
  },
  {
    id: 'fr-domestic-law',
    value: 'domestic-law',
    pattern:
      /\b(conformement (a|aux?)|en conformite avec|sous reserve d(e|es|u)|selon|en vertu d(e|es|u)|dans (les limites|le respect) d(e|es|u)|sans prejudice d(e|es|u)|dans les conditions (definies|prevues|fixees) par)\b ?([\w',()-]{1,40} ){0,12}?(l'|d')?(legislations?|lois|droit (interne|national|applicable)|dispositions (legales|nationales|internes)|reglementations?|reglements|procedures (internes|nationales)|ordres? juridiques?|loi (nationale|interne|applicable))\b/,
    not: /\b(societes|entreprises|investissements|constituee?s) (\w+ ){0,4}(conformement|selon) (a |aux? )?(la |les )?(lois|legislation)\b/,
    example: 'Chaque Partie délivre les documents conformément à ses lois et règlements.',
    counterExample:
      "Les sociétés constituées conformément à la législation du pays d'accueil peuvent investir.",
  },
  {
    id: 'fr-market',
    value: 'market',
    pattern:
      /\b(a la lumiere d|sous reserve d|compte tenu d|en fonction d|selon|en tenant compte d|tenant compte d)\w{0,3}\b.{0,60}\b((situation|besoins|conditions) (du marche (du travail|de l'emploi)|de l'emploi)|marche (du travail|de l'emploi)|chomage|examen des besoins economiques)\b/,
    example: 'Les contingents sont fixés chaque année en fonction de la situation du marché du travail.',
    counterExample: "L'accès au marché du travail est libre.",
  },
  {
    id: 'fr-resources',
    value: 'resources',
    pattern:
      /\b(sous reserve d|dans (la limite|les limites) d|en fonction d|dans la mesure d|selon)\w{0,3}\b.{0,60}\b(ressources|moyens|fonds|budget\w*|disponibilites|capacites|credits)\b/,
    example: "Elles s'entraident dans la limite des ressources disponibles.",
    counterExample: 'Elles trouvent les ressources.',
  },
  {
    id: 'fr-procedural',
    value: 'procedural',
    pattern:
      /\b(apres (consultation|accord|notification|approbation|avis|decision)|statuant a (l'unanimite|la majorite)|avec l'(accord|assentiment|approbation) (prealable )?d|sous reserve d(e|u|e l'|e la )? ?(approbation|autorisation|accord|ratification|decision)|selon (la procedure|les modalites|des modalites)|par decision d|sur (avis|la base d'une decision)|d'un commun accord)\b/,
    example: 'Les règles sont appliquées après approbation du conseil.',
    counterExample: 'Le conseil approuve ses propres règles.',
  },
  {
    id: 'fr-exception',
    value: 'exception',
    pattern:
      /\b(sauf|excepte|a l'exception d|a l'exclusion d|a moins qu|sans prejudice d|sous reserve d(e|es) (limitations|restrictions|exceptions|derogations)|nonobstant|par derogation|hormis|ne s'applique(nt)? pas|dans des cas (exceptionnels|dument justifies)|hors)/,
    not: /\bhors (de|des|du) (son|leur|leurs|la|l')\b/,
    example: 'Les pensions sont transférables, sauf les prestations non contributives.',
    counterExample: 'Toutes les pensions sont transférables.',
  },
  {
    id: 'fr-other',
    value: 'other',
    pattern:
      /\b(sous reserve d|a condition (que|qu'|de)|pour autant qu|pourvu qu|dans la mesure (du possible|ou|necessaire)|seulement (si|lorsque)|si necessaire|en tant que de besoin|jusqu'a ce qu|dans le cas ou|au cas ou|s'il y a lieu de|si (?!bien))/,
    example: "Sous réserve de l'article 9, les travailleurs sont traités de même.",
    counterExample: 'Les travailleurs sont traités de même.',
  },
]
