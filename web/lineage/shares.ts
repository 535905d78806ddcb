import { REUSE_RULES, type ReuseRule } from '../../src/api/reuse-common.ts'
import type { Origins } from '../../src/api/reuse-lineage.ts'
import { LAYERS, type Layer } from '../../src/model/layer.ts'

/** Of some words, the part first seen in a layer: by the rule chosen, and from the lowest to the highest of the three. */
export interface LayerShare {
  readonly kind: 'layer' | 'stock' | 'fresh'
  readonly layer: Layer | null
  readonly words: number
  readonly share: number
  readonly low: number
  readonly high: number
  /** Of the layer’s words, those of bilateral texts of member states; null in other layers. */
  readonly ofMemberStates: number | null
}

type OriginWords = Pick<Origins, 'words' | 'credits' | 'common' | 'novel'>

/** Shares by layer, widest first, every layer there even at nothing; then common stock and new words, which no rule moves. Empty without words. */
export function layerShares({ words, credits, common, novel }: OriginWords, rule: ReuseRule): LayerShare[] {
  if (words === 0) return []
  const hasNone = credits.some(({ layer }) => layer === null)
  const rows = [...LAYERS, ...(hasNone ? [null] : [])].map((layer): LayerShare => {
    const credit = credits.find((row) => row.layer === layer)
    const all = REUSE_RULES.map((name) => (credit?.words[name] ?? 0) / words)
    return {
      kind: 'layer',
      layer,
      words: credit?.words[rule] ?? 0,
      share: (credit?.words[rule] ?? 0) / words,
      low: Math.min(...all),
      high: Math.max(...all),
      ofMemberStates: credit?.of_member_states?.[rule] ?? null,
    }
  })
  const fixed = (kind: 'stock' | 'fresh', count: number): LayerShare => ({
    kind,
    layer: null,
    words: count,
    share: count / words,
    low: count / words,
    high: count / words,
    ofMemberStates: null,
  })
  return [...rows, fixed('stock', common), fixed('fresh', novel)]
}

/** Part of the words that stand in a run of an earlier text, common stock among them; null without words. */
export function olderShare({ words, novel }: Pick<Origins, 'words' | 'novel'>): number | null {
  return words === 0 ? null : (words - novel) / words
}

/** The layer that lent most by the rule chosen; null where none lent any. Ties go to the wider. */
export function leadingShare(shares: readonly LayerShare[]): LayerShare | null {
  return shares.reduce<LayerShare | null>(
    (most, row) => (row.kind !== 'layer' || row.words <= (most?.words ?? 0) ? most : row),
    null,
  )
}
