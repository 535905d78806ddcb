import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { dyadCsv, riskCsv } from '../../../src/cli/layers/hazard-files.ts'
import { hazardModels, lastYearCovered } from '../../../src/layers/hazard/hazard.ts'
import type { HazardModel } from '../../../src/layers/hazard/hazard-model.ts'
import { joiningModel } from '../../../src/layers/hazard/joining-model.ts'
import { membershipIndex } from '../../../src/layers/membership-index.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { riskOf } from './risk-rows.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const FOLDER = join(ROOT, 'test/oracles/layers/hazard')

interface Expected {
  readonly rows: number
  readonly events: number
  readonly log_likelihood: number
  readonly estimate: Readonly<Record<string, number>>
  readonly se: Readonly<Record<string, Readonly<Record<string, number>>>>
}
interface Case {
  readonly name: string
  readonly sha256: { readonly table: string; readonly reverse: string }
  readonly joining: Expected
  readonly reverse: Expected
}
const { cases } = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as { cases: Case[] }
const caseOf = (name: string): Case => cases.find((each) => each.name === name) as Case

function expectSame(model: HazardModel, expected: Expected): void {
  expect([model.rows, model.events]).toEqual([expected.rows, expected.events])
  expectClose(model.logLikelihood, expected.log_likelihood)
  expect(model.coefficients.map(({ term }) => term).toSorted()).toEqual(
    Object.keys(expected.estimate).toSorted(),
  )
  for (const { term, estimate, errors } of model.coefficients) {
    expectClose(estimate, expected.estimate[term] as number)
    for (const { kind, se } of errors) expectClose(se, expected.se[kind]?.[term] as number)
  }
}

function expectClose(found: number | null, wanted: number): void {
  expect(Math.abs((found ?? Number.NaN) / wanted - 1), `${found} for ${wanted}`).toBeLessThan(1e-6)
}

describe('the models', () => {
  it('give the numbers of statsmodels on a table with planted coefficients', () => {
    const records = parse(readFileSync(join(FOLDER, 'synthetic.csv'), 'utf8'), { columns: true }) as Record<
      string,
      string
    >[]
    const table = riskOf(
      records.map((row) => ({
        process: row.process ?? '',
        country: row.country ?? '',
        t: Number(row.t),
        share: Number(row.share),
        joined: Number(row.joined),
        controls: [Number(row.gdp)],
      })),
      ['gdp'],
    )
    expectSame(joiningModel(table, 'country,process', 0.95), caseOf('synthetic').joining)
  })

  const { registry } = readRegistryFolder(join(ROOT, 'registry'))
  const index = membershipIndex(registry)
  const rules = {
    firstYear: 1945,
    lastYear: lastYearCovered(registry, 2026),
    errors: 'country,process',
    level: 0.95,
    controls: null,
    blocRule: 'node',
    scope: 'coded',
    inferred: 'with',
  } as const
  const consultative = ['rcp', 'irf', 'global-forum']

  it.each([
    ['consultative', { processes: consultative, atRisk: 'subregion', shared: 'any' }],
    [
      'with-conventions',
      { processes: [...consultative, 'regional-convention'], atRisk: 'world', shared: 'count' },
    ],
  ] as const)('give them on the registry: %s', (name, question) => {
    const { joining, reverse, risk, dyads } = hazardModels(registry, index, { ...rules, ...question })
    const expected = caseOf(name)
    expect({ table: sha256(riskCsv(risk, joining)), reverse: sha256(dyadCsv(dyads)) }).toEqual(
      expected.sha256,
    )
    expectSame(joining, expected.joining)
    expectSame(reverse, expected.reverse)
  })
})

function sha256(pieces: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest('hex')
}
