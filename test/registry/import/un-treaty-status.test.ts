import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TABLES } from '../../../src/model/table-schema.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { withoutMarks } from '../../../src/registry/import/un-participants.ts'
import { statusColumns } from '../../../src/registry/import/un-treaty-columns.ts'
import { markedDate } from '../../../src/registry/import/un-treaty-date.ts'
import type { UnTreatyContext } from '../../../src/registry/import/un-treaty-instrument.ts'
import { unTreatyStatus } from '../../../src/registry/import/un-treaty-status.ts'
import { codeOf } from './planted-zip.ts'

const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))
const FILE = 'status.csv'
const HEADER = 'Participant,Signature,"Ratification, Accession(a), Succession(d)"'

const importing = (text: string, context: Partial<UnTreatyContext> = {}) =>
  unTreatyStatus(text, { registry, file: FILE, instrument: 'un-icrmw', ...context })
const table = (...rows: readonly string[]) => [HEADER, ...rows, ''].join('\n')

/** Participations as text: row of the file, actor, role, first day, act. */
const linesOf = (result: ReturnType<typeof importing>): string[] =>
  (result.tables.get('participations') ?? []).map(({ row, cells }) =>
    [row, cells['actor'], cells['role'], cells['from'], cells['note']].join(' '),
  )
const found = (result: ReturnType<typeof importing>) =>
  result.findings.map(({ level, rule, row, column, value }) => [level, rule, row, column, value])

