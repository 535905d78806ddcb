import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildRegistry } from '../../scripts/build-registry/build-registry.ts'
import type { Parts } from '../../scripts/build-registry/parts.ts'
import { checkRegistry } from '../../src/registry/check-registry.ts'
import { readRegistryFolder } from '../../src/registry/files.ts'
import { readStocks } from '../../src/registry/stocks.ts'
import { instrument, madeUpParts, participation, partiesOf, within, writeParts } from './made-up-parts.ts'

const SCRIPT = resolve(import.meta.dirname, '../../scripts/build-registry/build-registry.ts')

/** The instruments that the build mends by name. */
const MENDED = ['pta-117', 'pta-287', 'pta-392', 'ra-che-aut-2000', 'ra-schengen-pol-1991', 'aa-eu-acp-2000']

function smallParts(): Parts {
  return madeUpParts({
    instruments: within('bilateral', [
      ...MENDED.map((id) => instrument(id, { family: 'readmission-agreement', signed: '2001-01-01' })),
      instrument('ra-che-tun-2012', {
        family: 'readmission-agreement',
        signed: '2012-06-11',
        title: 'Accord “A”, été',
      }),
    ]),
    participations: within('bilateral', [
      ...MENDED.flatMap((id) => [participation(id, 'CHE'), participation(id, 'TUN')]),
      ...partiesOf('ra-che-tun-2012', ['CHE', 'TUN'], { from: '2012-06-11' }),
    ]),
    states: ['CHE Switzerland', 'TUN Tunisia'].map((state) => {
      const [iso3 = '', name = ''] = state.split(' ')
      return { iso3, name, start: '', end: '', source: 'iso-3166' }
    }),
    sources: within(
      'bilateral',
      ['own', 'iso-3166'].map((id) => ({ id, citation: `Citation of ${id}`, url: '', licence: '' })),
    ),
    flowSources: [{ id: 'stock-list', citation: 'Citation of stock-list', url: '', licence: '' }],
    stocks: [
      ['TUN', 'CHE', '2000', 'stock', '7', 'stock-list'],
      ['CHE', 'TUN', '2000', 'stock', '12', 'stock-list'],
    ].map(([origin = '', destination = '', year = '', measure = '', value = '', source = '']) => ({
      origin,
      destination,
      year,
      measure,
      value,
      source,
    })),
    coverage: [{ source: 'stock-list', side: 'origin', actor: 'CHE', years: '2000', zeros: 'stated' }],
  })
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-build-'))
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const bytesOf = (root: string): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length), readFileSync(path, 'base64')]),
  )

describe('building the registry', () => {
  it('makes a registry that the check finds no error in, from whatever parts it is given', async () => {
    writeParts(join(folder, 'parts'), smallParts())
    buildRegistry(join(folder, 'parts'), join(folder, 'registry'))
    const built = readRegistryFolder(join(folder, 'registry'))
    const errors = (await checkRegistry(built)).filter(({ level }) => level === 'error')
    expect(errors).toEqual([])
    expect(built.registry.instruments.find(({ id }) => id === 'ra-che-tun-2012')?.title).toBe(
      'Accord “A”, été',
    )
    expect(built.registry.participations).toHaveLength(2 * MENDED.length + 2)
  })

  it('writes every cell of the stocks, as whole persons', async () => {
    writeParts(join(folder, 'parts'), smallParts())
    buildRegistry(join(folder, 'parts'), join(folder, 'registry'))
    const { stocks } = readRegistryFolder(join(folder, 'registry'))
    const read = await readStocks(stocks ?? new Uint8Array())
    const cells = [...read.value].map(
      (value, c) => `${read.actors[read.originIndex[c] ?? -1]} ${read.year[c]} ${value}`,
    )
    expect(cells.toSorted()).toEqual(['CHE 2000 12', 'TUN 2000 7'])
  })

  it('writes the same bytes from the same parts', () => {
    writeParts(join(folder, 'parts'), smallParts())
    for (const target of ['one', 'two']) buildRegistry(join(folder, 'parts'), join(folder, target))
    const [one, two] = [bytesOf(join(folder, 'one')), bytesOf(join(folder, 'two'))]
    expect(one.size).toBeGreaterThan(20)
    expect(one).toEqual(two)
  })

  it('refuses a target that is not empty and leaves it as it was', () => {
    writeParts(join(folder, 'parts'), smallParts())
    mkdirSync(join(folder, 'registry'))
    writeFileSync(join(folder, 'registry', 'mine.txt'), 'mine')
    expect(() => buildRegistry(join(folder, 'parts'), join(folder, 'registry'))).toThrow(/is not empty/)
    expect(readdirSync(join(folder, 'registry'))).toEqual(['mine.txt'])
  })

  it('names the file that is missing, and writes nothing', () => {
    writeParts(join(folder, 'parts'), smallParts())
    rmSync(join(folder, 'parts', 'trade/participations.csv'))
    expect(() => buildRegistry(join(folder, 'parts'), join(folder, 'registry'))).toThrow(
      /trade\/participations\.csv is not in/,
    )
    expect(readdirSync(folder)).toEqual(['parts'])
  })

  it('names the file that is broken', () => {
    writeParts(join(folder, 'parts'), smallParts())
    writeFileSync(join(folder, 'parts', 'topics.csv'), 'id,group\nvisa\n')
    expect(() => buildRegistry(join(folder, 'parts'), join(folder, 'registry'))).toThrow(/^topics\.csv: /)
  })

  it('leaves out a participation whose instrument is in no part, and lists it', () => {
    const parts = smallParts()
    parts.participations.push(...within('bilateral', [participation('ra-nowhere', 'CHE')]))
    writeParts(join(folder, 'parts'), parts)
    buildRegistry(join(folder, 'parts'), join(folder, 'registry'))
    const { registry } = readRegistryFolder(join(folder, 'registry'))
    expect(registry.participations.map(({ instrument: id }) => id)).not.toContain('ra-nowhere')
    expect(readFileSync(join(folder, 'registry', 'GAPS.md'), 'utf8')).toContain('ra-nowhere')
  })

  it('says on the command line what is wrong in one line, with exit status 1', () => {
    let status: number | undefined
    let said = ''
    try {
      execFileSync(
        process.execPath,
        ['--import', 'tsx', SCRIPT, join(folder, 'none'), join(folder, 'registry')],
        {
          encoding: 'utf8',
          stdio: 'pipe',
        },
      )
    } catch (error) {
      const failed = error as { status: number; stderr: string }
      status = failed.status
      said = failed.stderr
    }
    expect(status).toBe(1)
    expect(said.trimEnd().split('\n')).toHaveLength(1)
    expect(said).toContain('multilateral/instruments.csv is not in')
  })
})
