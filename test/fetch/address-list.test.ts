import { describe, expect, it } from 'vitest'
import { mirrorBase } from '../../src/fetch/address.ts'
import { readAddressList } from '../../src/fetch/address-list.ts'
import { StrataError } from '../../src/model/error.ts'

const SUM = 'ab'.repeat(32)

function faultOf(text: string): string {
  try {
    readAddressList(text, 'list.csv')
  } catch (error) {
    if (error instanceof StrataError && error.code === 'fetch/list-faulty') return error.message
    throw error
  }
  return ''
}

describe('a list of addresses', () => {
  it('needs one column, and takes others along', () => {
    const [row] = readAddressList(
      `\uFEFFAddress,file,sha256,instrument,signed,note\nhttps://a.org/1.pdf,one.pdf,${SUM.toUpperCase()},pta-1,1999,mine\n`,
      'list.csv',
    )
    expect(row).toEqual({
      address: new URL('https://a.org/1.pdf'),
      asked: new URL('https://a.org/1.pdf'),
      file: 'one.pdf',
      sha256: SUM,
      match: { instrument: 'pta-1', signed: '1999' },
      others: { note: 'mine' },
    })
    const [bare] = readAddressList('address\nhttps://a.org/1.pdf\n', 'list.csv')
    expect(bare).toMatchObject({ file: null, sha256: null, match: {}, others: {} })
  })

  it('is asked at a mirror by the same paths, or below it where it names no host', () => {
    const rows = readAddressList('address\nhttps://a.org/1.pdf\nx/2.pdf\n', 'l', mirrorBase('http://m.org/c'))
    expect(rows.map(({ address, asked }) => [address.href, asked.href])).toEqual([
      ['https://a.org/1.pdf', 'http://m.org/c/1.pdf'],
      ['http://m.org/c/x/2.pdf', 'http://m.org/c/x/2.pdf'],
    ])
    expect(faultOf('address\nx/2.pdf\n')).toContain('not complete')
  })

  it('names every faulty row by its line, before anything is asked', () => {
    const fault = faultOf(
      [
        'address,file,sha256',
        'ftp://a.org/1,,',
        '"https://a.org/2",../2.pdf,',
        'https://a.org/3,metadata.csv,',
        'https://a.org/4,four.pdf,123',
        'https://a.org/5,FOUR.pdf,',
        'https://a.org/4,,',
        'https://a.org/7',
        '',
        'https://a.org/8,con.pdf,',
      ].join('\n'),
    )
    expect(fault).toContain('row 2: "ftp://a.org/1" is no address to fetch from: only http and https')
    expect(fault).toContain('row 3: the file name "../2.pdf" cannot be used')
    expect(fault).toContain('row 4: the file name "metadata.csv"')
    expect(fault).toContain('row 5: "123" is no SHA-256')
    expect(fault).toContain('row 6: the file name "FOUR.pdf" stands in an earlier row')
    expect(fault).toContain('and 3 more rows')
  })

  it('is refused where it is none', () => {
    expect(faultOf('')).toContain('no column address')
    expect(faultOf('url\nhttps://a.org/\n')).toContain('no column address')
    expect(faultOf('address\n')).toContain('no row')
    expect(faultOf('address,address\nhttps://a.org/,\n')).toContain('"address" twice')
    expect(faultOf('address\n"https://a.org/\n')).toContain('quote')
    expect(faultOf('<!doctype html><p>gone</p>')).toContain('no column address')
  })
})