describe('a status table of the Treaty Collection', () => {
  it('gives signatories and parties with their days and acts', () => {
    const result = importing(
      table('Morocco,15 Aug 1991,21 Jun 1993', 'Albania,, 5 Jun 2007 a', 'Serbia,11 Nov 2004,'),
    )
    expect(linesOf(result)).toEqual([
      '2 MAR signatory 1991-08-15 signature',
      '2 MAR party 1993-06-21 ratification',
      '3 ALB party 2007-06-05 accession',
      '4 SRB signatory 2004-11-11 signature',
    ])
    expect(result.findings).toEqual([])
    expect(result.tables.get('participations')?.[0]?.cells).toEqual({
      instrument: 'un-icrmw',
      actor: 'MAR',
      role: 'signatory',
      from: '1991-08-15',
      to: null,
      source: 'untc-un-icrmw',
      note: 'signature',
      start: 'known',
    })
  })

  it('reads past the lines above and below the table, and takes the day of the status from them', () => {
    const result = importing(
      [
        '\ufeffSTATUS AS AT : 03-02-2026 09:15:50 EDT,,',
        'CHAPTER IV,,',
        ',,',
        '"13. International Convention on the Protection of the Rights of All Migrant Workers, and so on",,',
        HEADER,
        '"China 4,5",,10 Apr 1999 a',
        'Germany³,1 Oct 1999,"6 Dec 2001 2"',
        'Declarations and Reservations,,',
        '"Unless otherwise indicated, the declarations were made upon ratification.",,',
      ].join('\r\n'),
    )
    expect(linesOf(result)).toEqual([
      '6 CHN party 1999-04-10 accession',
      '7 DEU signatory 1999-10-01 signature',
      '7 DEU party 2001-12-06 ratification',
    ])
    expect(found(result).map(([level, rule, row]) => [level, rule, row])).toEqual([
      ['warning', 'not-a-participant', 8],
      ['warning', 'not-a-participant', 9],
    ])
    expect(result.tables.get('sources')?.map(({ cells }) => [cells['id'], cells['as_of']])).toEqual([
      ['untc-un-icrmw-2026-02-03', '2026-02-03'],
    ])
  })

  it('understands one column for each act, semicolons, full months and ISO days', () => {
    const result = importing(
      [
        'Country;Date of signature;Date of ratification;Accession;Succession;Remarks',
        'Morocco;15 August 1991;21 June 1993;;;',
        "Côte d'Ivoire;;;2023-09-26;;",
        'Serbia;;;;12 Sept. 2001;first',
      ].join('\n'),
    )
    expect(linesOf(result)).toEqual([
      '2 MAR signatory 1991-08-15 signature',
      '2 MAR party 1993-06-21 ratification',
      '3 CIV party 2023-09-26 accession',
      '4 SRB party 2001-09-12 succession',
    ])
    expect(found(result)).toEqual([['warning', 'column-ignored', null, 'Remarks', null]])
  })

  it.each([
    [
      'Participant,"Signature, Succession to signature(d)","Ratification"',
      'Serbia,12 Mar 2001 d,',
      ['SRB signatory 2001-03-12 succession to signature'],
    ],
    [
      'Participant,"Definitive signature(s), Acceptance(A)"',
      'Morocco,1 Jan 1950 s',
      ['MAR party 1950-01-01 definitive signature'],
    ],
    [
      'Participant,"Approval(AA), Acceptance(A), Accession(a), Ratification"',
      'Morocco,1 Jan 1950 A',
      ['MAR party 1950-01-01 acceptance'],
    ],
    [
      'Participant,"Approval(AA), Acceptance(A), Accession(a), Ratification"',
      'Morocco,1 Jan 1950 AA',
      ['MAR party 1950-01-01 approval'],
    ],
    [
      'Participant,"Ratification, Formal confirmation(c)"',
      'European Union,23 Dec 2010 c',
      ['eu party 2010-12-23 formal confirmation'],
    ],
    [
      'Participant,Signature,Ratification',
      'Morocco,1 Jan 1950 s,',
      ['MAR party 1950-01-01 definitive signature'],
    ],
    [
      'Participant,Signature,Ratification',
      'Serbia,12 Mar 2001 d,',
      ['SRB signatory 2001-03-12 succession to signature'],
    ],
    ['Participant,Ratification', 'Morocco,1 Jan 1950(a)', ['MAR party 1950-01-01 accession']],
    ['Participant,Accession(a)', 'Morocco,1 Jan 1950', ['MAR party 1950-01-01 accession']],
  ])('knows the acts of %s', (header, row, lines) => {
    const result = importing(`${header}\n${row}\n`)
    expect(result.findings).toEqual([])
    expect(linesOf(result)).toEqual(lines.map((line) => `2 ${line}`))
  })

  it('gives back the participations that the registry holds, written as the Collection writes them', () => {
    const acts = new Map([
      ['signature', ''],
      ['ratification', ''],
      ['accession', ' a'],
      ['succession', ' d'],
      ['acceptance', ' A'],
      ['approval', ' AA'],
      ['formal confirmation', ' c'],
    ])
    const names = new Map(registry.actors.map(({ id, name }) => [id, name]))
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
    const written = (day: string, note: string): string =>
      ` ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}${acts.get(note)}`
    let compared = 0
    for (const { id } of registry.instruments.filter(({ family }) => family === 'un-convention')) {
      const held = registry.participations.filter(
        ({ instrument, from, note }) => instrument === id && from?.length === 10 && acts.has(note ?? ''),
      )
      const rows = [...new Set(held.map(({ actor }) => actor))].map((actor) => {
        const day = (role: string): string => {
          const one = held.find((row) => row.actor === actor && row.role === role)
          return one === undefined ? '' : written(one.from as string, one.note as string)
        }
        return `"${names.get(actor)} 1",${day('signatory')},${day('party')}`
      })
      const header =
        'Participant,Signature,"Ratification, Acceptance(A), Approval(AA), Formal confirmation(c), Accession(a), Succession(d)"'
      const result = importing([header, ...rows].join('\n'), { instrument: id })
      expect(result.findings, id).toEqual([])
      const facts = (cells: Readonly<Record<string, unknown>>): string =>
        [cells['actor'], cells['role'], cells['from'], cells['note'], cells['start']].join(' ')
      const ours = held.map((row) => facts({ ...row })).toSorted()
      expect(
        (result.tables.get('participations') ?? []).map(({ cells }) => facts(cells)).toSorted(),
        id,
      ).toEqual(ours)
      compared += ours.length
    }
    expect(compared).toBeGreaterThan(3000)
  })

  it('enters a new instrument with every column of the table, or says which are near', () => {
    const newInstrument = {
      title: 'Convention on something',
      regime: 'labour',
      signed: '1995-03',
      in_force: null,
    } as const
    const result = importing(table('Morocco,15 Aug 1991,'), { instrument: 'un-something', newInstrument })
    const cells = result.tables.get('instruments')?.[0]?.cells ?? {}
    const columns = TABLES.find(({ name }) => name === 'instruments')?.columns ?? []
    expect(Object.keys(cells).toSorted()).toEqual(columns.map(({ name }) => name).toSorted())
    expect(cells).toMatchObject({
      id: 'un-something',
      layer: 'multilateral',
      source: 'untc-un-something',
      regime: 'labour',
    })
    expect(codeOf(() => importing(table(), { instrument: 'un-icrnw' }))).toBe('import/instrument-unknown')
    expect(() => importing(table(), { instrument: 'un-icrnw' })).toThrow(/Near are: .*un-icrmw/)
  })

  it('takes the source that it is given, and brings its row only where the registry has none', () => {
    const source = { id: 'untc-hr-2026', citation: 'c', url: null, licence: null, as_of: null }
    const held = importing(table('Morocco,15 Aug 1991,'), { source })
    expect(held.tables.has('sources')).toBe(false)
    expect(held.tables.get('participations')?.[0]?.cells['source']).toBe('untc-hr-2026')
    const own = importing(table('Morocco,15 Aug 1991,'), { source: { ...source, id: 'own' } })
    expect(own.tables.get('sources')?.[0]?.cells).toEqual({ ...source, id: 'own' })
  })
})

