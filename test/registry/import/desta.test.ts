import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { type DestaContext, desta } from '../../../src/registry/import/desta.ts'
import { destaFile, destaRows } from '../../../src/registry/import/desta-file.ts'
import { isoNumericActors } from '../../../src/registry/import/iso-numeric.ts'
import { planImport } from '../../../src/registry/import/plan-import.ts'
import { cellInteger } from '../../../src/registry/import/table-row.ts'
import { workbookOf } from './planted-xlsx.ts'
import { text } from './planted-zip.ts'

const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))
const FILE = 'desta_list_of_treaties_02_03_dyads.csv'
const HEADER =
  'country1,country2,iso1,iso2,number,base_treaty,name,entry_type,year,entryforceyear,typememb,regioncon'

const importing = (lines: readonly string[], context: Partial<DestaContext> = {}, header = HEADER) => {
  const { rows } = destaRows(text([header, ...lines, ''].join('\n')), FILE)
  return desta(rows, { registry, file: FILE, ...context })
}
type Result = ReturnType<typeof importing>
const cellsOf = (result: Result, table: 'instruments' | 'participations' | 'aliases') =>
  (result.tables.get(table) ?? []).map(({ cells }) => cells)
const partiesOf = (result: Result) =>
  cellsOf(result, 'participations').map(({ instrument, actor, role, from, note }) => [
    instrument,
    actor,
    role,
    from,
    note,
  ])
const found = (result: Result) =>
  result.findings.map(({ level, rule, row, value }) => [level, rule, row, value])

const NEW = 'Switzerland,Nauru,756,520,9001,9001,Nauru Switzerland,base_treaty,2021,2023,1,Intercontinental'

describe('a treaty of DESTA that is not held', () => {
  it('is entered with its parties and years', () => {
    const result = importing([NEW])
    expect(result.findings).toEqual([])
    expect(cellsOf(result, 'instruments')).toEqual([
      {
        id: 'pta-desta-9001',
        title: 'Nauru Switzerland',
        family: 'trade-agreement',
        layer: 'bilateral',
        form: 'treaty',
        regime: 'trade',
        binding: 'yes',
        signed: '2021',
        in_force: '2023',
        ended: null,
        status: null,
        source: 'desta',
        note: 'DESTA 9001; the states of a bloc are listed, not the bloc',
      },
    ])
    expect(partiesOf(result)).toEqual([
      ['pta-desta-9001', 'CHE', 'party', '2021', null],
      ['pta-desta-9001', 'NRU', 'party', '2021', null],
    ])
    expect(result.tables.get('sources')?.[0]?.cells['citation']).toContain(FILE)
    const plan = planImport(registry, result, 'stop')
    expect(plan.isClear).toBe(true)
    expect(plan.changes).toHaveLength(4)
  })

  it('has each party once, whoever it is paired with, and those that came later from the year in which they did', () => {
    const plural = (one: number, other: number, rest: string) => `,,${one},${other},${rest}`
    const base = '9002,9002,Islands,base_treaty,2020,,2,Oceania'
    const result = importing([
      plural(520, 798, '9002+2,9002,Islands accession of Tonga,accession,2023,2024,5,Oceania').replace(
        '798',
        '776',
      ),
      plural(520, 798, base),
      plural(520, 584, base),
      plural(798, 584, base),
      plural(520, 882, '9002+1,9002,Islands accession of Samoa,accession,2022,2022,5,Oceania'),
      plural(776, 882, '9002+2,9002,Islands accession of Tonga,accession,2023,2024,5,Oceania'),
    ])
    expect(partiesOf(result)).toEqual([
      ['pta-desta-9002', 'NRU', 'party', '2020', null],
      ['pta-desta-9002', 'TUV', 'party', '2020', null],
      ['pta-desta-9002', 'MHL', 'party', '2020', null],
      ['pta-desta-9002', 'WSM', 'party', '2022', 'accession, DESTA 9002+1'],
      ['pta-desta-9002', 'TON', 'party', '2023', 'accession, DESTA 9002+2'],
    ])
    expect(cellsOf(result, 'instruments')[0]).toMatchObject({ layer: 'regional', in_force: null })
  })

  it.each([
    ['1', 'Asia', 'bilateral'],
    ['2', 'Intercontinental', 'transregional'],
    ['2', '', null],
    ['3', 'Europe', 'bloc'],
    ['4', 'Intercontinental', 'bloc'],
    ['', 'Asia', null],
  ])('of membership %s in %s is of the layer %s', (membership, region, layer) => {
    const line = NEW.replace('1,Intercontinental', `${membership},${region}`)
    expect(cellsOf(importing([line]), 'instruments')[0]?.['layer']).toBe(layer)
  })

  it('is read from the list with one row a treaty, too', () => {
    const result = importing(
      ['9001,9001,Nauru Switzerland,2021,NA,base_treaty,1,Intercontinental,756,520,NA'],
      {},
      'number,base_treaty,name,year,entryforceyear,entry_type,typememb,regioncon,c1,c2,c3',
    )
    expect(result.findings).toEqual([])
    expect(partiesOf(result).map(([, actor]) => actor)).toEqual(['CHE', 'NRU'])
    expect(cellsOf(result, 'instruments')[0]?.['in_force']).toBeNull()
  })
})

