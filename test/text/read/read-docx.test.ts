import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/text/read-document.ts'
import { oneEntry, text } from '../../registry/import/planted-zip.ts'
import { codeOf } from '../code-of.ts'
import { hintFaults } from '../hint-faults.ts'
import { docx, docxParts, level, numbered, paragraph, part, run } from '../planted-docx.ts'

const read = (bytes: Uint8Array) => readDocument(bytes, 'accord.docx')

const NUMBERING = part(
  'numbering',
  `<w:abstractNum w:abstractNumId="0">${[
    level(0, 'decimal', 'Artículo %1', '<w:pStyle w:val="Art"/>'),
    level(1, 'decimal', '%1.%2'),
    level(2, 'lowerLetter', '%3)'),
    level(3, 'upperRoman', '%4.'),
    level(4, 'bullet', '-'),
  ].join('')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride></w:num>`,
)

const STYLES = part(
  'styles',
  `<w:style w:type="paragraph" w:styleId="Art"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="ArtHijo"><w:name w:val="Hijo"/><w:basedOn w:val="Art"/></w:style>
  <w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>`,
)

const style = (id: string): string => `<w:pStyle w:val="${id}"/>`

describe('readDocx', () => {
  it('counts the numbers that Word shows and does not keep: by style, by level, started anew, in letters and Roman figures', async () => {
    const body = [
      paragraph('Artículo 1 .......... 3', style('Toc')),
      paragraph('Entrada', style('Art')),
      paragraph('Los trabajadores entran.', numbered(1, 1)),
      paragraph('con visado,', numbered(1, 2)),
      paragraph('sin visado:', numbered(1, 2)),
      paragraph('en tránsito', numbered(1, 3)),
      paragraph('a pie', numbered(1, 4)),
      paragraph('Salen.', numbered(1, 1)),
      paragraph('Estancia', style('ArtHijo')),
      paragraph('Se quedan.', numbered(1, 1)),
      paragraph('Sin número.', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      paragraph('Siguen.', numbered(2, 1)),
      paragraph('Y siguen.', numbered(2, 1)),
    ].join('')
    const { text, hints, format } = await read(docx(body, { numbering: NUMBERING, styles: STYLES }))
    expect(format).toBe('docx')
    expect(text.split('\n\n')).toEqual([
      'Artículo 1 Entrada',
      '1.1 Los trabajadores entran.',
      'a) con visado,',
      'b) sin visado:',
      'I. en tránsito',
      'a pie',
      '1.2 Salen.',
      'Artículo 2 Estancia',
      '2.1 Se quedan.',
      'Sin número.',
      '2.7 Siguen.',
      '2.8 Y siguen.',
    ])
    expect(hintFaults(text, hints)).toEqual([])
    const items = hints.filter((hint) => hint.kind === 'item').map(({ marker }) => marker)
    expect(items).toEqual(['1.1', 'a)', 'b)', 'I.', null, '1.2', '2.1', '2.7', '2.8'])
    const [heading] = hints.filter((hint) => hint.kind === 'heading')
    expect([heading?.level, text.slice(heading?.start, heading?.end)]).toEqual([2, 'Artículo 1 Entrada'])
  })

  it('reads insertions as accepted, leaves out deletions and comments, and puts notes at the end, saying so', async () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    const body = `<w:p>${run('Les parties ')}<w:ins w:id="1">${run('conviennent')}</w:ins><w:del w:id="2"><w:r><w:delText>refusent</w:delText></w:r></w:del>${note}</w:p>`
    const footnotes = part('footnotes', `<w:footnote w:id="2">${paragraph('Tel que modifié.')}</w:footnote>`)
    const comments = part('comments', `<w:comment w:id="3">${paragraph('À revoir')}</w:comment>`)
    const { text, remarks } = await read(docx(body, { footnotes, comments }))
    expect(text).toBe('Les parties conviennent[1]\n\n[1] Tel que modifié.')
    expect(remarks).toEqual([
      'It has tracked changes: 1 inserted passage was read as accepted, 1 deleted passage was left out.',
      '1 note stands at the end of the text.',
      'Its comments were left out.',
    ])
  })

  it('reads tables as lines', async () => {
    const cell = (words: string): string => `<w:tc>${paragraph(words)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('State')}${cell('Quota')}</w:tr><w:tr>${cell('Northland')}${cell('300')}</w:tr></w:tbl>`
    expect((await read(docx(table + paragraph('End.')))).text).toBe('State\tQuota\nNorthland\t300\n\nEnd.')
  })

  it('refuses hostile archives before anything of them is converted', async () => {
    const parts = docxParts(paragraph('x'))
    const zeros = new Uint8Array(3_000_000)
    const packed = (more: Record<string, Uint8Array>) => read(zipSync({ ...parts, ...more }))
    expect(await codeOf(packed({ 'word/bomb.xml': zeros }))).toBe('import/zip-explodes')
    expect(await codeOf(packed({ '../outside.xml': strToU8('<a/>') }))).toBe('import/zip-unsafe-name')
    const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
    expect(await codeOf(packed({ 'word/styles.xml': strToU8(`${entity}<a>&b;</a>`) }))).toBe(
      'import/xml-refused',
    )
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>'
    const body = `${laughs}<w:document><w:body>&c;</w:body></w:document>`
    expect(await codeOf(packed({ 'word/document.xml': strToU8(body) }))).toBe('import/xml-refused')
    const deep = '<a>'.repeat(10_000) + '</a>'.repeat(10_000)
    expect(await codeOf(packed({ 'word/numbering.xml': strToU8(deep) }))).toBe('import/xml-refused')
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, n) => [`word/media/${n}.png`, new Uint8Array()]),
    )
    expect(await codeOf(packed(many))).toBe('import/zip-explodes')
  })

  it('never unpacks pictures and embedded files', async () => {
    const bytes = zipSync({
      ...docxParts(paragraph('Words.')),
      'word/embeddings/a.xlsx': zipSync({ a: text('a') }),
    })
    expect((await read(bytes)).text).toBe('Words.')
  })

  it.each([
    [
      'a workbook',
      zipSync({ '[Content_Types].xml': text('<a/>'), 'xl/workbook.xml': text('<a/>') }),
      'a workbook (.xlsx)',
    ],
    ['another archive', oneEntry('a.txt', text('a')), 'a ZIP archive, not a Word document'],
  ])('refuses %s under the name of a document, naming both', async (_, bytes, found) => {
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'text/not-a-document',
      message: `accord.docx is ${found}, though its name says a Word document (.docx).`,
    })
  })

  it('refuses a document that is cut short, at any place', async () => {
    const bytes = docx(paragraph('Words of a treaty.'))
    for (const length of [bytes.length - 1, bytes.length - 30, 400, 40])
      expect(await codeOf(read(bytes.slice(0, length))), `cut to ${length}`).toBe('import/zip-damaged')
  })
})
