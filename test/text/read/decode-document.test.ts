import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeDocument } from '../../../src/text/read/decode-document.ts'

const TEXT = 'Artículo 1º – « L’accord » über 5 €\n'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
      isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255],
    ),
  )

describe('decodeDocument', () => {
  it('reads UTF-8 and UTF-16, with mark and without', () => {
    for (const bytes of [
      utf8(TEXT),
      utf8(`\uFEFF${TEXT}`),
      utf16(`\uFEFF${TEXT}`, true),
      utf16(`\uFEFF${TEXT}`, false),
      utf16(TEXT, true),
      utf16(TEXT, false),
    ]) {
      expect(decodeDocument(bytes)).toEqual({ text: TEXT, remarks: [] })
    }
  })

  it('reads Latin-1 and Windows-1252, and says so', () => {
    expect(decodeDocument(latin1('l\u0092ann\u00e9e \u0096 5 \u0080'))).toEqual({
      text: 'l’année – 5 €',
      remarks: ['Read as Windows-1252 (Latin-1), since it is not UTF-8.'],
    })
    // É» is a UTF-8 sequence by chance, and alone among many letters that are none.
    expect(decodeDocument(latin1(`É» ${'é à '.repeat(20)}`))?.text.startsWith('É»')).toBe(true)
  })

  it('reads a file that mixes UTF-8 with Latin-1, each by its own, and says so', () => {
    const bytes = Uint8Array.from([
      ...utf8('Los señores irán.\n'),
      ...latin1('Les étrangers arrivés.\n'),
      ...utf8('¿Qué?'),
    ])
    expect(decodeDocument(bytes)).toEqual({
      text: 'Los señores irán.\nLes étrangers arrivés.\n¿Qué?',
      remarks: ['It mixes encodings: it is UTF-8, but 2 bytes were read as Windows-1252 (Latin-1).'],
    })
  })

  it('reads the encoding that a file names, unless the file is UTF-8', () => {
    const bytes = Uint8Array.from([0xe1, 0xe8, 0x20, 0x61])
    expect(decodeDocument(bytes, 'iso-8859-2')).toEqual({
      text: 'áč a',
      remarks: ['Read in the encoding that it names, iso-8859-2.'],
    })
    expect(decodeDocument(bytes, 'no-such-encoding')?.text).toBe('áè a')
    expect(decodeDocument(utf8('áč'), 'iso-8859-2')?.text).toBe('áč')
  })

  it('says how much could not be decoded', () => {
    const broken = Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x00, 0xd8, 0x62, 0x00])
    expect(decodeDocument(broken)).toEqual({
      text: 'a\uFFFDb',
      remarks: ['1 character could not be decoded.'],
    })
  })

  it('takes no bytes for text that are none', () => {
    expect(decodeDocument(Uint8Array.from([0, 0, 0, 1, 2, 3, 0, 0, 9]))).toBeNull()
    expect(decodeDocument(Uint8Array.from({ length: 400 }, (_, at) => 1 + (at % 20)))).toBeNull()
  })

  it('gives back any text written in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeDocument(utf8(`a${text}`))?.text).toBe(`a${text}`)
      }),
    )
  })
})
