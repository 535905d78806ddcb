import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { measureRows } from '../../../src/layers/measures/measure-table.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { NO_SOURCES } from '../../../src/layers/structure/structure-sources.ts'
import { LAYER_MEASURES, type LayerMeasure } from '../../../src/model/layer-measure.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const [, ...ORACLE] = parse(
  readFileSync(join(ROOT, 'test/oracles/layers/measures/networkx.csv')),
) as string[][]
const YEARS = [...new Set(ORACLE.map(([year]) => Number(year)))]

const { registry } = readRegistryFolder(join(ROOT, 'registry'))
const index = membershipIndex(registry, 'acted')

/** Figures by year, measure, layer and other, those of actors added up as the oracle has them. */
function figuresOf(year: number): Map<string, number | null> {
  const figures = new Map<string, number | null>()
  const add = (name: string, value: number): void => {
    figures.set(name, (figures.get(name) ?? 0) + value)
  }
  const rows = measureRows(index, {
    rules: { blocRule: 'node', scope: 'coded' },
    firstYear: year,
    lastYear: year,
    measures: LAYER_MEASURES.slice(0, LAYER_MEASURES.indexOf('entropy')),
    layers: [],
    actors: [],
    sources: NO_SOURCES,
  })
  for (const { measure, layer, other, actor, value } of rows) {
    if (actor === null) figures.set(`${measure},${layer},${other ?? ''}`, value)
    else if (measure === 'participation') {
      add(`participation-sum,${layer},`, value ?? 0)
      add(`participation-actors,${layer},`, value === null ? 0 : 1)
    } else add(`${measure}-squares,${layer},`, (value ?? 0) ** 2)
  }
  return figures
}

describe('the measures of the bundled registry', () => {
  it.each(YEARS)('are what networkx computes, %i', (year) => {
    const ours = figuresOf(year)
    const theirs = ORACLE.filter(([at]) => Number(at) === year)
    expect(theirs.length).toBeGreaterThan(80)
    const measures = new Set(theirs.map(([, measure]) => measure as LayerMeasure))
    expect(measures).toContain('jaccard')
    for (const [, measure, layer, other, value = ''] of theirs) {
      const name = `${measure},${layer},${other}`
      // Nobody present: no row to add up.
      const found = /-(squares|sum|actors),/.test(name) ? (ours.get(name) ?? 0) : ours.get(name)
      expect(found === undefined, name).toBe(false)
      if (value === '') expect(found, name).toBeNull()
      else expect(Math.abs((found ?? Number.NaN) - Number(value)), name).toBeLessThan(1e-6)
    }
  })
})
