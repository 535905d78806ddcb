import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metadataText, readMetadata } from '../../src/fetch/metadata-table.ts'

// A cell that holds anything at all, but not the carriage returns that CSV has no one way to write.
const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r/g, ' '))
const filled = cell.filter((text) => text !== '')
const optional = fc.option(filled, { nil: null })

describe('the table of a fetched folder', () => {
  it('reads back what it wrote', () => {
    const file = fc.record({
      file: filled,
      address: cell,
      mirror: optional,
      sha256: cell,
      etag: optional,
      lastModified: optional,
      fetchedAt: cell,
      others: fc.record({ instrument: cell, note: cell }),
    })
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (files) => {
        expect(readMetadata(metadataText(files))).toEqual(files)
      }),
    )
  })

  it('has the columns that match a text first', () => {
    expect(metadataText([]).trim()).toBe(
      'file,instrument,address,mirror,sha256,etag,last_modified,fetched_at',
    )
  })

  it('takes a table that a person wrote, and no other', () => {
    expect(readMetadata('file,instrument\na.pdf,pta-1\n,pta-2\n')).toMatchObject([
      { file: 'a.pdf', address: '', sha256: '', others: { instrument: 'pta-1' } },
    ])
    expect(readMetadata('title\nAgreement\n')).toBeNull()
    expect(readMetadata('file\n"a')).toBeNull()
    expect(readMetadata('')).toEqual([])
  })
})
