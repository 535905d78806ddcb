import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readStata } from '../../../../src/registry/import/read-stata.ts'
import { stataDate } from '../../../../src/registry/import/stata/stata-date.ts'

const FOLDER = new URL('./golden/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.dta'))
const read = (name: string) => readStata(readFileSync(new URL(name, FOLDER)), name)

/** Files written by pandas, and what pandas reads from them: test/oracles/registry/stata-golden.py. */
describe('files that another program wrote', () => {
  it('are there in four formats and both byte orders', () => {
    expect(files).toHaveLength(8)
  })

  it.each(files)('%s has the values that the program reads', (name) => {
    const file = read(name)
    const expected = JSON.parse(
      readFileSync(new URL(name.replace(/dta$/, 'golden.json'), FOLDER), 'utf8'),
    ) as Record<string, unknown[]>
    expect(file.variables.map((variable) => variable.name)).toEqual(Object.keys(expected))
    expect(
      Object.fromEntries(file.variables.map((variable) => [variable.name, [...variable.values]])),
    ).toEqual(expected)
  })

  it.each(files)('%s has the labels and dates that were given to it', (name) => {
    const file = read(name)
    const variable = (wanted: string) => file.variables.find((one) => one.name === wanted)
    const dates = (wanted: string) =>
      variable(wanted)?.values.map((value) => stataDate(value as number, variable(wanted)?.format ?? ''))
    expect(file).toMatchObject({ label: 'Agreements', written: '2024-03-05T09:30', findings: [] })
    expect(file.release).toBe(Number(name.split('-')[1]))
    expect(file.byteOrder).toBe(/(little|big)/.exec(name)?.[0])
    expect(variable('a_byte')?.label).toBe('A byte')
    expect([...(variable('duration')?.labels ?? [])]).toEqual([
      [0, 'fixed-term'],
      [1, 'until-terminated'],
    ])
    expect(dates('day')).toEqual(['1947-05-19', '1959-12-31', '2026-11-24'])
    expect(dates('moment')).toEqual(['1947-05-19T13:05:00', '1960-01-01T00:00:00', '2026-11-24T23:59:59'])
    expect(dates('month')).toEqual(['1947-05', '1959-12', '2026-11'])
    expect(dates('year')).toEqual(['1947', '1959', '2026'])
  })
})
