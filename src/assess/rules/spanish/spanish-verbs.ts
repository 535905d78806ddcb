import type { SentenceWords, VerbWords } from '../../grammar.ts'

/** What tells the governing verb and its subject in Spanish. */
export const SPANISH_VERBS: VerbWords = {
  predicateFrom: 'start',
  subordinate:
    /^(y |o |pero )?(reconociendo|considerando|teniendo en cuenta|recordando|conscientes?|convencid[oa]s?|cuando|si|que|quienes?|cuy[oa]s?|(el|la|los|las) cual(es)?|salvo que|a menos que|hasta que|siempre que|siempre y cuando|porque|ya que|dado que|puesto que|mientras|aunque|en (el|la|los|las) (que|cual|cuales)|donde|en la medida en que|a fin de que|para que|de manera que)\b/,
  relative:
    /\b(que|quien|quienes|cual|cuales|cuy[oa]s?|donde|cuando|si|como)( (tambien|ella|ellas|el|ellos|(la|las|una|esa|cada|dicha) partes?( contratantes?)?))?\s*$/,
  notRelative:
    /\b(acuerdan|convienen en|acordado|convenido|se comprometen a|disponen) que( (la|las|una|cada) partes?( contratantes?)?)?\s*$/,
  smallClause: /(?!)/,
  adverbial:
    /^(y |pero )?(de (conformidad|acuerdo|manera)|conforme|con (sujecion|arreglo|el|la|miras|base|respecto|excepcion)|sin perjuicio|sujet[oa]s?|previ[oa]|a (mas tardar|traves|fin|solicitud|peticion|partir|tal|tales|este|estos|los efectos|la luz|efectos|menos|reserva)|en|dentro|incluid[oa]s?|incluyendo|tales como|entre otr[oa]s|por|antes|despues|durante|tras|mediante|bajo|para|segun|cuando (proceda|sea|corresponda)|ademas de|salvo|excepto|hasta|desde|no obstante|sobre|\w{3,}(ando|iendo))\b|^\s*$/,
  aside: /^(por (una|otra|su) parte|respectivamente|por un lado|por otro( lado)?)$/,
  opening:
    /^(a (este|tal|dicho) (fin|efecto)|a tales (fines|efectos)|ademas|asimismo|igualmente|sin embargo|no obstante|tambien|en particular|por (lo )?tanto|y|en consecuencia|para (ello|tal fin))\b(?! de)(?! lo) ?/,
  parting: /[,:]| - |^-|\b(?:acuerdan|convienen en|acordado|convenido) que\b/,
  closeSubject:
    /\b(((las|ambas|las dos) (altas )?partes|(cada|la otra|una|ninguna) (una de las )?parte|el (comite|subcomite|consejo)( mixto| conjunto| de asociacion)?|la comision( mixta)?|los estados miembros)( contratantes?| signatari[oa]s?)?)\s*$/,
}

/** What tells recitals, definitions, leaves and prohibitions in Spanish. */
export const SPANISH_SENTENCES: SentenceWords = {
  recital:
    /^(y )?(considerando|reconociendo|dese[oa]s[oa]s?|deseando|conscientes?|resuelt[oa]s|decidid[oa]s|determinad[oa]s|recordando|reafirmando|teniendo (en cuenta|presente)|convencid[oa]s|vist[oa]s?|tomando nota|animad[oa]s)\b/,
  notRecital:
    /\b(deberan?|podran?|acuerdan|convienen|se comprometen|procuraran?|\w{3,}(aran|eran|iran)|cada parte)\b/,
  meaning: /\b(significan?|se (entendera|entiende|entenderan) por)\b/,
  notMeaning: /(?!)/,
  preventsNot: /^no (impedir|impid|obstar|se interpretar(a|an) en el sentido de impedir)/,
  nothing: /\b(nada (de|en)|ninguna disposicion)\b/,
  forbids: /^(no|se abstendran?|se abstienen?|(deberan? )?abstenerse|se comprometen? a no)\b/,
  nobody: /\bninguna (de las )?partes?\b/,
}
