import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fetchedText, readFetched } from '../../src/fetch/fetched-table.ts'

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
      others: fc.record({ comment: cell, note: cell }),
    })
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), (files) => {
        expect(readFetched(fetchedText(files))).toEqual(files)
      }),
    )
  })

  it('has its columns first', () => {
    expect(fetchedText([]).trim()).toBe('file,address,mirror,sha256,etag,last_modified,fetched_at')
  })

  it('takes a table that a person wrote, and no other', () => {
    expect(readFetched('file,note\na.pdf,mine\n,yours\n')).toMatchObject([
      { file: 'a.pdf', address: '', sha256: '', others: { note: 'mine' } },
    ])
    expect(readFetched('title\nAgreement\n')).toBeNull()
    expect(readFetched('file\n"a')).toBeNull()
    expect(readFetched('')).toEqual([])
  })
})
