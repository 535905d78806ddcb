import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameFor, whyNoFileName } from '../../src/fetch/file-name.ts'

const nameOf = (address: string, mediaType: string | null = null, ...taken: string[]): string =>
  fileNameFor(new URL(address), mediaType, new Set(taken))

describe('the name of a fetched file', () => {
  it('is the last part of its address, with the ending of what it is', () => {
    expect(nameOf('https://a.org/texts/Agreement%20of%201999.PDF?x=1')).toBe('Agreement-of-1999.PDF')
    expect(nameOf('https://a.org/texts/427/', 'text/html')).toBe('427.html')
    expect(nameOf('https://a.org/view.aspx?id=3', 'application/pdf')).toBe('view.aspx.pdf')
    expect(nameOf('https://a.org/', 'text/plain')).toBe('a.org.txt')
    expect(nameOf('https://a.org/Acuerdo%20de%20migraci%C3%B3n.html')).toBe('Acuerdo-de-migración.html')
    expect(nameOf('https://a.org/thing', 'application/octet-stream')).toBe('thing')
  })

  it('gets a number where it is taken', () => {
    expect(nameOf('https://a.org/a.pdf', null, 'a.pdf', 'a-2.pdf')).toBe('a-3.pdf')
  })

  it('can be that of a file on any system, whatever the address', () => {
    const parts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom('con', 'NUL.pdf', '..', '%2e%2e%2fpasswd', '.htaccess', 'metadata.csv', '%00', '%'),
    )
    fc.assert(
      fc.property(parts, fc.constantFrom(null, 'text/html'), (part, mediaType) => {
        const name = fileNameFor(new URL('https://a.org/x/' + part), mediaType, new Set())
        expect(whyNoFileName(name), name).toBeNull()
        expect(name).not.toBe('')
      }),
    )
  })

  it('is refused where it leads elsewhere', () => {
    for (const name of [
      '../a',
      'a/b',
      'a\\b',
      'C:a',
      '.a',
      'a.',
      ' a',
      'a\n',
      'Con',
      'com1.txt',
      'METADATA.csv',
      'fetched.csv',
      'x'.repeat(121),
    ])
      expect(whyNoFileName(name), name).not.toBeNull()
    expect(whyNoFileName('Acuerdo 1999 (texto).pdf')).toBeNull()
  })
})
