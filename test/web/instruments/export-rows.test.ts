import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportCsv, exportJson } from '../../../web/instruments/export-rows.ts'
import { instruments } from '../../api/arbitrary-instruments.ts'

const about = {
  registryVersion: '2026.11.23',
  filter: 'layer=bloc&q=a,"b"',
  address: 'http://127.0.0.1:4600/instruments?layer=bloc',
  of: 2895,
}

describe('rows exported as CSV', () => {
  it('are read back whole by a CSV reader, with version and filter in every row', () => {
    const titles = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', ';') })
    fc.assert(
      fc.property(instruments, titles, (rows, title) => {
        const named = rows.map((row) => ({ ...row, title }))
        const read: Record<string, string>[] = parse(exportCsv(named, about), { columns: true })
        expect(read.map((row) => row['id'])).toEqual(rows.map(({ id }) => id))
        for (const [place, row] of read.entries()) {
          const whole = title.startsWith('\r') ? `'${title}` : title
          expect(row).toMatchObject({ title: whole, registry_version: '2026.11.23', filter: about.filter })
          expect(row['actors']).toBe(rows[place]?.actors.join(';'))
          expect(row['signed']).toBe(rows[place]?.signed ?? '')
        }
      }),
    )
  })

  it('run no formula in a spreadsheet', () => {
    fc.assert(
      fc.property(instruments, fc.constantFrom('=', '+', '-', '@', '\t', '\r'), (rows, sign) => {
        const named = rows.map((row) => ({ ...row, title: `${sign}1` }))
        const read: Record<string, string>[] = parse(exportCsv(named, about), { columns: true })
        expect(read.map((row) => row['title'])).toEqual(rows.map(() => `'${sign}1`))
      }),
    )
  })

  it('have a header where there is no row', () => {
    expect(exportCsv([], about).split('\n')[0]).toMatch(/^id,title,.*,registry_version,filter$/)
  })
})

describe('rows exported as JSON', () => {
  it('say which registry, which filter and out of how many', () => {
    fc.assert(
      fc.property(instruments, (rows) => {
        const read = JSON.parse(exportJson(rows, about))
        expect(read).toMatchObject({
          registry_version: '2026.11.23',
          filter: about.filter,
          count: rows.length,
          of: 2895,
        })
        expect(read.instruments).toEqual(rows)
      }),
    )
  })
})
