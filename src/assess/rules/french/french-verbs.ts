import type { SentenceWords, VerbWords } from '../../grammar.ts'

/** What tells the governing verb and its subject in French. */
export const FRENCH_VERBS: VerbWords = {
  predicateFrom: 'start',
  subordinate:
    /^(et |ou |mais )?(reconnaissant|considerant|notant|rappelant|desireu(x|ses?)|conscients?|convaincus?|lorsqu[e']|quand|si|s'ils?|qui|que|qu'|dont|lequel|laquelle|lesquel(le)?s|sauf si|a moins qu|jusqu'a ce qu|a condition qu|pour autant qu|parce qu|puisqu|etant donne qu|tandis qu|bien qu|dans la mesure ou|afin qu|pour qu|de (maniere|sorte|facon) (a ce )?qu)/,
  relative:
    /\b(qui( (ne|leur|lui|y|en))?|((?<!\b(ainsi|tels?|telles?|meme) )que|dont|lequel|laquelle|lesquels|lesquelles|auxquels|auxquelles|si|lorsque)( [\w'-]{1,20}){0,4}|\bcomme|\bs'(il|ils)|(qu'|lorsqu')([\w'-]{1,20} ?){0,4})\s*$/,
  notRelative: /\b(conviennent|convenues|convenus|decident|stipulent) (que|qu')( ?[\w'-]{1,20}){0,4}\s*$/,
  smallClause: /(?!)/,
  adverbial:
    /^(et |mais )?(conformement|en (conformite|vertu|application|cas|particulier|outre|vue|ce qui|matiere|fonction)|sous reserve|sans prejudice|a (cet|cette|la (demande|lumiere)|titre|compter|l'exception|defaut)|au (plus tard|titre|moyen|cours|sein)|aux fins|dans|y compris|tels? que|telles? que|notamment|entre autres|par|avant|apres|pendant|durant|moyennant|pour|selon|le cas echeant|si necessaire|de (maniere|facon|meme)|compte tenu|outre|sauf|excepte|jusqu|depuis|nonobstant|sur|des|lors|\w{3,}ant)\b|^\s*$/,
  aside: /^(d'une part|d'autre part|respectivement|de (son|leur) cote)$/,
  opening:
    /^(a (cet effet|cette fin|ces fins)|en outre|de plus|par ailleurs|toutefois|cependant|neanmoins|egalement|en particulier|par consequent|et|ainsi|de meme)\b ?/,
  parting: /[,:]| - |^-|\b(?:conviennent|convenues|convenus|decident) (?=que\b|qu')/,
  closeSubject:
    /\b((les (deux )?(hautes )?parties|(chaque|l'autre|une|aucune) partie|le (comite|sous-comite|conseil)( mixte| conjoint| d'association)?|la commission( mixte)?|les etats membres)( contractantes?| signataires)?)\s*$/,
}

/** What tells recitals, definitions, leaves and prohibitions in French. */
export const FRENCH_SENTENCES: SentenceWords = {
  recital:
    /^(et )?(considerant|reconnaissant|desireu(x|ses?)|desirant|conscients?|conscientes?|resolus?|determinee?s?|rappelant|reaffirmant|ayant (a l'esprit|presente?)|convaincue?s?|vu|notant|prenant (acte|note)|soucieu(x|ses?)|animee?s?)\b/,
  notRecital:
    /\b(les (hautes )?parties|chaque partie|doivent|conviennent|s'engagent|s'efforcent|peuvent|\w{3,}eront)\b/,
  meaning: /\b(signifient?|on entend par|" ?designent?)\b/,
  notMeaning: /(?!)/,
  preventsNot: /^(n'empeche|n'interdi|ne (fait|font|fera|feront) pas obstacle)/,
  nothing: /\b(rien dans|aucune disposition)\b/,
  forbids: /^(ne (?!.{0,60}\bqu[e'])|n'|s'abst|s'engage(nt)? a ne pas|(est|sont) interdite?s?)/,
  nobody: /\b(aucune|ni l'une ni l'autre|nulle) (des )?(parties?)\b/,
}
