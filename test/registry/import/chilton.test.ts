import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { type ChiltonContext, chilton } from '../../../src/registry/import/chilton.ts'
import { treatyIdOf } from '../../../src/registry/import/chilton-countries.ts'
import { chiltonDate } from '../../../src/registry/import/chilton-date.ts'
import { chiltonValue } from '../../../src/registry/import/chilton-values.ts'
import { planImport } from '../../../src/registry/import/plan-import.ts'
import { codeOf } from './planted-zip.ts'
import { type PlantedVariable, writeStata } from './stata/planted-stata.ts'

const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))
const nameOf = new Map(registry.actors.map(({ id, name }) => [id, name]))

const FILE = 'BLAs_Formation_Data.dta'
type Row = Readonly<Record<string, string | number>>

/** A data set of texts and whole numbers, with the labels that its values have. */
function dataset(
  rows: readonly Row[],
  labels: Readonly<Record<string, readonly [number, string][]>> = {},
): Uint8Array {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const variables = names.map((name): PlantedVariable => {
    const isText = rows.some((row) => typeof row[name] === 'string')
    const values = rows.map((row) => row[name] ?? (isText ? '' : { missing: 0 }))
    return {
      name,
      type: isText ? 'strL' : 'int',
      values,
      label: `Label of ${name}`,
      ...(labels[name] === undefined ? {} : { labelsName: name }),
    }
  })
  return writeStata({ variables, valueLabels: labels }, 118, true)
}

const importing = (rows: readonly Row[], context: Partial<ChiltonContext> = {}, labels = {}) =>
  chilton(dataset(rows, labels), { registry, file: FILE, ...context })
const cellsOf = (result: ReturnType<typeof importing>, table: 'instruments' | 'participations' | 'codings') =>
  (result.tables.get(table) ?? []).map(({ cells }) => cells)
const found = (result: ReturnType<typeof importing>) =>
  result.findings.map(({ level, rule, row, column, value }) => [level, rule, row, column, value])

const american = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  return day === undefined ? '' : `${month}/${day}/${year}`
}

/** The bundled agreements of the data set as its formation and coding file in one would have them. */
function bundled(): Row[] {
  const merged = registry.aliases.filter(({ table, kind }) => table === 'instruments' && kind === 'former-id')
  const former = new Map(merged.map(({ alias, id }) => [id, alias]))
  return registry.instruments.flatMap(({ id, title, signed, note }): Row[] => {
    const treatyID = treatyIdOf(id) ?? treatyIdOf(former.get(id) ?? '')
    if (treatyID === null) return []
    const parties = registry.participations.filter(
      ({ instrument, role }) => instrument === id && role === 'party',
    )
    const side = (letter: string) =>
      parties.find((party) => party.note?.includes(`country ${letter} in the dataset`))
    const [a, b] = [side('A') ?? parties[0], side('B') ?? parties[1]]
    return [
      {
        treatyID: Number(treatyID),
        countryA: nameOf.get(a?.actor ?? '') ?? '',
        countryB: nameOf.get(b?.actor ?? '') ?? '',
        datesigned: american(signed ?? ''),
        year: Number(signed?.slice(0, 4) ?? 0),
        // A merged agreement has another title in the data set than the row into which it was merged.
        ...(/title made/.test(note ?? '')
          ? {}
          : { title: treatyIdOf(id) === null ? 'A title of its own' : title }),
        ...Object.fromEntries(
          registry.codings
            .filter(({ instrument, source }) => instrument === id && source === 'chilton-bla-2022')
            .map(({ variable, value }) => [variable, value]),
        ),
      },
    ]
  })
}

describe('the bundled agreements, brought in again', () => {
  const rows = bundled()
  const result = importing(rows)

  it('are known by their treatyID, all 1,222, with their codings', () => {
    expect(rows).toHaveLength(1222)
    expect(cellsOf(result, 'instruments').map(({ id }) => id)).toEqual(
      registry.instruments
        .filter(({ source, signed }) => source.includes('chilton-bla-2022') && signed !== null)
        .map(({ id }) => id),
    )
    const bundledCodings = registry.codings.filter(({ source }) => source === 'chilton-bla-2022')
    expect(cellsOf(result, 'codings')).toHaveLength(bundledCodings.length)
  })

  it('change nothing and contradict nothing', () => {
    const plan = planImport(registry, result, 'stop')
    expect(plan.conflicts).toEqual([])
    expect(plan.changes).toEqual([])
    expect(found(result).filter(([level]) => level === 'error')).toEqual([])
    expect(found(result).filter(([, rule]) => rule === 'parties-differ' || rule === 'row-left-out')).toEqual(
      [],
    )
  })

  it('show where the file says something else', () => {
    const row = rows.find(({ treatyID }) => treatyID === 1)
    const other = { ...row, datesigned: '5/20/1947', quota: 'Yes' } as Row
    const { conflicts } = planImport(registry, importing([other]), 'stop')
    expect(conflicts.map(({ table, key, differs }) => [table, key.split('|')[0], differs])).toEqual([
      ['instruments', 'bla-2-20-1947-1', [{ column: 'signed', held: '1947-05-19', incoming: '1947-05-20' }]],
      ['codings', 'bla-2-20-1947-1', [{ column: 'value', held: 'no', incoming: 'yes' }]],
    ])
  })
})