describe('a treaty of the states and year of one that is held', () => {
  const JAPAN = 'Japan,Thailand,392,764,377,377,Japan Thailand,base_treaty,2007,2007,1,Asia'

  it('is left out and named, for a person to say', () => {
    const result = importing([JAPAN])
    expect(found(result)).toEqual([['warning', 'maybe-held', 2, '377: Japan Thailand']])
    expect(result.findings[0]?.expected).toContain('pta-1 (Japan - Thailand)')
    expect(result.findings[0]?.mend).toContain('--match 377=pta-1')
    expect(result.tables.size).toBe(0)
  })

  it('is that one where a person says so, which is kept, and then changes nothing but that', () => {
    const result = importing([JAPAN], { matches: { '377': 'pta-1' } })
    expect(result.findings).toEqual([])
    const plan = planImport(registry, result, 'stop')
    expect(plan.conflicts).toEqual([])
    expect(
      plan.changes.map(({ table, after }) => [table, after?.['alias'] ?? after?.['source']]),
    ).toContainEqual(['aliases', 'DESTA 377'])
    const known = {
      ...registry,
      aliases: [...registry.aliases, ...cellsOf(result, 'aliases').map((cells) => cells as never)],
    }
    const again = importing([JAPAN], { registry: known })
    expect(again.findings).toEqual([])
    expect(cellsOf(again, 'instruments').map(({ id }) => id)).toEqual(['pta-1'])
    expect(partiesOf(again)).toEqual([])
  })

  it('is a new one where a person says so', () => {
    const result = importing([JAPAN], { matches: { '377': 'new' } })
    expect(cellsOf(result, 'instruments').map(({ id }) => id)).toEqual(['pta-desta-377'])
  })

  it('is not matched to what there is not', () => {
    expect(found(importing([JAPAN], { matches: { '377': 'pta-99999' } }))).toEqual([
      ['error', 'unknown-reference', null, '377=pta-99999'],
    ])
  })

  it('shows years that differ as a conflict', () => {
    const plan = planImport(
      registry,
      importing([JAPAN.replace('2007,2007', '2006,2007')], { matches: { '377': 'pta-1' } }),
      'stop',
    )
    expect(plan.conflicts.map(({ key, differs }) => [key, differs])).toEqual([
      ['pta-1', [{ column: 'signed', held: '2007-04-03', incoming: '2006' }]],
    ])
  })

  it('is found for every bundled trade agreement of two states or more, written as DESTA would', () => {
    const states = new Set(registry.actors.filter(({ kind }) => kind === 'state').map(({ id }) => id))
    const numeric = new Map(registry.regions.map(({ actor, m49 }) => [actor, m49]))
    const lines: string[] = []
    for (const [n, { id, family, signed }] of registry.instruments.entries()) {
      if (family !== 'trade-agreement' || signed === null) continue
      const first = registry.participations
        .filter(
          ({ instrument, actor, from }) => instrument === id && states.has(actor) && (from ?? '9') <= signed,
        )
        .map(({ actor }) => actor)
      if (new Set(first).size < 2 || first.some((actor) => (numeric.get(actor) ?? null) === null)) continue
      for (const other of first.slice(1))
        lines.push(
          `,,${numeric.get(first[0] as string)},${numeric.get(other)},${n},${n},x,base_treaty,${signed.slice(0, 4)},,1,Asia`,
        )
    }
    const result = importing(lines)
    const entries = new Set(lines.map((line) => line.split(',')[4])).size
    expect(entries).toBeGreaterThan(350)
    expect(result.findings.filter(({ rule }) => rule === 'maybe-held')).toHaveLength(entries)
    expect(result.tables.size).toBe(0)
  })
})

