import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actorDegrees } from '../../src/layers/actor-degrees.ts'
import type { BlocRule } from '../../src/layers/entries.ts'
import { layerNetworks } from '../../src/layers/layer-network.ts'
import { leftOut } from '../../src/layers/left-out.ts'
import { type MembershipIndex, membershipIndex, type TieStart } from '../../src/layers/membership-index.ts'
import type { Scope } from '../../src/layers/scope.ts'
import { LAYERS } from '../../src/model/layer.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { yearMeasures } from './year-measures.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const EXPECTED = join(ROOT, 'test/oracles/layers/expected.json')

interface Degrees {
  readonly degree: number
  readonly strength: number
}

interface OracleCase {
  readonly year: number
  readonly blocs: BlocRule
  readonly scope: Scope
  readonly start: TieStart
  readonly layers: Readonly<
    Record<
      string,
      {
        readonly instruments: number
        readonly actors: number
        readonly ties: number
        readonly inferredTies: number
        readonly weight: number
        readonly density: number | null
      }
    >
  >
  readonly leftOut: Readonly<Record<string, { readonly tradeUncoded: number; readonly undatedRows: number }>>
  readonly actors: Readonly<Record<string, Readonly<Record<string, Degrees>>>>
}

interface Oracle {
  readonly sha256: Readonly<Record<string, string>>
  readonly cases: readonly OracleCase[]
}

const oracle = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Oracle
const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const indexes = new Map<TieStart, MembershipIndex>(
  (['acted', 'in-force'] as const).map((start) => [start, membershipIndex(registry, start)]),
)

describe('the independent program', () => {
  it('read the tables that are bundled; after a change of them run it again', () => {
    for (const [table, hash] of Object.entries(oracle.sha256)) {
      const path = join(ROOT, 'registry', `${table}.csv`)
      expect(existsSync(path), table).toBe(true)
      expect(createHash('sha256').update(readFileSync(path)).digest('hex'), table).toBe(hash)
    }
  })

  it.each(
    oracle.cases.map(
      (given) => [`${given.year} ${given.blocs} ${given.scope} ${given.start}`, given] as const,
    ),
  )('has equal numbers for %s', (_, given) => {
    const index = indexes.get(given.start) as MembershipIndex
    const settings = { year: given.year, blocRule: given.blocs, scope: given.scope }
    const networks = layerNetworks(index, settings)
    for (const measures of yearMeasures(index, settings)) {
      const expected = given.layers[measures.layer]
      expect(
        [measures.layer, measures.instruments, measures.actors, measures.ties, measures.inferred],
        measures.layer,
      ).toEqual([
        measures.layer,
        expected?.instruments,
        expected?.actors,
        expected?.ties,
        expected?.inferredTies,
      ])
      // The two add up the same fractions in another order.
      expect(measures.weight).toBeCloseTo(expected?.weight ?? Number.NaN, 6)
      if (expected?.density === null) expect(measures.density).toBeNull()
      else expect(measures.density).toBeCloseTo(expected?.density ?? Number.NaN, 12)
    }
    let compared = 0
    for (const [id, byLayer] of Object.entries(given.actors)) {
      const i = index.actorIds.indexOf(id)
      for (const [layer, wanted] of Object.entries(byLayer)) {
        const network = networks[(LAYERS as readonly string[]).indexOf(layer)]
        if (network === undefined) continue
        const { degree, strength } = actorDegrees(network)
        expect([id, layer, degree[i]]).toEqual([id, layer, wanted.degree])
        expect(strength[i]).toBeCloseTo(wanted.strength, 6)
        compared++
      }
    }
    expect(compared).toBeGreaterThan(0)
    const left = leftOut(index, settings)
    expect([left.uncodedTradeInstruments, left.undatedRows]).toEqual([
      given.leftOut['all']?.tradeUncoded,
      given.leftOut['all']?.undatedRows,
    ])
  })
})
