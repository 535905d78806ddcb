import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkRegistry } from '../../src/registry/check-registry.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { RULES } from '../../src/registry/rules.ts'
import { PLANTED, type Planted } from './planted.ts'
import { PLANTED_DATES } from './planted-dates.ts'
import { plantedInEveryTable } from './planted-in-every-table.ts'
import { smallFile, smallRegistry } from './small-registry.ts'

const BUNDLED = resolve(import.meta.dirname, '../../registry')

const SINGLE = [...PLANTED, ...PLANTED_DATES]
const EVERYWHERE = plantedInEveryTable()

function registryWith({ file, replace, whole, isNotText }: Planted) {
  if (isNotText) return smallRegistry({ [file]: null }, undefined, new Set([file]))
  if (replace === undefined) return smallRegistry({ [file]: whole ?? null })
  const before = smallFile(file)
  const after = before.replace(replace[0], replace[1])
  expect(after, 'the defect was planted').not.toBe(before)
  return smallRegistry({ [file]: after })
}

function named(list: readonly Planted[]): (readonly [string, Planted])[] {
  return list.map((planted, n) => [
    `${planted.rule} in ${planted.file} ${planted.column ?? ''} (${n})`,
    planted,
  ])
}

async function expectFound(planted: Planted) {
  const findings = await checkRegistry(registryWith(planted))
  const { file, row, column } = planted.found ?? planted
  const found = findings.filter(
    (finding) =>
      finding.rule === planted.rule &&
      finding.file === file &&
      (row === undefined || finding.row === row) &&
      (column === undefined || finding.column === column),
  )
  expect(found.length, JSON.stringify(findings)).toBeGreaterThan(0)
  for (const { mend, expected, level } of found) {
    expect(mend.length * expected.length).toBeGreaterThan(0)
    expect(level).toBe(RULES.find(({ id }) => id === planted.rule)?.level)
  }
  return findings
}

describe('strata check', () => {
  it('finds nothing in a registry without a fault', async () => {
    expect(await checkRegistry(smallRegistry())).toEqual([])
  })

  it.each(named(SINGLE))('finds %s, and nothing that is not there', async (_, planted) => {
    const findings = await expectFound(planted)
    const others = findings.map(({ rule }) => rule).filter((rule) => rule !== planted.rule)
    expect([...new Set(others)].toSorted()).toEqual([...(planted.also ?? [])].toSorted())
  })

  it.each(named(EVERYWHERE))('finds %s', async (_, planted) => {
    await expectFound(planted)
  })

  it('has a planted defect for every rule in every file in which it can find something', () => {
    const planted = new Set(
      [...SINGLE, ...EVERYWHERE].map(({ rule, file, found }) => `${rule} in ${found?.file ?? file}`),
    )
    const wanted = RULES.flatMap(({ id, files }) => files.map((file) => `${id} in ${file}`))
    // check-stocks.test.ts plants those of the stocks.
    const missing = wanted.filter((pair) => !planted.has(pair) && !pair.endsWith('in flows/stocks.parquet'))
    expect(missing).toEqual([])
    expect([...planted].filter((pair) => !wanted.includes(pair))).toEqual([])
  })

  it('mends an unknown id by an alias, by a near spelling, or not at all', async () => {
    const mendFor = async (file: string, from: string, to: string) => {
      const findings = await checkRegistry(smallRegistry({ [file]: smallFile(file).replace(from, to) }))
      return findings.find(({ rule }) => rule === 'unknown-reference')?.mend
    }
    expect(await mendFor('bloc-members.csv', 'eu,CZE', 'eu,CZ')).toBe('For Czechia use "CZE".')
    expect(await mendFor('codings.csv', 'mp-eu-mar-2013', 'mp-eu-mar-2014')).toBe(
      'Did you mean "mp-eu-mar-2013"? Else add the row.',
    )
    // Maroc is an alias of an actor, and of no source.
    expect(await mendFor('actors.csv', '1993-01-01,,own', '1993-01-01,,maroc')).not.toContain('MAR')
  })

  it('does not take two values for one key because they hold the character that joins keys in messages', async () => {
    const codings = `${smallFile('codings.csv')}un-icrmw,a|b,c,own\nun-icrmw,a,b|c,own\n`
    expect(await checkRegistry(smallRegistry({ 'codings.csv': codings }))).toEqual([])
  })

  it('takes codes of ISO 3166-3 and XKX for states, and a slug for a territory without a code', async () => {
    const more = ['RHO', 'VDR', 'YUG', 'SUN', 'DDR', 'SCG', 'YMD', 'XKX', 'someland']
    const actors = smallFile('actors.csv') + more.map((id) => `${id},state,${id},,,own,\n`).join('')
    expect(await checkRegistry(smallRegistry({ 'actors.csv': actors }))).toEqual([])
  })

  it.each([
    ['the day after the one before', '2010-06-30', '2010-07-01'],
    ['in the year in which the one before ends', '2010', '2010'],
    ['on the last day of the one before', '2010-06-30', '2010-06-30'],
  ])('does not call a term overlapping that begins %s', async (_, to, from) => {
    const members = smallFile('bloc-members.csv').replace(
      '2004-05-01,,sourced,own',
      `2004-05-01,${to},sourced,own\neu,CZE,${from},,sourced,own`,
    )
    expect(await checkRegistry(smallRegistry({ 'bloc-members.csv': members }))).toEqual([])
  })

  it('finds an alias of an actor that names an instrument', async () => {
    const aliases = `${smallFile('aliases.csv')}actors,un-icrmw,ICRMW,abbreviation,own\n`
    const findings = await checkRegistry(smallRegistry({ 'aliases.csv': aliases }))
    expect(findings.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ['unknown-reference', 4, 'id'],
    ])
  })

  it('lists findings by file, and by row within a file', async () => {
    const actors = smallFile('actors.csv').replace('Czechia', ' Czechia').replace('Morocco', ' Morocco')
    const sources = smallFile('sources.csv').replace('Made', ' Made')
    const findings = await checkRegistry(smallRegistry({ 'sources.csv': sources, 'actors.csv': actors }))
    expect(findings.map(({ file, row }) => `${file} ${row}`)).toEqual([
      'actors.csv 3',
      'actors.csv 4',
      'sources.csv 2',
    ])
  })

  it('finds no error in the bundled registry', async () => {
    const errors = (await checkRegistry(readRegistryFolder(BUNDLED))).filter(({ level }) => level === 'error')
    expect(errors).toEqual([])
  })
})