describe('what is no treaty of its own', () => {
  it('is left out and named with its kind', () => {
    const later = (number: string, type: string) =>
      NEW.replace('9001,9001', `${number},9001`).replace('base_treaty', type)
    const result = importing([
      NEW,
      later('9001a', 'consolidated'),
      later('9001b', 'protocol or amendment'),
      later('9001-1', 'withdrawal'),
      later('77', 'accession').replace('77,9001', '77,76'),
    ])
    expect(found(result)).toEqual([
      ['warning', 'row-left-out', 3, '9001a: consolidated, Nauru Switzerland'],
      ['warning', 'row-left-out', 4, '9001b: protocol or amendment, Nauru Switzerland'],
      ['warning', 'row-left-out', 5, '9001-1: withdrawal, Nauru Switzerland'],
      ['warning', 'row-left-out', 6, '77: accession, Nauru Switzerland'],
    ])
    expect(cellsOf(result, 'instruments')).toHaveLength(1)
  })
})

describe('rows that are not as they should be', () => {
  it('are named: unknown countries with how many rows, years that are none or differ, no number', () => {
    const result = importing([
      NEW,
      'Switzerland,Ruritania,756,999,9001,9001,Nauru Switzerland,base_treaty,2021,2022,1,Intercontinental',
      'Ruritania,Nauru,999,520,9001,9001,Nauru Switzerland,base_treaty,20x1,NA,1,Intercontinental',
      'Switzerland,Nauru,756,520,,none,Nauru Switzerland,base_treaty,2021,2023,1,Intercontinental',
    ])
    expect(found(result)).toEqual([
      ['warning', 'not-a-date', 4, '20x1'],
      ['warning', 'row-left-out', 5, 'none'],
      ['warning', 'actor-unknown', 3, '999 Ruritania'],
      ['warning', 'years-differ', 3, '9001: 2021, 2023; 2021, 2022'],
    ])
    expect(result.findings[2]?.mend).toContain('2 rows')
    expect(cellsOf(result, 'instruments')[0]?.['in_force']).toBe('2022')
  })

  it('stop where a column is missing or there are none', () => {
    expect(found(importing([], {}, 'iso1,iso2,base_treaty,name'))[0]?.slice(0, 2)).toEqual([
      'error',
      'column-missing',
    ])
    expect(importing([], {}, 'number,base_treaty,name,year').findings[0]?.expected).toBe(
      'iso1 and iso2, or c1, c2 …',
    )
    expect(found(importing(['x'], {}, 'a,b'))[0]?.slice(0, 2)).toEqual(['error', 'column-missing'])
    expect(found(importing([]))).toEqual([['error', 'file-empty', null, null]])
  })
})

describe('the file', () => {
  it('may be in Windows-1252, separated by semicolons', () => {
    const bytes = Uint8Array.from(
      Buffer.from(
        `${HEADER}\n${NEW}\n`.replaceAll(',', ';').replace('Nauru Switzerland', 'C\xf4te'),
        'latin1',
      ),
    )
    const result = desta(destaRows(bytes, FILE).rows, { registry, file: FILE })
    expect(cellsOf(result, 'instruments')[0]?.['title']).toBe('Côte')
  })

  it('may be a workbook, with the list on whichever sheet', () => {
    const cells = (line: string) => line.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))
    const bytes = workbookOf({ description: [['About DESTA']], data: [cells(HEADER), cells(NEW)] })
    const result = desta(destaRows(bytes, 'desta.xlsx').rows, { registry, file: 'desta.xlsx' })
    expect(partiesOf(result).map(([, actor]) => actor)).toEqual(['CHE', 'NRU'])
    expect(destaRows(bytes, 'desta.xlsx', 'description').rows).toHaveLength(1)
  })
})

describe('a file that cannot be read as CSV', () => {
  it('is an error and brings nothing; one that can is as its rows', () => {
    const broken = destaFile(text(`${HEADER}\n"Switzerland,Nauru\n`), { registry, file: FILE })
    expect(found(broken).map(([level, rule]) => [level, rule])).toEqual([['error', 'csv-broken']])
    expect(broken.tables.size).toBe(0)
    const whole = destaFile(text(`${HEADER}\n${NEW}\n`), { registry, file: FILE })
    expect(whole).toEqual(importing([NEW]))
  })
})

describe('numeric country codes', () => {
  const actor = isoNumericActors(registry)
  it('are those of ISO 3166-1, of former states, and of Kosovo in DESTA', () => {
    expect([756, 8, 890, 200, 810, 900, 280, 158].map(actor)).toEqual([
      'CHE',
      'ALB',
      'YUG',
      'CSK',
      'SUN',
      'XKX',
      'DEU',
      'TWN',
    ])
    expect([0, 999, 1].map(actor)).toEqual([null, null, null])
  })
  it('are read with and without a point', () => {
    expect(['1994.0', '1994', 1994, 'NA', '', null, '1.5'].map(cellInteger)).toEqual([
      1994,
      1994,
      1994,
      null,
      null,
      null,
      null,
    ])
  })
})
