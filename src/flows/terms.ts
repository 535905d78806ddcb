import { StrataError } from '../model/error.ts'
import type { Regressor } from './estimate.ts'
import { columnNamed, numbersOf, type PanelTable } from './panel-table.ts'

/** Splits at commas outside brackets: `bla,i(year,bla,ref=1960)` has two terms. */
export function splitTerms(text: string): string[] {
  const terms: string[] = []
  let depth = 0
  let term = ''
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    if (letter === ',' && depth === 0) {
      terms.push(term)
      term = ''
    } else term += letter
  }
  return [...terms, term].map((each) => each.trim()).filter((each) => each !== '')
}

const INTERACTION = /^i\(\s*([^(),]+?)\s*(?:,\s*([^=(),]+?)\s*)?(?:,\s*ref\s*=\s*([^(),]+?)\s*)?\)$/

/** Columns that a term reads. */
export function columnsOfTerm(term: string): string[] {
  const factor = INTERACTION.exec(term)
  if (factor !== null) return [factor[1], factor[2]].filter((name) => name !== undefined)
  return term.split(':').map((part) => /^\w+\(\s*([^()]+?)\s*\)$/.exec(part.trim())?.[1] ?? part.trim())
}

/**
 * The regressors of one term: a column, a function of one (`log(gdp)`), a product (`bla:gdp`), or a factor: `i(year,bla,ref=1960)` is `bla` in each
 * year but 1960, `i(year)` a dummy for each year; named as in fixest, `year::1970:bla`.
 * @throws StrataError `flows/column-unknown`, `flows/function-unknown`, `flows/not-a-number`, `flows/reference-unknown`
 */
export function regressorsOfTerm(table: PanelTable, term: string): Regressor[] {
  const factor = INTERACTION.exec(term)
  if (factor === null) {
    const [first, ...rest] = term.split(':').map((part) => numbersOf(table, part.trim()))
    const values = rest.reduce(
      (whole, part) => whole.map((value, row) => value * (part[row] as number)),
      first as Float64Array,
    )
    return [{ term, values }]
  }
  const [, name = '', by, reference] = factor
  const { codes, texts } = columnNamed(table, name)
  const of = by === undefined ? null : numbersOf(table, by)
  if (reference !== undefined && !texts.includes(reference))
    throw new StrataError('flows/reference-unknown', { column: name, found: reference })
  const occurs = new Uint8Array(texts.length)
  for (const code of codes) occurs[code] = 1
  return texts
    .map((text, code) => ({ text, code }))
    .filter(({ text, code }) => text !== '' && text !== reference && occurs[code] === 1)
    .sort((a, b) => inOrder(a.text, b.text))
    .map(({ text, code }) => ({
      term: `${name}::${text}${by === undefined ? '' : `:${by}`}`,
      values: Float64Array.from(codes, (found, row) =>
        texts[found] === ''
          ? Number.NaN
          : found === code
            ? of === null
              ? 1
              : (of[row] as number)
            : of === null
              ? 0
              : 0 * (of[row] as number),
      ),
    }))
}

function inOrder(a: string, b: string): number {
  const difference = Number(a) - Number(b)
  if (!Number.isNaN(difference)) return difference
  return a < b ? -1 : a > b ? 1 : 0
}
