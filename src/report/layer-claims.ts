import type { OrderChance } from '../layers/interplay/order-null.ts'
import { type PooledFounders, pooledFounders } from '../layers/interplay/pooled-founders.ts'
import type { ProcessPrecedents } from '../layers/interplay/process-precedents.ts'
import { LAYERS, type Layer } from '../model/layer.ts'
import { benjaminiHochberg } from '../numeric/benjamini-hochberg.ts'
import { type GradedClaim, gradedClaim } from './grade.ts'
import { relationEvidence } from './relation-evidence.ts'
import { sequenceEvidence } from './sequence-evidence.ts'
import { type TextFigure, textEvidence } from './text-evidence.ts'

/** What relations and sequence say of a registry, whatever its texts. */
export interface InterplayFindings {
  readonly precedents: ProcessPrecedents
  readonly chances: readonly OrderChance[]
  readonly layerOf: (instrumentId: string) => Layer | null
}

/** Founders of all processes of a layer, with q over the layers. */
export interface LayerFounders {
  readonly layer: Layer
  readonly pooled: PooledFounders
  readonly q: number | null
}

/** The founders of the processes of each layer together, q adjusted over the layers. Time O(processes × draws). */
export function foundersByLayer({ precedents, layerOf }: InterplayFindings): LayerFounders[] {
  const pooled = LAYERS.map((layer) => ({
    layer,
    pooled: pooledFounders(
      precedents.processes.flatMap(({ instrument, chance }) =>
        layerOf(instrument) === layer ? [chance] : [],
      ),
    ),
  }))
  const q = benjaminiHochberg(
    pooled.flatMap((row) => (row.pooled.status === 'computed' ? [row.pooled.p] : [])),
  )
  let at = 0
  return pooled.map((row) => ({ ...row, q: row.pooled.status === 'computed' ? (q[at++] as number) : null }))
}

/** Grades claims that one layer builds on another: one way of grading, whoever asks. */
export type LayerGrader = (source: Layer | null, target: Layer | null, text: TextFigure) => GradedClaim

/** The grader of a registry: relations and sequence from its tables, words as they are given. */
export function layerGrader(findings: InterplayFindings): LayerGrader {
  const founders = foundersByLayer(findings)
  return (source, target, text) => {
    const own = founders.find(({ layer }) => layer === target)
    const chance = (from: Layer | null, to: Layer | null): OrderChance | undefined =>
      findings.chances.find(({ layer, other }) => layer === from && other === to)
    return gradedClaim(source, target, {
      text: textEvidence(text),
      relation: relationEvidence(source, own?.pooled ?? null, own?.q ?? null),
      sequence: sequenceEvidence(chance(source, target), chance(target, source)),
    })
  }
}