describe('an agreement that is not held', () => {
  const row = {
    treatyID: 5001,
    countryA: 'Switzerland',
    countryB: 'Morocco',
    datesigned: '6/5/2021',
    ratified: '1/2/2022',
  }

  it('is entered under an id made as those of the registry, with its parties and codings', () => {
    const result = importing(
      [{ ...row, quota: 1, bla_duration: 2 }],
      {},
      { bla_duration: [[2, 'Fixed term']] },
    )
    expect(cellsOf(result, 'instruments')).toEqual([
      {
        id: 'bla-225-600-2021-5001',
        title: 'Bilateral labour agreement between Switzerland and Morocco (2021)',
        family: 'labour-agreement',
        layer: 'bilateral',
        form: null,
        regime: 'labour',
        binding: null,
        signed: '2021-06-05',
        in_force: null,
        ended: null,
        status: null,
        source: 'chilton-bla-2022',
        note: 'treatyID 5001; ratified 2022-01-02; title made from the parties and the year',
      },
    ])
    expect(
      cellsOf(result, 'participations').map(({ actor, role, from, note }) => [actor, role, from, note]),
    ).toEqual([
      ['CHE', 'party', '2021-06-05', 'country A in the dataset'],
      ['MAR', 'party', '2021-06-05', 'country B in the dataset'],
    ])
    expect(cellsOf(result, 'codings').map(({ variable, value }) => [variable, value])).toEqual([
      ['bla_duration', 'fixed-term'],
      ['quota', 'yes'],
    ])
    const plan = planImport(registry, result, 'stop')
    expect(plan.isClear).toBe(true)
    expect(plan.changes).toHaveLength(5)
  })

  it('has ISO codes and a t in its id where the registry knows no code of a country', () => {
    const [instrument] = cellsOf(importing([{ ...row, countryB: 'Nauru' }]), 'instruments')
    expect(instrument?.['id']).toBe('bla-che-nru-2021-t5001')
    expect(treatyIdOf('bla-che-nru-2021-t5001')).toBe('5001')
    expect(treatyIdOf('bla-gbr-fra-1947-2')).toBeNull()
  })

  it('takes the codes of the file first, and reads countries by them in the year', () => {
    const coded = { treatyID: 5002, ccodea: 365, ccodeb: 225, datesigned: '1/1/1985' }
    expect(cellsOf(importing([coded]), 'participations').map(({ actor }) => actor)).toEqual(['SUN', 'CHE'])
  })

  it('is left out where a country or its number is not known, or the treaty stands twice', () => {
    const result = importing([
      { ...row, countryB: 'Ruritania' },
      { ...row, treatyID: 5003 },
      { ...row, treatyID: 5003 },
      { countryA: 'Malta', countryB: 'Italy', datesigned: '' },
    ])
    expect(found(result)).toEqual([
      ['warning', 'row-left-out', 1, 'treatyID', '5001: Ruritania'],
      ['error', 'duplicate-key', 3, 'treatyID', '5003'],
      ['warning', 'row-left-out', 4, 'treatyID', null],
    ])
    expect(cellsOf(result, 'instruments')).toHaveLength(1)
  })
})

describe('a row whose treatyID is held for other countries', () => {
  it('is left out and named', () => {
    const result = importing([
      { treatyID: 1, countryA: 'Malta', countryB: 'Canada', datesigned: '', quota: 1 },
    ])
    expect(found(result)).toContainEqual(['warning', 'parties-differ', 1, 'treatyID', '1: Malta'])
    expect(result.tables.size).toBe(0)
  })
})