describe('what is wrong with a status table', () => {
  it('is found where the participant is unknown, with the nearest names', () => {
    const result = importing(
      table('Marocco,15 Aug 1991,', ',15 Aug 1991,', `${'x'.repeat(5000)},15 Aug 1991,`),
    )
    expect(found(result).map(([level, rule, row, column]) => [level, rule, row, column])).toEqual([
      ['error', 'unknown-reference', 2, 'Participant'],
      ['error', 'unknown-reference', 3, 'Participant'],
      ['error', 'unknown-reference', 4, 'Participant'],
    ])
    expect(result.findings[0]?.mend).toContain('MAR (Morocco)')
    expect(linesOf(result)).toEqual([])
  })

  it.each([
    '31 Feb 1991',
    '15/08/1991',
    'Aug 1991',
    '15 Foo 1991',
    '1991',
    'yes',
    '15 Aug 91',
    '15 Aug 1991 a b',
  ])('is found where a date is %s, with its row and column', (date) => {
    const result = importing(table(`Morocco,${date},`, 'Albania,,5 Jun 2007 a'))
    expect(found(result)).toEqual([['error', 'not-a-date', 2, 'Signature', date]])
    expect(linesOf(result)).toEqual(['3 ALB party 2007-06-05 accession'])
  })

  it('is found where a mark is none, a participant stands twice, has no date, or has left', () => {
    const result = importing(
      [
        'Participant,Signature,"Ratification, Accession(a)",Denunciation',
        'Morocco,,21 Jun 1993 n,',
        'Albania,,5 Jun 2007 a,',
        'Albania 2,,6 Jun 2008 a,',
        'Serbia,,,',
        'Mexico,,8 Mar 1999,1 Jan 2020',
      ].join('\n'),
    )
    expect(found(result)).toEqual([
      ['error', 'not-an-act', 2, 'Ratification, Accession(a)', '21 Jun 1993 n'],
      ['error', 'duplicate-key', 4, 'Participant', 'Albania 2: 2008-06-06'],
      ['warning', 'no-date', 5, 'Participant', 'Serbia'],
      ['warning', 'has-left', 6, 'Denunciation', 'Mexico: 1 Jan 2020'],
    ])
  })

  it('is found where the file has no table, none below its header, or an open quote', () => {
    expect(found(importing('<html><body>Sign in</body></html>'))).toEqual([
      ['error', 'column-missing', null, null, null],
    ])
    expect(found(importing(''))).toEqual([['error', 'column-missing', null, null, null]])
    expect(found(importing('State,Population\nMorocco,37\n'))).toEqual([
      ['error', 'column-missing', null, null, null],
    ])
    expect(found(importing(table()))).toEqual([['error', 'file-empty', 1, null, null]])
    expect(importing(table('"Morocco,15 Aug 1991,', 'Albania,,')).findings).toMatchObject([
      { level: 'error', rule: 'csv-broken' },
    ])
  })

  it('is refused in time where the file is large: one line, many rows, many characters', () => {
    expect(importing(`${HEADER}\n${'x'.repeat(200_000)}`).findings).toMatchObject([{ rule: 'csv-broken' }])
    expect(codeOf(() => importing(table(...Array(2_100).fill('Morocco,15 Aug 1991,'))))).toBe(
      'import/too-large',
    )
    expect(codeOf(() => importing('x\n'.repeat(9_000_000)))).toBe('import/too-large')
    const began = Date.now()
    importing(table(`${'1 '.repeat(40_000)}x,${'*'.repeat(40_000)}x,`))
    expect(Date.now() - began).toBeLessThan(2_000)
  })

  it('is never an exception, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom('Morocco', '1 Jan 1990 a', '"', ';', '\n'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        importing([HEADER, ...rows.map((cells) => cells.join(','))].join('\n'))
      }),
      { numRuns: 200 },
    )
  })
})

