import { foldAccents } from './fold-accents.ts'

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
const ROMAN_FORM = /^(?:c{0,3})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})$/

/** The value of a Roman number up to 399 in either case (`IIII` as well as `IV`), null for anything else. */
export function romanNumber(written: string): number | null {
  const letters = written.toLowerCase()
  if (letters === '' || !ROMAN_FORM.test(letters)) return null
  let sum = 0
  for (let i = 0; i < letters.length; i++) {
    const value = ROMAN[letters[i] as string] as number
    sum += value < (ROMAN[letters[i + 1] ?? ''] ?? 0) ? -value : value
  }
  return sum
}

/** Words that add up: `vigésimo primero` is 20 + 1, `soixante-dix` 60 + 10. Without accents, Spanish in both genders by their stem. */
const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    1: 'one first premier premiere unieme un uno primer primero primera',
    2: 'two second deux deuxieme seconde dos segundo segunda',
    3: 'three third trois troisieme tres tercer tercero tercera',
    4: 'four fourth quatre quatrieme cuatro cuarto cuarta',
    5: 'five fifth cinq cinquieme cinco quinto quinta',
    6: 'six sixth sixieme seis sexto sexta',
    7: 'seven seventh sept septieme siete septimo septima setimo',
    8: 'eight eighth huit huitieme ocho octavo octava',
    9: 'nine ninth neuf neuvieme nueve noveno novena',
    10: 'ten tenth dix dixieme diez decimo decima',
    11: 'eleven eleventh onze onzieme once undecimo undecima decimoprimero',
    12: 'twelve twelfth douze douzieme doce duodecimo duodecima decimosegundo',
    13: 'thirteen thirteenth treize treizieme trece decimotercero decimotercera decimotercer',
    14: 'fourteen fourteenth quatorze quatorzieme catorce decimocuarto decimocuarta',
    15: 'fifteen fifteenth quinze quinzieme quince decimoquinto decimoquinta',
    16: 'sixteen sixteenth seize seizieme dieciseis decimosexto decimosexta',
    17: 'seventeen seventeenth diecisiete decimoseptimo decimoseptima',
    18: 'eighteen eighteenth dieciocho decimoctavo decimoctava',
    19: 'nineteen nineteenth diecinueve decimonoveno decimonovena',
    20: 'twenty twentieth vingt vingtieme veinte vigesimo vigesima',
    30: 'thirty thirtieth trente trentieme treinta trigesimo trigesima',
    40: 'forty fortieth quarante quarantieme cuarenta cuadragesimo',
    50: 'fifty fiftieth cinquante cinquantieme cincuenta quincuagesimo',
    60: 'sixty sixtieth soixante soixantieme sesenta sexagesimo',
    70: 'seventy seventieth setenta septuagesimo',
    80: 'eighty eightieth quatrevingt quatrevingts quatrevingtieme ochenta octogesimo',
    90: 'ninety ninetieth noventa nonagesimo',
  }).flatMap(([value, words]) => words.split(' ').map((word): [string, number] => [word, Number(value)])),
)

const JOINING = new Set(['et', 'y', 'and'])

/** The number that English, French or Spanish words name (`first`, `VINGT ET UNIÈME`, `décimo tercero`), null where they name none below 100. */
export function numberInWords(written: string): number | null {
  const words = foldAccents(written.toLowerCase())
    .replace(/quatre[\s-]vingt/, 'quatrevingt')
    .split(/[\s-]+/)
  let sum = 0
  let last = 1000
  for (const word of words) {
    if (JOINING.has(word) && sum > 0) continue
    const value = WORDS.get(word)
    // Each word adds to a larger round one before it: "one twenty" and "two three" are no numbers.
    if (value === undefined || value >= last || (sum > 0 && last % 10 !== 0)) return null
    sum += value
    last = value
  }
  return sum > 0 ? sum : null
}
