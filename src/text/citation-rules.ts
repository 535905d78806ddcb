/**
 * One way in which a text speaks of an act or event of the past, by the words before a date or behind it. `example` has a date that the
 * rule takes, `counterExample` one that no rule may take.
 */
export interface CitationRule {
  readonly name: string
  /** Matched against what stands before the date, within its paragraph; ends where the date begins. */
  readonly before: RegExp
  /** Matched against what stands behind it. */
  readonly after?: RegExp
  /** Whether a date without a day is enough: `the Charter of 1989`. */
  readonly precision: 'day' | 'month' | 'year'
  readonly example: string
  readonly counterExample: string
}

const ACTS_EN =
  'Acts?|Agreements?|Treat(?:y|ies)|Protocols?|Conventions?|Charter|Covenant|Declaration|Decisions?|Directives?|Regulations?|Recommendations?|Resolutions?|Opinion|Decree|Laws?|Ordinance|Order|Memorandum|Understanding|Accord|Pact|Arrangement|Letters?|Notes|Communiqu[ée]|[Cc]ommunication|[Jj]udge?ment|Constitution|Statute|European Council|Summit|Conference|ACT|AGREEMENT|TREATY|PROTOCOL|CONVENTION|DECISION|REGULATION'
const ACTS_FR =
  'accords?|actes?|trait[ée]s?|conventions?|protocoles?|d[ée]cisions?|directives?|r[èe]glements?|lois?|d[ée]crets?|d[ée]clarations?|charte|r[ée]solutions?|recommandations?|arr[êe]t[ée]s?|ordonnances?|[ée]change de (?:lettres|notes)'
const ACTS_ES =
  'acuerdos?|actas?|tratados?|convenios?|convenci[óo]n|protocolos?|decisi[óo]n(?:es)?|directivas?|reglamentos?|ley(?:es)?|decretos?|declaraci[óo]n|carta|resoluci[óo]n(?:es)?|recomendaci[óo]n|canje de notas'
/** Words between the act and its date: of one sentence, without a verb that sets something for later. */
const GAP =
  '(?:(?!\\b(?:shall|will|may|must|until|from|by|after|before|since|doit|devra|sera|avant|apr[èe]s|deber[áa]n?|ser[áa]n?|podr[áa]n?|antes|despu[ée]s|hasta|desde|partir|compter)\\b)[^.;:\\n]){0,90}?'
const NOT_A_TIME =
  '(?<!\\b(?:as|end|beginning|start|period|course|years?|date|level|quarter|half|months?|fin|comienzo|partir|antes|despu[ée]s|ann[ée]e|mois) (?:of|de|du|del)(?: the)? {0,3})'

const DONE_EN =
  '(?:Agreement|Treaty|Convention) made|registered|signed|done|adopted|concluded|opened for signature|initial+ed|amended|revised|published|issued|ratified|enacted|promulgated|proclaimed|repealed|replaced|acceded|executed|ANNULLED|AMENDED|SIGNED|DONE|ADOPTED'
const TO_COME =
  '(?<!\\b(?:shall|will|may|must|to|should|can|could|would) (?:have |not |also |then )?(?:been |be )?(?:duly |formally )?)'

