import type { Lineage } from '../../src/api/reuse-lineage.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'
import { yearFraction } from '../components/inline-years.ts'
import type { RibbonArticle, RibbonData } from '../lineage/ribbon-data.ts'
import type { FlowBy } from '../routes/words-search.ts'
import { yearOfText } from './words-parts.ts'

/** Years of a piece of the strip. */
export interface Period {
  readonly first: number
  readonly last: number
}

const FEW_YEARS = 12
const PERIOD_YEARS = 5
/** Words that are less than this are rounding, not words. */
const LEAST_WORDS = 1e-6

/** The years of the targets in fives, from a year that five divides; single years where there are few. Empty without years. */
export function periodsOf(years: readonly number[]): Period[] {
  if (years.length === 0) return []
  const [low, high] = [Math.min(...years), Math.max(...years)]
  const step = high - low < FEW_YEARS ? 1 : PERIOD_YEARS
  const first = Math.floor(low / step) * step
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, place) => ({
    first: first + place * step,
    last: first + place * step + step - 1,
  }))
}

/** The name of a period as an address of the strip. */
export function periodKey({ first, last }: Period): string {
  return `${first}-${last}`
}

/**
 * Who copies from whom: bands from dated sources to the periods, or the layers, of the texts that hold their words. The answer names
 * its greatest relations; what a layer lent besides stands in the strip without a band. Time O(relations + years × layers).
 */
export function flowRibbon(answer: Lineage, by: FlowBy, labelOf: (key: string) => string): RibbonData {
  const textById = new Map(answer.texts.map((text) => [text.id, text]))
  const strips = by === 'period' ? periodStrips(answer) : layerStrips(answer)
  const keyOf = (target: string): string | null => {
    const text = textById.get(target)
    if (text === undefined) return null
    if (by === 'layer') return text.layer ?? 'none'
    const year = yearOfText(text)
    return (
      strips.find(({ years }) => year !== null && years !== null && year >= years.first && year <= years.last)
        ?.key ?? null
    )
  }
  const lent = new Map<string, Map<string, number>>()
  for (const { source, target, words } of answer.relations) {
    const key = keyOf(target)
    if (key === null || yearFraction(textById.get(source)?.signed ?? null) === null) continue
    const bySource = lent.get(key) ?? new Map<string, number>()
    lent.set(key, bySource.set(source, (bySource.get(source) ?? 0) + words))
  }
  const named = new Set([...lent.values()].flatMap((bySource) => [...bySource.keys()]))
  return {
    year: null,
    sources: answer.texts.flatMap(({ id, title, layer, signed }) => {
      const year = yearFraction(signed)
      return year === null || !named.has(id) ? [] : [{ id, name: title, layer, year }]
    }),
    articles: strips.map(({ key, credits, stock, fresh }): RibbonArticle => {
      const bySource = lent.get(key) ?? new Map<string, number>()
      const ofLayer = new Map<Layer | null, number>()
      for (const [source, words] of bySource) {
        const layer = textById.get(source)?.layer ?? null
        ofLayer.set(layer, (ofLayer.get(layer) ?? 0) + words)
      }
      return {
        address: key,
        label: labelOf(key),
        loans: [...bySource].map(([source, words]) => ({ source, words })),
        rest: [...credits]
          .map(([layer, words]) => ({ layer, words: words - (ofLayer.get(layer) ?? 0) }))
          .filter(({ words }) => words > LEAST_WORDS),
        stock,
        fresh,
      }
    }),
  }
}

interface Strip {
  readonly key: string
  readonly years: Period | null
  /** Words by the layer that they were first seen in. */
  readonly credits: ReadonlyMap<Layer | null, number>
  readonly stock: number
  readonly fresh: number
}

function periodStrips({ years, rule }: Lineage): Strip[] {
  return periodsOf(years.map(({ year }) => year)).map((period) => {
    const inside = years.filter(({ year }) => year >= period.first && year <= period.last)
    const credits = new Map<Layer | null, number>()
    for (const row of inside) {
      for (const { layer, words } of row.credits) credits.set(layer, (credits.get(layer) ?? 0) + words[rule])
    }
    return {
      key: periodKey(period),
      years: period,
      credits,
      stock: inside.reduce((sum, { common }) => sum + common, 0),
      fresh: inside.reduce((sum, { novel }) => sum + novel, 0),
    }
  })
}

/** Targets by layer, from their rows: only those know their common stock and new words. */
function layerStrips({ rows, texts, rule }: Lineage): Strip[] {
  const layerOf = new Map(texts.map(({ id, layer }) => [id, layer]))
  return [...LAYERS, null].flatMap((layer) => {
    const inside = rows.filter(({ text }) => (layerOf.get(text) ?? null) === layer)
    if (inside.length === 0) return []
    const credits = new Map<Layer | null, number>()
    for (const row of inside) {
      for (const credit of row.credits)
        credits.set(credit.layer, (credits.get(credit.layer) ?? 0) + credit.words[rule])
    }
    return [
      {
        key: layer ?? 'none',
        years: null,
        credits,
        stock: inside.reduce((sum, { common }) => sum + common, 0),
        fresh: inside.reduce((sum, { novel }) => sum + novel, 0),
      },
    ]
  })
}
