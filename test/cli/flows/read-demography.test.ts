import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDemography } from '../../../src/cli/flows/read-demography.ts'
import { StrataError } from '../../../src/model/error.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'strata-demography-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const isActor = (id: string): boolean => ['CHE', 'ITA', 'SUN', 'RUS'].includes(id)

function read(text: string): unknown {
  const path = join(FOLDER, 'people.csv')
  writeFileSync(path, text)
  try {
    return readDemography(path, isActor)
  } catch (error) {
    if (!(error instanceof StrataError)) throw error
    const { row, column, found } = error.details
    return row === undefined ? [error.code, error.message] : [error.code, row, column, found]
  }
}

const HEAD = 'year,country,note,deaths,births,population\n'

describe('a table of population, births and deaths', () => {
  it('is read by the names of its columns; births and deaths can be unknown', () => {
    expect(read(`${HEAD}1990,CHE,x,,,6674000\n2000,CHE,,611900,799600,7184300.5\n`)).toEqual([
      { country: 'CHE', year: 1990, population: 6_674_000, births: null, deaths: null },
      { country: 'CHE', year: 2000, population: 7_184_300.5, births: 799_600, deaths: 611_900 },
    ])
  })

  it.each([
    ['an actor that is none', `${HEAD}1990,XYZ,,,,1\n`, [2, 'country', 'XYZ']],
    ['a state that is no more', `${HEAD}1990,SUN,,,,1\n`, [2, 'country', 'SUN']],
    ['a year that is none', `${HEAD}1990,CHE,,,,1\n90,CHE,,,,1\n`, [3, 'year', '90']],
    ['a year twice', `${HEAD}1990,CHE,,,,1\n1990,CHE,,,,1\n`, [3, 'year', '1990']],
    ['no population', `${HEAD}1990,CHE,,,,\n`, [2, 'population', '']],
    ['a number below 0', `${HEAD}1990,CHE,,-4,,1\n`, [2, 'deaths', '-4']],
    ['a text for births', `${HEAD}1990,CHE,,,many,1\n`, [2, 'births', 'many']],
  ])('refuses %s by row and column', (_, text, where) => {
    expect(read(text)).toEqual(['flows/demography-cell', ...where])
  })

  it('refuses a table without its columns, and one that is no CSV', () => {
    expect(read('country,year,population\n')).toEqual([
      'flows/demography-unreadable',
      'The table people.csv cannot be read: it lacks the column births, deaths; it has country, year, population.',
    ])
    expect(read(`${HEAD}1990,CHE\n`)).toMatchObject([
      'flows/demography-unreadable',
      expect.stringContaining('row'),
    ])
  })
})