/** Ways of citing in English, French and Spanish. What a treaty sets for the future (`by`, `until`, `from`, `shall enter into force on`) is in none. */
export const CITATION_RULES: readonly CitationRule[] = [
  {
    name: 'act of a day',
    before: new RegExp(`(?<!\\p{L})(?:${ACTS_EN})\\b${GAP},? (?:of|dated(?: the)?) {0,3}$${NOT_A_TIME}`, 'u'),
    precision: 'month',
    example: 'the Act of Accession of 3 May 2004',
    counterExample: 'this Agreement shall apply as of 3 May 2004',
  },
  {
    name: 'act of a year',
    before: new RegExp(
      `(?<!\\p{L}|[Tt]his )(?:${ACTS_EN})(?: (?:on|for|to|of the|concerning) [^.;:,\\n]{0,60}?)? of {0,3}$${NOT_A_TIME}`,
      'u',
    ),
    after: /^(?!\s*(?:to|and|-|%|at|per cent|tonnes)\b)/u,
    precision: 'year',
    example: 'the Lakeside Charter of 1989',
    counterExample: 'the Agreement covers imports of 1989 tonnes',
  },
  {
    name: 'signed, adopted or amended on a day',
    before: new RegExp(
      `${TO_COME}\\b(?:${DONE_EN})(?:,? (?:at|in|by|between|with|as)[^.;:\\n]{0,70}?)?,? (?:on|this)(?: the)? {0,3}$`,
      'iu',
    ),
    precision: 'day',
    example: 'the Charter signed at Ciudad Alta on 3 May 1961',
    counterExample: 'The lists shall be adopted on 3 May 1961.',
  },
  {
    name: 'two days of amendment',
    before: /\bamended (?:on|in) [^.;:\n]{6,60}(?:,| and) {0,3}$/iu,
    precision: 'day',
    example: 'as amended on 3 May 2006 and 4 June 2007',
    counterExample: 'the lists of 3 May and, at the latest, from 4 June 2007',
  },
  {
    name: 'on a day a body acted',
    before: /(?:^|[.;:)\n] {0,3}|, )[Oo]n {0,3}$/u,
    after:
      /^,? (?:the |it )?(?:[\p{Lu}][^.;\n]{0,70} )?(?:adopted|signed|concluded|decided|issued|published|ratified|acceded)\b/u,
    precision: 'day',
    example: '(3) On 3 May 1999 the Council adopted a plan',
    counterExample: 'On 3 May 1999 the Parties shall remove the quotas',
  },
  {
    name: 'entered into force',
    before:
      /(?<!\b(?:shall|will|may|must) have )\b(?:entered|came) into (?:force|effect)(?: between [^.;:\n]{0,60}?)? on(?: the)? {0,3}$|\bhas (?:come|entered) into force on(?: the)? {0,3}$/iu,
    precision: 'day',
    example: 'the Pact, which entered into force on 3 May 1999',
    counterExample: 'This Pact shall enter into force on 3 May 1999.',
  },
  {
    name: 'done at a place',
    before:
      /(?<!\p{L})(?:Done|DONE|Signed|Fait|Hecho|HECHO) (?:at|in|à|en) \p{Lu}[\p{L} .'-]{2,40},(?: le| el| a| on)? {0,3}$/u,
    precision: 'day',
    example: 'Done at Ciudad Alta, 3 May 2001.',
    counterExample: 'What is done in Ciudad Alta, until 3 May 2001, is free.',
  },
  {
    name: 'gazette',
    before:
      /\b(?:OJ|O\.J\.|Official Journal(?: of the [^.;\n]{0,60}?)?|JO|J\.O\.|DO|D\.O\.)(?: ?(?:No|n[°º]|n\.[°º]))?\.? ?[LCS] ?\d{1,3}(?:[A-Z])?,? ?(?:of|du|de|dated)? {0,3}$/u,
    precision: 'day',
    example: 'OJ L 27, 3.5.1997',
    counterExample: 'The list L 27 holds until 3.5.1997',
  },
  {
    name: 'acte du',
    before: new RegExp(
      `(?<!\\p{L})(?:${ACTS_FR})(?!\\p{L})${GAP},? (?:du|en date du|dat[ée]e?s? du) {0,3}$(?<!(?:partir|compter|effet|date) du {0,3})`,
      'iu',
    ),
    precision: 'day',
    example: "l'accord du 3 mai 1995",
    counterExample: "l'accord s'applique à partir du 3 mai 1995",
  },
  {
    name: 'signé le',
    before:
      /(?<!\b(?:sera|seront|soit|soient|[êe]tre|devra|avoir [ée]t[ée]) )(?<!\p{L})(?:sign[ée]|conclu|adopt[ée]|fait|publi[ée]|modifi[ée]|ratifi[ée]|entr[ée])e?s?(?!\p{L})(?:,? (?:à|en|par|entre)[^.;:\n]{0,70}?)?,? (?:le|en date du) {0,3}$/iu,
    precision: 'day',
    example: 'la charte signée à Hauteville le 3 mai 1961',
    counterExample: 'La liste sera adoptée le 3 mai 1961',
  },
  {
    name: 'acto de',
    before: new RegExp(
      `(?<!\\p{L})(?:${ACTS_ES})(?!\\p{L})${GAP},? (?:de|del|de fecha|con fecha) {0,3}$(?<!(?:partir|antes|despu[ée]s|hasta|desde|fin|finales|comienzos|efectos|fecha|plazo) del? {0,3})`,
      'iu',
    ),
    precision: 'day',
    example: 'el Acuerdo de 3 de mayo de 1995',
    counterExample: 'el Acuerdo se aplicará a partir del 3 de mayo de 1995',
  },
  {
    name: 'firmado el',
    before:
      /(?<!\b(?:ser[áa]|ser[áa]n|sea|sean|ser|deber[áa] ser|haber sido) )(?<!\p{L})(?:firmad|suscrit|celebrad|adoptad|hech|publicad|modificad|concluid|ratificad)[oa]s?(?!\p{L})(?:,? (?:en|por|entre)[^.;:\n]{0,70}?)?,? (?:el(?: d[íi]a)?|con fecha) {0,3}$|\bentr[óo] en vigor el {0,3}$/iu,
    precision: 'day',
    example: 'la Carta firmada en Ciudad Alta el 3 de mayo de 1961',
    counterExample: 'La lista será adoptada el 3 de mayo de 1961',
  },
]

