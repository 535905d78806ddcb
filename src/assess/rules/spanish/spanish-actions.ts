import type { Action } from '../../clause-record.ts'
import type { StatementRule } from '../../grammar.ts'
import type { Rule } from '../rule.ts'

/** What a governing verb asks for, in Spanish (METHOD §3, Strength), sought from the verb on; the one that begins first counts, else it is a result. */
export const SPANISH_ACTIONS: readonly Rule<Action>[] = [
  {
    id: 'es-examine',
    value: 'examine',
    pattern:
      /\b(examin|estudi(?!ant)|analiz|explor|revis(?!ion)|discut|evalu|considerar(?!s)|reflexion|tratar (?!de\b))\w*/,
    example: 'El Consejo examinará qué más puede hacerse.',
    counterExample: 'El Consejo decidirá qué más se hace.',
  },
  {
    id: 'es-process',
    value: 'process',
    pattern:
      /\b(cooper|colabor|promov|promuev|foment|facilit|fortale|mejor|desarroll|intercambi|consult|celebrar(an)? (consultas|un dialogo|conversaciones)|contribu|continu|intensific|impuls|favore|alent|alient|previen|preven|combat|luch|reduc|simplific|ayud|apoy|coordin|propici|estimul|dialog|tender|abord|centrar|comprender|inclui(?!ran? informacion|ran?\b[^:]{0,60}: (revis|examin|report|inform|tratar|consider|estable|evalu|analiz|recomend|supervis))|abarc|progresiv|gradual|avanz|reforz|refuerz|profundiz|trabaj(ar|aran?) (conjunta|hacia|para|junt)|sensibiliz|vigil|acelera|incentiv|coadyuv|adoptaran? (gradualmente|medidas (comunes|graduales)))\w*/,
    example: 'Las Partes cooperarán en la gestión de las fronteras.',
    counterExample: 'Las Partes suprimirán los visados.',
  },
  {
    id: 'es-result',
    value: 'result',
    pattern:
      /\b(readmi|otorg|conced|autoriz|permit|exp(e|i)d|emit|garantiz|asegur|estable[cz]|adopt|public|notific|inform|recopil|mant(en|uv)|mantien|exi[gj]|requ(er|ier)|imp(on|us)|aplic|pag|devolv|devuelv|suspend|denunci|deneg|nieg|neg|rechaz|comunic|proporcion|design|reun(?!.{0,160}\bpara (examinar|revisar|considerar|estudiar|analizar))|report|crear?|cread|conclu|elimin|exim|exen|acept|recono[cz]|goz|disfrut|tendr|ser(a|an)?\b|recib|transf(er|ier)|limit|suprim|abol|decid|repatri|totaliz|tom(ar|aran?) (las|todas las) medidas|absten|abstend|prohib|cumpl|cubr|sufrag|nombr|admit|otorgad)\w*/,
    example: 'Cada Parte expedirá documentos de viaje.',
    counterExample: 'Cada Parte fomentará los viajes.',
  },
]

/** Words that define or declare, some even where a verb of duty governs (METHOD §3, Conventions). */
export const SPANISH_STATEMENTS: readonly StatementRule[] = [
  {
    id: 'es-define',
    value: 'define',
    always: true,
    pattern:
      /\b(significan?\b|se (entendera|entiende|entenderan|entienden) por|por .{1,80} se (entendera|entiende)|se (entendera|considerara)n? (que|como)|se consideraran? \w+(ad|id)[oa]s?|seran? considerad[oa]s?|se entiende que|(a los|para los|para) efectos de (este|esta|el presente|la presente|los?)\b.{0,120}\b(incluyen?|es|son|significan?|cualquier))\b/,
    example: 'Para efectos de este Capítulo, documento de viaje significa un pasaporte.',
    counterExample: 'Los documentos de viaje son expedidos por cada Parte.',
  },
  {
    id: 'es-essential-element',
    value: 'declare',
    always: true,
    both: /\bpoliticas? (de|interna|internas)\b/,
    pattern:
      /\belementos? esencial(es)?\b(?=.{0,300}\b(acuerdo|asociacion|convenio|tratado)\b)|\bconstituyen? (un |el |la )?(elemento|base|fundamento)/,
    not: /\b(violacion|incumplimiento|suspend\w+|suspension)\b/,
    example: 'Los derechos humanos constituyen un elemento esencial del presente Acuerdo.',
    counterExample: 'La violación de un elemento esencial puede llevar a la suspensión.',
  },
  {
    id: 'es-declare',
    value: 'declare',
    always: false,
    pattern:
      /\b(reafirman?|reconocen?|declaran?|afirman?|subrayan?|reflejan?|(el |los )?objetivos? (de|del) (este|esta|el|la|presente) [\w ]{1,60} (es|son)|confirman?|toman nota|comparten)\b/,
    example: 'Este Capítulo refleja el deseo de las Partes de facilitar la entrada temporal.',
    counterExample: 'Las Partes facilitan la entrada temporal.',
  },
]
