import type { Rule } from '../rules/rule.ts'

/** Of what makes a clause precise; two are enough (METHOD §3, Legalization). */
export const PRECISE_SIGNS = ['actor', 'amount', 'term', 'procedure'] as const

export type PreciseSign = (typeof PRECISE_SIGNS)[number]

/** How far a clause delegates: a joint body meets, it decides, a third party decides. */
export type DelegationSign = 'meets' | 'decides' | 'third'

/** A sign of precision or delegation in one language. */
export interface LegalizationRule extends Rule<PreciseSign | DelegationSign> {
  /** ISO 639-1. */
  readonly language: string
  /** Must be found too. */
  readonly beside?: RegExp
}

/** Signs of precision and of delegation in every language that is read. A rule proposes; a sign in the words of another language does no harm. */
export const LEGALIZATION_RULES: readonly LegalizationRule[] = [
  {
    id: 'en-precise-actor',
    language: 'en',
    value: 'actor',
    pattern:
      /\b(each|either) (contracting )?party\b|\b(member states?|community|union|council|committee|commission|ministry|authority|authorities)\b/,
    example: 'Each Contracting Party shall name its office.',
    counterExample: 'The Parties shall promote mobility.',
  },
  {
    id: 'fr-precise-actor',
    language: 'fr',
    value: 'actor',
    pattern:
      /\b(chaque|chacune des|l'une des|l'autre) parties?\b|\bpartie (requise|requerante)\b|\b(etats? membres?|la communaute|l'union|le conseil|comite|commission|ministere|autorites?)\b/,
    example: 'Chaque Partie désigne son bureau.',
    counterExample: 'Les Parties encouragent la mobilité.',
  },
  {
    id: 'es-precise-actor',
    language: 'es',
    value: 'actor',
    pattern:
      /\b(cada( una de las)?|una de las|cualquiera de las) partes?\b|\bparte (requerida|requirente)\b|\b(estados? miembros?|la comunidad|la union|el consejo|comite|comision|ministerio|autoridad(es)?)\b/,
    example: 'Cada Parte designará su oficina.',
    counterExample: 'Las Partes fomentarán la movilidad.',
  },
  {
    id: 'en-precise-amount',
    language: 'en',
    value: 'amount',
    pattern:
      /\b(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|fifteen|thirty|sixty|ninety) (working |calendar )?(days?|weeks?|months?|years?|hours?|per ?cent|euros?|persons?|workers?)\b|\b\d+ ?%|\bnot later than\b|\bwithin (a period of )?\w+ (days|months|years)\b/,
    example: 'The answer shall be given within ten working days.',
    counterExample: 'The answer shall be given without delay.',
  },
  {
    id: 'fr-precise-amount',
    language: 'fr',
    value: 'amount',
    pattern:
      /\b(\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quatorze|quinze|trente|soixante|quatre-vingt-dix) (jours?|semaines?|mois|ans?|annees?|heures?|pour ?cent|euros?|personnes?|travailleurs?)\b|\b\d+ ?%|\bau plus tard\b|\bdans un delai (maximum |maximal )?(de|d'un|n'excedant)\b/,
    example: 'La réponse est donnée dans un délai de dix jours.',
    counterExample: 'La réponse est donnée dans un délai raisonnable.',
  },
  {
    id: 'es-precise-amount',
    language: 'es',
    value: 'amount',
    pattern:
      /\b(\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|catorce|quince|treinta|sesenta|noventa) (dias?|semanas?|meses|anos?|horas?|por ciento|euros?|personas?|trabajadores)\b|\b\d+ ?%|\ba mas tardar\b|\ben un plazo (maximo )?(de|no superior)\b/,
    example: 'La respuesta se dará en un plazo de diez días.',
    counterExample: 'La respuesta se dará en un plazo razonable.',
  },
  {
    id: 'en-precise-term',
    language: 'en',
    value: 'term',
    pattern:
      /\bas defined (in|by)\b|\bwithin the meaning of\b|\b(referred to|set out) in (article|paragraph|annex)\b/,
    example: 'Seasonal workers as defined in Article 2 shall be admitted.',
    counterExample: 'The priorities remain to be defined.',
  },
  {
    id: 'fr-precise-term',
    language: 'fr',
    value: 'term',
    pattern:
      /\bdefini(e|s|es)? (a l'|aux |au |par |dans )|\bau sens (de|du|des)\b|\b(vise|mentionne|prevu|enonce)(e|s|es)? (a l'|aux |au |dans l')(article|paragraphe|annexe|alinea)s?\b/,
    example: 'Les travailleurs saisonniers visés à l’article 2 sont admis.',
    counterExample: 'Les priorités restent à définir, au sens large.',
  },
  {
    id: 'es-precise-term',
    language: 'es',
    value: 'term',
    pattern:
      /\bdefinid[oa]s? (en|por)\b|\ben el sentido del?\b|\b(mencionad[oa]s?|previst[oa]s?|contemplad[oa]s?|establecid[oa]s?|se refieren?) (en |a )?(el |la |los |las |al )?(articulo|apartado|parrafo|anexo)s?\b/,
    example: 'Serán admitidos los temporeros mencionados en el artículo 2.',
    counterExample: 'Las prioridades quedan por definir en sentido amplio.',
  },
  {
    id: 'en-precise-procedure',
    language: 'en',
    value: 'procedure',
    pattern:
      /\b(in writing|written|notif\w+|application form|request shall|procedures? (laid down|set out)|submit\w*|certificates?|identification|interview)\b/,
    example: 'The request shall be made in writing.',
    counterExample: 'The Parties shall ask each other for help.',
  },
  {
    id: 'fr-precise-procedure',
    language: 'fr',
    value: 'procedure',
    pattern:
      /\b(par ecrit|ecrite?s?|notifi\w+|formulaires?|procedures? (prevue|definie|enoncee|fixee)s?|soumet\w*|soumis\w*|certificats?|identification|entretiens?|auditions?)\b/,
    example: 'La demande est présentée par écrit.',
    counterExample: 'Les Parties se prêtent assistance.',
  },
  {
    id: 'es-precise-procedure',
    language: 'es',
    value: 'procedure',
    pattern:
      /\b(por escrito|escrit[oa]s?|notific\w+|formularios?|procedimientos? (previsto|establecido|fijado)s?|presentaran? (la|una|su) solicitud|certificados?|identificacion|entrevistas?)\b/,
    example: 'La solicitud se presentará por escrito.',
    counterExample: 'Las Partes se prestarán ayuda.',
  },
  {
    id: 'en-body-meets',
    language: 'en',
    value: 'meets',
    pattern: /\b(council|committee|working (group|party)|joint body|sub-?committee)\b/,
    example: 'A joint committee shall meet once a year.',
    counterExample: 'The Parties shall meet once a year.',
  },
  {
    id: 'fr-body-meets',
    language: 'fr',
    value: 'meets',
    pattern:
      /\b(conseils? (d'association|de cooperation|de partenariat|conjoint|mixte)|(sous-?)?comites?|commissions? (mixte|conjointe|paritaire|bilaterale)s?|groupes? de travail|organes? (mixte|conjoint)s?)\b/,
    example: 'Une commission mixte se réunit une fois par an.',
    counterExample: 'La Commission européenne est informée ; le conseil d’un avocat est admis.',
  },
  {
    id: 'es-body-meets',
    language: 'es',
    value: 'meets',
    pattern:
      /\b(consejos? (de asociacion|de cooperacion|conjunto|mixto)|(sub)?comites?|comision(es)? (mixta|conjunta|bilateral|paritaria)s?|grupos? de trabajo|organos? (mixto|conjunto)s?)\b/,
    example: 'Una comisión mixta se reunirá una vez al año.',
    counterExample: 'La Comisión Europea será informada.',
  },
  {
    id: 'en-body-decides',
    language: 'en',
    value: 'decides',
    pattern:
      /\b(decisions? (of|by|adopted by) (the |a |this )?(\w+ ){0,3}(council|committee)|(council|committee) (shall|may|will) (\w+ )?(decide|adopt(?! its (own )?rules)|take decisions|lay down)|decisions? (\w+ ){0,6}binding (on|upon) the (contracting )?parties)\b/,
    example: 'The Association Council may adopt rules on residence.',
    counterExample: 'This Agreement is binding on the Parties; the committee shall adopt its own rules.',
  },
  {
    id: 'fr-body-decides',
    language: 'fr',
    value: 'decides',
    pattern:
      /\b(decisions? (prises? par |adoptees? par )?(du |de la |le |la )(\w+ ){0,2}(conseil|comite|commission (mixte|conjointe))|(conseil|comite|commission (mixte|conjointe))( [\w']+){0,3} (decide|decidera|adopte|adoptera|arrete|arretera|prend|prendra|peut (decider|adopter|arreter|prendre))(?! son reglement)|decisions? ([\w']+ ){0,6}(lient|obligatoires pour) les parties)\b/,
    example: 'Le Conseil d’association adopte des règles sur le séjour.',
    counterExample: 'Le comité se réunit ; il adopte son règlement intérieur.',
  },
  {
    id: 'es-body-decides',
    language: 'es',
    value: 'decides',
    pattern:
      /\b(decision(es)? (adoptadas? por )?(del |de la |el |la )(\w+ ){0,2}(consejo|comite|comision (mixta|conjunta))|(consejo|comite|comision (mixta|conjunta))( \w+){0,3} (decidira|adoptara|tomara|fijara|podra (decidir|adoptar|tomar|fijar))(?! su reglamento)|decision(es)? (\w+ ){0,6}(vinculantes|obligatorias) para las partes)\b/,
    example: 'El Consejo de Asociación podrá adoptar normas sobre la residencia.',
    counterExample: 'El comité adoptará su reglamento interno.',
  },
  {
    id: 'en-third-decides',
    language: 'en',
    value: 'third',
    pattern: /\b(arbitrat\w+|arbitral|court of justice|international court|panel of experts|tribunal)\b/,
    beside:
      /\b((disputes?|differences?|disagreements?) (\w+ ){0,6}between (the |them|two |both )(contracting )?part(y|ies)(?! to (the|a|an) (\w+ )?contract)|(interpretation|application|implementation|interpreting|applying) (\w+ ){0,4}(this|the present|the provisions of th(is|e present)) (\w+ )?(agreement|convention|protocol|partnership|memorandum|treaty|arrangement)|(either|any|each|one) (of the )?(contracting )?part(y|ies) may (refer|submit) (the|a|any) (dispute|matter|difference))\b/,
    example:
      'Disputes between the Parties on the application of this Agreement shall be submitted to an arbitral tribunal.',
    counterExample: 'The migrant worker shall have access to an independent tribunal of the host country.',
  },
  {
    id: 'fr-third-decides',
    language: 'fr',
    value: 'third',
    pattern:
      /\b(arbitr(e|es|age|al|ale|aux)|cour de justice|cour internationale|groupe d'experts|tribunal)\b/,
    beside:
      /\b((differends?|litiges?) ([\w']+ ){0,6}entre (les |deux )parties(?! (au|du|a un) contrat)|(interpretation|application|execution) ([\w']+ ){0,4}(du|de la|des dispositions du|au) (present|presente) (accord|convention|protocole|partenariat|memorandum|traite|arrangement)|(chaque|chacune des|l'une des) parties? peut soumettre le (differend|litige))\b/,
    example:
      'Les différends entre les Parties sur l’application du présent accord sont soumis à un tribunal arbitral.',
    counterExample: 'Le travailleur migrant a accès à un tribunal indépendant du pays d’accueil.',
  },
  {
    id: 'es-third-decides',
    language: 'es',
    value: 'third',
    pattern: /\b(arbitr(o|os|aje|al|ales)|tribunal(es)?|corte internacional|grupo de expertos)\b/,
    beside:
      /\b((controversias?|diferencias?|litigios?) (\w+ ){0,6}entre (las |ambas |dos )partes(?! (del|en el|de un) contrato)|(interpretacion|aplicacion|ejecucion) (\w+ ){0,4}(del|de la|de las disposiciones del) presente (acuerdo|convenio|protocolo|memorando|tratado|arreglo)|(cada|cualquiera de las|una de las) partes? podra someter la (controversia|diferencia))\b/,
    example:
      'Las controversias entre las Partes sobre la aplicación del presente Acuerdo se someterán a un tribunal arbitral.',
    counterExample: 'El trabajador migrante tendrá acceso a un tribunal independiente del país de acogida.',
  },
]
