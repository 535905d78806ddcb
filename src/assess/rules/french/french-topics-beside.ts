import type { ArticleTopicRule } from '../../grammar.ts'
import type { Rule } from '../rule.ts'

/** Topics that a clause in French has only beside another topic of migration (METHOD §3, Conventions; §4). */
export const FRENCH_TOPICS_BESIDE: readonly Rule<string>[] = [
  {
    id: 'fr-data-beside',
    value: 'data',
    pattern:
      /\b(echang\w+ (d'|de |des )?(\w+ ){0,3}(informations?|donnees|statistiques|experiences)|statistiques|alerte (precoce|rapide))\b/,
    not: /\bdouan\w+\b|\bmarchandises\b/,
    example: "Elles échangent des informations sur l'immigration clandestine.",
    counterExample: "Elles parlent de l'immigration clandestine.",
  },
  {
    id: 'fr-committee-beside',
    value: 'committee',
    pattern:
      /^((le|la|un|une) )?([\w, -]{0,40} )?(conseil|comite|sous-comite|commission mixte|groupe de travail)\b[^.;]{0,60}?\b(\w{3,}(ra|ne|e|ut|it|et|ent)|doit|peut|devrait)\b|\b(par l'intermediaire|au moyen|dans le cadre|au sein) d(u|'un|'une) (\w+ ){0,4}(comite|sous-comite|groupe de travail|points? de contact)\b|\b(cre|institu|etabli|design|constitu)\w{1,8}\b[^.;]{0,60}\b(comite|sous-comite|groupe de travail|points? de contact)\b/,
    not: /^(les )?parties (contractantes )?(?!(instituent|creent|etablissent))/,
    example: "Le conseil d'association examine l'action commune contre l'immigration clandestine.",
    counterExample: "Les Parties agissent ensemble contre l'immigration clandestine.",
  },
  {
    id: 'fr-capacity-beside',
    value: 'capacity',
    pattern:
      /\b(assistance technique( et administrative)?|(renforcement|renforcer|developpement) (des|les|de leurs|leurs) capacites|formation (du|des|de leur|de son) \w+|bonnes pratiques|meilleures pratiques|equipements?)\b/,
    not: /\beducation et (de |la )?formation\b|\bcreation d'emplois?\b/,
    example: 'La coopération à la gestion des frontières porte sur la formation du personnel.',
    counterExample: 'La coopération porte sur la gestion des frontières.',
  },
  {
    id: 'fr-aid-beside',
    value: 'aid',
    pattern:
      /\b((assistance|aide|appui|soutien|concours|cooperation|ressources) financi(er|ere|eres|ers)( et techniques?)?|aides? (d'urgence|humanitaire)|financement|fonds (pour|destines))\b/,
    example: 'Une aide humanitaire peut être accordée aux États qui accueillent des réfugiés.',
    counterExample: 'Les États qui accueillent des réfugiés sont remerciés.',
  },
]

/** Topics of clauses in French that point back to their article (METHOD §3, Conventions). */
export const FRENCH_ARTICLE_TOPICS: readonly ArticleTopicRule[] = [
  {
    id: 'fr-readmit-purpose',
    value: 'readmit-own',
    pattern: /\b(a|de|pour) (cette|ces|telles) fins?\b|\ba cet effet\b/,
    article: /\breadm/,
    beside: 'docs',
    example: 'À cet effet, chaque Partie délivre des documents de voyage.',
    exampleArticle: 'Chaque Partie réadmet ses ressortissants.',
    counterExample: 'Chaque Partie délivre des documents de voyage.',
  },
  {
    id: 'fr-socsec-workers-in-question',
    value: 'socsec',
    pattern: /\b(ces|tels|lesdits) travailleurs\b|\btravailleurs (concernes|vises|en question|interesses)\b/,
    article: /\bsecurite sociale\b/,
    beside: null,
    example: 'Ces travailleurs peuvent transférer leurs pensions.',
    exampleArticle: 'La sécurité sociale des travailleurs est coordonnée.',
    counterExample: 'Les travailleurs peuvent transférer leurs économies.',
  },
]
