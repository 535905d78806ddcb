import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { BlocRule } from '../../../src/layers/entries.ts'
import { layerNetworks } from '../../../src/layers/layer-network.ts'
import { LAYER_SETS, layerBits, layersOf } from '../../../src/layers/layer-sets.ts'
import { overlapOfCounts } from '../../../src/layers/member-overlap.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import type { Scope } from '../../../src/layers/scope.ts'
import { corePeriphery } from '../../../src/layers/structure/core-periphery.ts'
import { instrumentSets, sharedMembers } from '../../../src/layers/structure/instrument-sets.ts'
import { partitionName } from '../../../src/layers/structure/layer-partitions.ts'
import { layerTies } from '../../../src/layers/structure/layer-ties.ts'
import { nesting } from '../../../src/layers/structure/nesting.ts'
import { entropyReader, reducibility } from '../../../src/layers/structure/reducibility.ts'
import { LAYERS } from '../../../src/model/layer.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const PROCESSES = ['rcp', 'irf', 'global-forum']

interface Oracle {
  readonly sha256: Readonly<Record<string, string>>
  readonly cases: readonly {
    readonly year: number
    readonly blocs: BlocRule
    readonly scope: Scope
    readonly reducibility: Readonly<
      Record<
        string,
        { readonly entropy: number; readonly partitions: Readonly<Record<string, number>> } | null
      >
    >
    readonly core: Readonly<Record<string, { readonly actors: number; readonly correlation: number | null }>>
  }[]
  readonly nesting: Readonly<
    Record<
      string,
      {
        readonly share: Readonly<Record<string, number>>
        readonly nested: readonly string[]
        readonly jaccard: Readonly<Record<string, number>>
      }
    >
  >
}

const oracle = JSON.parse(
  readFileSync(join(ROOT, 'test/oracles/layers/structure/expected.json'), 'utf8'),
) as Oracle
const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const index = membershipIndex(registry)

describe('numpy, scipy and networkx', () => {
  it('read the tables that are bundled; after a change of them run it again', () => {
    for (const [table, hash] of Object.entries(oracle.sha256)) {
      const bytes = readFileSync(join(ROOT, 'registry', `${table}.csv`))
      expect(createHash('sha256').update(bytes).digest('hex'), table).toBe(hash)
    }
  })

  it.each(oracle.cases)('find the same in $year, blocs $blocs', ({ year, blocs, scope, ...expected }) => {
    const ties = layerTies(layerNetworks(index, { year, blocRule: blocs, scope }))
    const entropies = entropyReader(ties)
    for (const set of LAYER_SETS) {
      const found = reducibility(ties, layerBits(layersOf(set)), entropies)
      const told = expected.reducibility[set] ?? null
      expect(found.best === null, set).toBe(told === null)
      if (told === null) continue
      expect(found.aggregateEntropy).toBeCloseTo(told.entropy, 9)
      expect(found.partitions).toHaveLength(Object.keys(told.partitions).length)
      for (const { groups, quality } of found.partitions)
        expect(quality, partitionName(groups)).toBeCloseTo(
          told.partitions[partitionName(groups)] as number,
          9,
        )
      expect(found.best?.quality).toBeCloseTo(Math.max(...Object.values(told.partitions)), 9)
    }
    const bits = [
      ...LAYERS.map((layer) => [layer, layerBits([layer])] as const),
      ...LAYER_SETS.map((set) => [set, layerBits(layersOf(set))] as const),
    ]
    for (const [name, set] of bits) {
      const found = corePeriphery(ties, set)
      const told = expected.core[name]
      expect(found.actors, name).toBe(told?.actors)
      expect(found.correlation === null, name).toBe(told?.correlation === null)
      // Both are lower bounds: ours must reach the plain search.
      expect(found.correlation ?? 0, name).toBeGreaterThanOrEqual((told?.correlation ?? 0) - 1e-12)
    }
  })

  it.each(Object.entries(oracle.nesting))('find the same processes nested in %s', (year, told) => {
    const sets = instrumentSets(index, { year: Number(year), blocRule: 'node', scope: 'coded' })
    const processes = [...sets.instruments.keys()].filter((place) =>
      PROCESSES.includes(registry.instruments[sets.instruments[place] as number]?.family ?? ''),
    )
    const id = (place: number): string => index.instrumentIds[sets.instruments[place] as number] as string
    const share: Record<string, number> = {}
    const jaccard: Record<string, number> = {}
    const nested: string[] = []
    for (const x of processes)
      for (const y of processes) {
        const shared = sharedMembers(sets, x, y)
        const [sizeOfX, sizeOfY] = [sets.sizes[x] as number, sets.sizes[y] as number]
        if (x === y) continue
        const found = nesting({ shared, sizeOfX, sizeOfY }, false)
        const pair = `${id(x)} ${id(y)}`
        if (found.isNested === true) nested.push(pair)
        if (shared > 0) share[pair] = found.share as number
        if (shared > 0 && id(x) < id(y))
          jaccard[pair] = overlapOfCounts(shared, sizeOfX, sizeOfY).jaccard as number
      }
    expect(share).toEqual(told.share)
    expect(jaccard).toEqual(told.jaccard)
    expect(nested.toSorted()).toEqual([...told.nested].toSorted())
  })
})