/** An act whose number holds its year. `year` is the group with it, in two or four figures. */
export interface NumberedActRule {
  readonly name: string
  readonly pattern: RegExp
  readonly example: string
  readonly date: string
  readonly counterExample: string
}

export const NUMBERED_ACTS: readonly NumberedActRule[] = [
  {
    name: 'number/year',
    pattern:
      /\b(?:Regulations?|Decisions?|Directives?|R[èe]glements?|D[ée]cisions?|Reglamentos?|Decisi[óo]n(?:es)?)(?: \((?:E[CU]|EEC|C[EI]|CEE|UE|EEA|Euratom|ECSC)(?:, [^)]{1,12})?\))? (?:No\.?|n[°ºo]\.?|n\.[°º]|N[°º]\.?|Nr\.?) ?\d{1,4}\/(?<year>(?:19|20)\d\d|[5-9]\d)(?![\d/])/gu,
    example: 'Decision No 2/2005',
    date: '2005',
    counterExample: 'Form No 2/2005',
  },
  {
    name: 'number of year',
    pattern:
      /\b(?:D(?:ecisions?|ECISIONS?)|R(?:esolutions?|ESOLUTIONS?|ecommendations?|ECOMMENDATIONS?)|Act|Law) N[oO]s?\.? ?\d{1,4} (?:of|OF) (?<year>(?:19|20)\d\d)(?!\d)/gu,
    example: 'amended by Decision No. 4 of 2005',
    date: '2005',
    counterExample: 'Article 4 of 2005 drafts',
  },
  {
    name: 'year/number/community',
    pattern:
      /\b(?<year>(?:19|20)\d\d|[5-9]\d)\/\d{1,4}\/(?:E[CU]|EEC|CE|CEE|UE|ECSC|CECA|Euratom|CFSP|PESC|JHA|JAI)\b/gu,
    example: 'Directive 2004/38/EC',
    date: '2004',
    counterExample: 'page 2004/38',
  },
  {
    name: 'GATT of 1994',
    pattern: /\bGATT (?:de )?(?<year>1994)\b/gu,
    example: 'Article V of GATT 1994',
    date: '1994',
    counterExample: 'the GATT and the quotas of 1994',
  },
]
