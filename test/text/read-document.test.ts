import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/text/read-document.ts'
import { TEXT_LIMITS } from '../../src/text/text-limits.ts'
import { codeOf } from './code-of.ts'
import { docx, paragraph } from './planted-docx.ts'
import { plantedPdf } from './planted-pdf.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const PDF = plantedPdf([[{ text: 'Workers may enter.', x: 72, y: 700 }]])

describe('readDocument', () => {
  it('reads plain text by lines and paragraphs, whatever its line breaks', async () => {
    const { text, format } = await readDocument(
      bytes('\r\n  Article 1  \r\nOne\u00a0day,\r\rtwo.\f\n\n\n\tThree.\n'),
      'a.txt',
    )
    expect([format, text]).toEqual(['text', '  Article 1\nOne\u00a0day,\n\ntwo.\n\n\tThree.'])
  })

  it.each([
    ['html', 'a.htm', bytes('<p>Workers may enter.</p>')],
    [
      'html',
      'a',
      bytes(
        '\uFEFF<?xml version="1.0"?><!-- x --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html><body><p>Workers may enter.</p></body></html>',
      ),
    ],
    ['markdown', 'a.md', bytes('Workers *may* enter.')],
    ['text', 'a', bytes('Workers may enter.')],
    ['text', 'a.csv', bytes('Workers may enter.')],
    ['pdf', 'a.pdf', PDF],
    ['docx', 'a.docx', docx(paragraph('Workers may enter.'))],
  ])('reads %s from %s without a remark', async (format, name, content) => {
    expect(await readDocument(content, name)).toMatchObject({
      format,
      text: 'Workers may enter.',
      remarks: [],
    })
  })

  it.each([
    ['a.docx', PDF, 'Its name says a Word document (.docx), but it is a PDF and was read as that.'],
    [
      'a.pdf',
      bytes('<!doctype html><p>Workers may enter.'),
      'Its name says a PDF, but it is HTML and was read as that.',
    ],
    [
      'a.xml',
      bytes('Workers may enter.'),
      'Its name says a text of ToTA (XML), but it is plain text and was read as that.',
    ],
    [
      'a.txt',
      docx(paragraph('Workers may enter.')),
      'Its name says plain text, but it is a Word document (.docx) and was read as that.',
    ],
  ])('reads a file that lies about its type as what it is: %s', async (name, content, remark) => {
    expect(await readDocument(content, name)).toMatchObject({ text: 'Workers may enter.', remarks: [remark] })
  })

  it.each([
    [
      'a.pdf',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      'a.pdf is an image (PNG), though its name says a PDF.',
    ],
    [
      'a.docx',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      'a.docx is an old Word document (.doc), or an Office document with a password, though its name says a Word document (.docx).',
    ],
    [
      'a.xml',
      bytes('<?xml version="1.0"?><akomaNtoso><act/></akomaNtoso>'),
      'a.xml is XML of a kind that is not known here (<akomaNtoso>), though its name says a text of ToTA (XML).',
    ],
    [
      'a.txt',
      Uint8Array.from([0, 1, 2, 3, 0, 0, 7]),
      'a.txt is data of an unknown kind, not text, though its name says plain text.',
    ],
    ['a.bin', bytes('{\\rtf1 Workers}'), 'a.bin is a document in Rich Text Format (.rtf).'],
  ])('refuses what is no text, naming both: %s', async (name, content, message) => {
    await expect(readDocument(content, name)).rejects.toMatchObject({ code: 'text/not-a-document', message })
  })

  it('refuses files that are empty, without words or larger than what is read', async () => {
    expect(await codeOf(readDocument(new Uint8Array(), 'a.txt'))).toBe('text/empty')
    expect(await codeOf(readDocument(bytes(' \n1. 2.'), 'a.txt'))).toBe('text/no-words')
    expect(await codeOf(readDocument(bytes('<html><script>words()</script></html>'), 'a.html'))).toBe(
      'text/no-words',
    )
    expect(await codeOf(readDocument(bytes('words'), 'a.txt', { ...TEXT_LIMITS, fileBytes: 4 }))).toBe(
      'text/too-large',
    )
    expect(await codeOf(readDocument(bytes('words'), 'a.txt', { ...TEXT_LIMITS, characters: 4 }))).toBe(
      'text/too-large',
    )
  })

  it('leaves the bytes that it was given as they were', async () => {
    for (const content of [PDF, docx(paragraph('Workers may enter.'))]) {
      const before = content.slice()
      await readDocument(content, 'a')
      expect(content).toEqual(before)
    }
  })
})
