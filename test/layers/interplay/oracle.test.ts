import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InferredRule } from '../../../src/layers/entries.ts'
import { firstTied } from '../../../src/layers/interplay/first-tied.ts'
import { layerOrders } from '../../../src/layers/interplay/first-to-exist.ts'
import { processPrecedents } from '../../../src/layers/interplay/process-precedents.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { withoutLayer } from '../../../src/layers/removal/without-layer.ts'
import type { Layer } from '../../../src/model/layer.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const FAMILIES = ['rcp', 'irf', 'global-forum', 'mobility-partnership']

interface OracleCounts {
  readonly dyads: number
  readonly dated: number
  readonly before: number
  readonly possibly: number
  readonly share: number | null
}

interface Oracle {
  readonly sha256: Readonly<Record<string, string>>
  readonly precedent: Readonly<
    Record<
      InferredRule,
      Readonly<Record<string, { members: number; counted: OracleCounts; all: OracleCounts }>>
    >
  >
  readonly orders: Readonly<Record<InferredRule, Readonly<Record<string, Readonly<Record<string, number>>>>>>
  readonly removal: readonly {
    readonly year: number
    readonly inferred: InferredRule
    readonly network: 'all' | 'without-multilateral'
    readonly layer: Layer
    readonly stillTiedBy: Readonly<Record<string, number>>
    readonly [figure: string]: unknown
  }[]
}

const oracle: Oracle = JSON.parse(
  readFileSync(join(ROOT, 'test/oracles/layers/interplay/expected.json'), 'utf8'),
)
const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const index = membershipIndex(registry)

describe('the interplay of the bundled registry, as an independent program counts it', () => {
  it('is of the same tables', () => {
    for (const [name, hash] of Object.entries(oracle.sha256))
      expect(
        createHash('sha256')
          .update(readFileSync(join(ROOT, 'registry', `${name}.csv`)))
          .digest('hex'),
        name,
      ).toBe(hash)
  })

  it.each(['with', 'without'] as const)(
    'has the relational precedent of every process, %s inferred starts',
    (inferred) => {
      const families = new Map(registry.instruments.map(({ id, family }) => [id, family]))
      const { processes } = processPrecedents(
        registry,
        index,
        (id) => FAMILIES.includes(families.get(id) ?? ''),
        {
          scope: 'coded',
          inferred,
          draws: 99,
          seed: 1,
        },
      )
      const counts = ({ dyads, dated, before, possibly, share }: OracleCounts): OracleCounts => ({
        dyads,
        dated,
        before,
        possibly,
        share,
      })
      const found = processes.map(({ instrument, precedent }) => [
        instrument,
        {
          members: precedent.members,
          counted: counts(precedent.counted),
          all: counts(precedent.allDyads),
        },
      ])
      expect(Object.fromEntries(found)).toEqual(oracle.precedent[inferred])
    },
  )

  it.each(['with', 'without'] as const)(
    'has the order in which layers tied dyads, %s inferred starts',
    (inferred) => {
      const first = firstTied(registry, {
        tieStart: 'acted',
        blocRule: 'node',
        scope: 'coded',
        inferred,
        firstYear: 1945,
        lastYear: 2026,
      })
      const found = layerOrders(first).map(({ layer, other, dyads: _, ...counts }) => [
        `${layer}|${other}`,
        Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
      ])
      expect(Object.fromEntries(found)).toEqual(oracle.orders[inferred])
    },
  )

  it('has what is left without a layer', () => {
    for (const { year, inferred, network, layer, stillTiedBy, ...expected } of oracle.removal) {
      const rules = { year, inferred, blocRule: 'node', scope: 'coded' } as const
      const found = withoutLayer(index, rules, layer, network)
      const name = `${year} ${inferred} ${network} ${layer}`
      expect(found, name).toMatchObject(expected)
      expect(Object.fromEntries(found.stillTiedBy.map((row) => [row.layer, row.dyads])), name).toEqual(
        stillTiedBy,
      )
    }
  })
})