describe('the parts of a status table', () => {
  it('are days with marks', () => {
    expect(markedDate('28 Sep 1998 a')).toEqual({ date: '1998-09-28', mark: 'a' })
    expect(markedDate('8 September 1998 AA [3]')).toEqual({ date: '1998-09-08', mark: 'AA' })
    expect(markedDate('28-Sep-1998')).toEqual({ date: '1998-09-28', mark: null })
    expect(markedDate('1998-09-28 d')).toEqual({ date: '1998-09-28', mark: 'd' })
    expect(markedDate('29 Feb 2000')).toEqual({ date: '2000-02-29', mark: null })
    expect(markedDate('29 Feb 1900')).toBeNull()
  })

  it('are names without marks of footnotes', () => {
    const names = [
      'China 4,5',
      'Germany³',
      'Australia*',
      'France [2]',
      'Türkiye',
      'Netherlands (Kingdom of the) 7',
    ]
    expect(names.map(withoutMarks)).toEqual([
      'China',
      'Germany',
      'Australia',
      'France',
      'Türkiye',
      'Netherlands (Kingdom of the)',
    ])
  })

  it('are columns of acts', () => {
    expect(statusColumns(['Participant', 'Population'])).toBeNull()
    expect(statusColumns(['Country', 'Signature', 'Entry into force'])).toMatchObject({
      participant: 0,
      acts: [{ column: 1 }],
      ignored: ['Entry into force'],
    })
  })

  it('are the names that the United Nations write', () => {
    const names = [
      'Bolivia (Plurinational State of)',
      'Iran (Islamic Republic of)',
      'Micronesia (Federated States of)',
      'Netherlands (Kingdom of the)',
      'United Kingdom of Great Britain and Northern Ireland',
      'Venezuela (Bolivarian Republic of)',
      'Türkiye',
      'State of Palestine',
      'Holy See',
      'Congo',
      'St. Vincent and the Grenadines',
    ]
    const result = importing(table(...names.map((name) => `${name},,1 Jan 2000 a`)))
    expect(result.findings).toEqual([])
    expect(linesOf(result).map((line) => line.split(' ')[1])).toEqual([
      'BOL',
      'IRN',
      'FSM',
      'NLD',
      'GBR',
      'VEN',
      'TUR',
      'PSE',
      'VAT',
      'COG',
      'VCT',
    ])
  })
})