describe('the variables of a file', () => {
  it('that are not known are named with how many rows have a value', () => {
    const result = importing([
      { treatyID: 1, extra_note: 'x', countryA: '', countryB: '', datesigned: '' },
      { treatyID: 2, countryA: '', countryB: '', datesigned: '' },
    ])
    expect(found(result)).toContainEqual(['warning', 'column-unknown', null, 'extra_note', '1 of 2 rows'])
    expect(result.findings.find(({ column }) => column === 'extra_note')?.mend).toContain(
      'Label of extra_note',
    )
  })

  it('that are missing are named, coded ones only where there are any', () => {
    const result = importing([{ treatyID: 1, quota: 1 }])
    const missing = result.findings.filter(({ rule }) => rule === 'column-missing')
    expect(missing.map(({ value }) => value)).toEqual([
      'countryA, countryB, signed',
      '45 of 46 coded variables',
    ])
    expect(missing[1]?.expected).toContain('autorenew, bla_duration,')
    expect(missing[1]?.expected).toContain('wage_prot, work_monitor')
  })

  it('may have other names, which must be there', () => {
    const columns = { treatyID: 'id', quota: 'has_quota' }
    const result = importing([{ id: 1, has_quota: 0 }], { columns })
    expect(cellsOf(result, 'codings')).toEqual([
      { instrument: 'bla-2-20-1947-1', variable: 'quota', value: 'no', source: 'chilton-bla-2022' },
    ])
    const wrong = importing([{ treatyID: 1 }], { columns: { quota: 'nothing', whatever: 'treatyID' } })
    expect(found(wrong).filter(([level]) => level === 'error')).toEqual([
      ['error', 'column-unknown', null, 'whatever', null],
      ['error', 'column-missing', null, 'nothing', null],
    ])
    expect(wrong.tables.size).toBe(0)
  })

  it('without a treatyID bring nothing', () => {
    const result = importing([{ country: 'Malta' }])
    expect(found(result)[0]).toEqual(['error', 'column-missing', null, 'treatyID', null])
    expect(result.tables.size).toBe(0)
    expect(codeOf(() => chilton(new Uint8Array(5), { registry, file: FILE }))).toBe('import/not-a-stata-file')
  })
})

describe('values that are none of the codebook', () => {
  it('are left out and named once, with how many', () => {
    const result = importing(
      [1, 2, 4].map((treatyID) => ({ treatyID, bla_duration: treatyID === 4 ? 7 : 5 })),
    )
    expect(found(result).filter(([, rule]) => rule === 'not-in-codebook')).toEqual([
      ['warning', 'not-in-codebook', 1, 'bla_duration', '5'],
      ['warning', 'not-in-codebook', 3, 'bla_duration', '7'],
    ])
  })

  const value = (variable: string, says: string | number) => {
    const row = registry.codebook.find((one) => one.variable === variable)
    return row === undefined ? undefined : chiltonValue(row, says)
  }

  it('are read by label, by number only where it can be told', () => {
    expect([value('quota', 1), value('quota', 'No'), value('quota', 2)]).toEqual(['yes', 'no', null])
    expect([value('past_bla_ref', 'Several'), value('past_bla_ref', 1)]).toEqual(['several', null])
    expect([value('coded_google_translation', 1), value('coded_google_translation', 'Original')]).toEqual([
      'translation',
      'original',
    ])
    expect([value('bla_duration_years', 5), value('bla_duration_years', 'five')]).toEqual(['5', null])
    expect(value('quota_num', '500 a year')).toBe('500 a year')
    expect(value('recruit_auth_who', 'Employers; government agencies')).toBe('employers;government-agencies')
    expect([value('recruit_auth_who', 'not mentioned'), value('recruit_auth_who', 'brokers')]).toEqual([
      'not-mentioned',
      null,
    ])
  })

  it('leave every value that the registry holds as it is', () => {
    for (const { variable, value: held, source } of registry.codings)
      if (source === 'chilton-bla-2022') expect(value(variable, held)).toBe(held)
  })
})

describe('a day of the data set', () => {
  it('has the month first, and is null where it is no day', () => {
    expect(chiltonDate('5/19/1947')).toBe('1947-05-19')
    expect(chiltonDate('1947-05-19')).toBe('1947-05-19')
    expect(chiltonDate(1947)).toBe('1947')
    for (const wrong of ['19/5/1947', '2/30/1947', '5/2/2997', '1/26/1951, 4/24/1951', '', null])
      expect(chiltonDate(wrong)).toBeNull()
  })

  it('of another year than the file gives apart leaves the year', () => {
    const result = importing([
      { treatyID: 420, countryA: '', countryB: '', datesigned: '1/20/1998', year: 1999 },
    ])
    expect(cellsOf(result, 'instruments')[0]?.['signed']).toBe('1999')
    expect(found(result)).toEqual([['warning', 'not-a-date', 1, 'signed', '1/20/1998']])
  })
})
