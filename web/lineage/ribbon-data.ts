import type { Layer } from '../../src/model/layer.ts'

/** An earlier text that words of the target were first seen in. */
export interface RibbonSource {
  readonly id: string
  readonly name: string
  readonly layer: Layer | null
  /** Its signature as a year with its fraction. */
  readonly year: number
}

/** Words that an article owes to one source; a share of a word where several texts of one day lent it. */
export interface RibbonLoan {
  readonly source: string
  readonly words: number
}

/** Words of an article first seen in texts of a layer that are not named one by one. */
export interface RibbonRest {
  readonly layer: Layer | null
  readonly words: number
}

/** An article and whose words it holds: those of sources, common stock, and those of no earlier text. */
export interface RibbonArticle {
  readonly address: string
  /** Short: a number where it has one. */
  readonly label: string
  readonly loans: readonly RibbonLoan[]
  readonly rest: readonly RibbonRest[]
  readonly stock: number
  readonly fresh: number
}

/** What a lineage ribbon draws. */
export interface RibbonData {
  readonly sources: readonly RibbonSource[]
  readonly articles: readonly RibbonArticle[]
  /** The target’s signature as a year with its fraction; null where it is undated. */
  readonly year: number | null
}

/** Words of an article in all. */
export function articleWords({ loans, rest, stock, fresh }: RibbonArticle): number {
  return [...loans, ...rest].reduce((sum, { words }) => sum + words, stock + fresh)
}
