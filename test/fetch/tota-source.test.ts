import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { totaTexts } from '../../src/fetch/tota-source.ts'
import { isPageInstead } from '../../src/fetch/web-page.ts'
import { ZIP_LIMITS } from '../../src/formats/read-zip.ts'
import { codeOf, text } from '../registry/import/planted-zip.ts'

describe('the texts in an archive of ToTA', () => {
  it('are its files of treaties, by their names', () => {
    const texts = totaTexts(
      zipSync({
        'tota-1/README.md': text('about'),
        'tota-1/xml/pta_1.xml': text('<treaty/>'),
        'tota-1/xml/pta_450.xml': text('<treaty></treaty>'),
        'tota-1/xml/pta_x.xml': text('no'),
        'tota-1/xml/pta_2.xml.exe': text('no'),
      }),
      'https://a.org/t.zip',
    )
    expect([...texts.keys()]).toEqual(['pta_1.xml', 'pta_450.xml'])
    expect(texts.get('pta_1.xml')).toEqual(text('<treaty/>'))
  })

  it('are refused where there are none, two of one name, or far too much', () => {
    const code = (files: Record<string, Uint8Array>) =>
      codeOf(() => totaTexts(zipSync(files), 'https://a.org/t.zip', { ...ZIP_LIMITS, totalBytes: 3_000_000 }))
    expect(code({ 'README.md': text('about') })).toBe('fetch/nothing-in-archive')
    expect(code({ 'a/pta_1.xml': text('1'), 'b/pta_1.xml': text('2') })).toBe('import/zip-unsafe-name')
    expect(code({ '../pta_1.xml': text('1') })).toBe('import/zip-unsafe-name')
    expect(code({ 'pta_1.xml': new Uint8Array(4_000_000) })).toBe('import/zip-explodes')
  })
})

describe('a web page in the place of a file', () => {
  const page = '\n<!-- x --><!DOCTYPE html>\n<html><body>Please log in</body></html>'

  it('is told from the file by its beginning', () => {
    for (const name of ['a.pdf', 'a.ZIP', 'a.docx', 'a.xml'])
      expect(isPageInstead(text(page), name)).toBe(true)
    for (const body of ['<html>', '\uFEFF<HTML lang="en">', '<?xml version="1.0"?><html xmlns="x">'])
      expect(isPageInstead(text(body), 'a.pdf'), body).toBe(true)
  })

  it('is no such thing where a page was asked for, or the file is what it says', () => {
    for (const name of ['a.html', 'a.htm', 'a']) expect(isPageInstead(text(page), name)).toBe(false)
    for (const body of ['%PDF-1.7', '<treaty>', '<htmlish/>', 'text on <html>', ''])
      expect(isPageInstead(text(body), 'a.pdf'), body).toBe(false)
  })
})
