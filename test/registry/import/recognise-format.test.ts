import { describe, expect, it } from 'vitest'
import { recogniseFormat } from '../../../src/registry/import/recognise-format.ts'
import { unDesaTable } from './planted-un-desa.ts'
import { workbookOf } from './planted-xlsx.ts'
import { codeOf, text } from './planted-zip.ts'

const STATUS = 'Participant,Signature,"Ratification, Accession(a)"\nFrance,,2 Feb 2024 a\n'
const DESTA = 'country1,country2,iso1,iso2,number,base_treaty,name,entry_type,year\n'
const of = (name: string, content: string | Uint8Array) =>
  recogniseFormat(new Map([[name, typeof content === 'string' ? text(content) : content]]))

describe('the format of files', () => {
  it.each([
    ['sources.csv', 'id,citation\n', 'tables'],
    ['sources.csv', STATUS, 'tables'],
    ['own.zip', 'PK', 'tables'],
    ['anything.csv', 'a,b\n1,2\n', 'tables'],
    ['latin.csv', new Uint8Array([0xe9, 0x0a]), 'tables'],
    ['status.csv', STATUS, 'un-treaties'],
    ['status.csv', `Convention\n"Status as at 2 Feb 2024, 10 a.m."\n${STATUS}`, 'un-treaties'],
    ['status.csv', STATUS.replaceAll(',', ';'), 'un-treaties'],
    ['desta.csv', DESTA, 'desta'],
    ['desta.csv', DESTA.replaceAll(',', ';'), 'desta'],
    ['BLAs.dta', '', 'chilton'],
    ['pta_1.xml', '<treaty>', 'tota-metadata'],
    ['stock.xlsx', workbookOf({ 'Table 1': unDesaTable([1990], []) }), 'un-desa'],
  ] as const)('%s is told by what it holds', (name, content, format) => {
    expect(of(name, content)).toBe(format)
  })

  it('is to be said of a workbook that may be another’s, and a workbook that is none is an error', () => {
    expect(of('list.xlsx', workbookOf({ data: [['base_treaty']] }))).toBeNull()
    expect(codeOf(() => of('none.xlsx', 'PK but no workbook'))).toMatch(/^import\//)
  })

  it('of several files is that of tables, unless all are texts', () => {
    const files = (...names: string[]) => new Map(names.map((name) => [name, text('<a>')]))
    expect(recogniseFormat(files('pta_1.xml', 'pta_2.xml'))).toBe('tota-metadata')
    expect(recogniseFormat(files('pta_1.xml', 'sources.csv'))).toBe('tables')
    expect(recogniseFormat(files('a.dta', 'b.dta'))).toBe('tables')
  })
})
