import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/text/read-document.ts'
import { TEXT_LIMITS } from '../../../src/text/text-limits.ts'
import { codeOf } from '../code-of.ts'
import { hintFaults } from '../hint-faults.ts'
import { bombPdf, emptyPagesPdf, type PlantedLine, plantedPdf, scannedPdf } from '../planted-pdf.ts'

const read = (bytes: Uint8Array) => readDocument(bytes, 'accord.pdf')

/** Lines one below the other; an empty one leaves a gap, a number in front of a bar indents by so many points. */
function block(text: string, { x = 72, y = 740, size = 11 } = {}): PlantedLine[] {
  return text.split('\n').flatMap((line, at) => {
    const [, indent = '0', words = ''] = /^(?:(\d+)\|)?(.*)$/.exec(line) ?? []
    return words === '' ? [] : [{ text: words, x: x + Number(indent), y: y - 14 * at, size }]
  })
}

const head = (text: string, page: number): PlantedLine[] => [
  { text, x: 72, y: 805, size: 9 },
  { text: `– ${page} –`, x: 290, y: 28, size: 9 },
]

const FILL = 'The competent authorities of both countries shall see to it that workers who enter'

describe('readPdf', () => {
  it('reads English, French and Spanish in paragraphs, by gaps, short lines, indents and numbers', async () => {
    const text = `Artículo 1

Los trabajadores de cada país podrán entrar en el territorio del otro país para
trabajar. Ningún visado será necesario.
Artículo 2
1. Les travailleurs étrangers peuvent entrer dans le pays pour y exercer un métier
reconnu par les autorités;
2. ils peuvent y rester.
20|The workers of each country may enter the territory of the other country for work
of any kind, and may stay there for as long as the work lasts and for three months
thereafter, unless the law of the country says otherwise for reasons of its own.
20|Their families may join them after one year in the territory of the other country`
    const { text: found, format, pages } = await read(plantedPdf([block(text)]))
    expect([format, pages]).toEqual(['pdf', 1])
    expect(found.split('\n\n').map((paragraph) => paragraph.split('\n')[0])).toEqual([
      'Artículo 1',
      'Los trabajadores de cada país podrán entrar en el territorio del otro país para',
      'Artículo 2',
      '1. Les travailleurs étrangers peuvent entrer dans le pays pour y exercer un métier',
      '2. ils peuvent y rester.',
      'The workers of each country may enter the territory of the other country for work',
      'Their families may join them after one year in the territory of the other country',
    ])
  })

  it('takes out running heads and page numbers, odd and even, and no headings', async () => {
    const pages = Array.from({ length: 6 }, (_, at) => [
      ...head(at % 2 === 0 ? 'Official Register, No. 17' : 'Northland and Southland', at + 1),
      ...block(`Article ${at + 1}\n\n${FILL}\nare lodged on day ${at} of their stay.`),
    ])
    const { text, hints, remarks, pages: count } = await read(plantedPdf(pages))
    expect(text.split('\n\n')).toEqual(
      pages.flatMap((_, at) => [`Article ${at + 1}`, `${FILL}\nare lodged on day ${at} of their stay.`]),
    )
    expect(remarks).toEqual([
      'Left out: running heads and page numbers on 6 of 6 pages, such as "Official Register, No. 17".',
    ])
    expect(count).toBe(6)
    expect(hintFaults(text, hints)).toEqual([])
    expect(hints.map(({ kind, start }) => [kind, text.slice(start, start + 9)])).toEqual(
      pages.map((_, at) => ['page', `Article ${at + 1}`]),
    )
  })

  it('joins words broken at the end of a line or page, and keeps hyphens that belong to words', async () => {
    const first = `The readmission of nationals of a third country and the re-entry of workers. The readmis-
sion, the re-
entry and the stay of a third-
country national, of North-
South offices and of unknownable-
hyphens shall follow the migra-`
    const second = 'tion law.'
    const { text, remarks } = await read(plantedPdf([block(first), block(second)]))
    expect(text.split('\n')).toEqual([
      'The readmission of nationals of a third country and the re-entry of workers. The readmission,',
      'the re-entry',
      'and the stay of a third-country',
      'national, of North-',
      'South offices and of unknownablehyphens',
      'shall follow the migration',
      'law.',
    ])
    expect(remarks).toEqual(['5 words broken at the end of a line joined.'])
  })

  it('reads two columns one after the other, and a title across both before them', async () => {
    const column = (side: string) =>
      Array.from({ length: 8 }, (_, at) => `${side} ${at} workers may enter the country`).join('\n')
    const page = [
      {
        text: 'Agreement between Northland and Southland on the mobility of their workers',
        x: 90,
        y: 780,
        size: 12,
      },
      ...block(column('left'), { x: 60 }),
      ...block(column('right'), { x: 320, y: 738 }),
    ]
    const { text } = await read(plantedPdf([page]))
    expect(text.match(/Agreement|(left|right) \d/g)).toEqual([
      'Agreement',
      ...Array.from({ length: 8 }, (_, at) => `left ${at}`),
      ...Array.from({ length: 8 }, (_, at) => `right ${at}`),
    ])
  })

  it('reads signatures beside one another, and tables, row by row', async () => {
    const page = [
      ...block(`${FILL}\n${FILL}\n${FILL}`),
      ...block('For Northland\nA. Minister\nOslo\nJune', { y: 640 }),
      ...block('For Southland\nB. Minister\nRabat\nMay', { x: 350, y: 640 }),
    ]
    const { text } = await read(plantedPdf([page]))
    expect(text.split(/\n+/).slice(3)).toEqual([
      'For Northland For Southland',
      'A. Minister B. Minister',
      'Oslo Rabat',
      'June May',
    ])
  })

  it('reads a page that lies on its side, and leaves out what stands across it', async () => {
    const upright = [
      { text: 'Workers may enter.', x: 100, y: 700 },
      { text: 'COPY', x: 20, y: 300, turn: 90 },
    ]
    expect(await read(plantedPdf([upright]))).toMatchObject({
      text: 'Workers may enter.',
      remarks: ['Left out: 1 piece of text that stands across the page.'],
    })
    const lying = [
      { text: 'Workers may enter.', x: 100, y: 300, turn: 90 },
      { text: 'They may stay.', x: 114, y: 300, turn: 90 },
    ]
    expect((await read(plantedPdf([lying]))).text).toBe('Workers may enter.\nThey may stay.')
    expect((await read(plantedPdf([lying], { rotate: 90 }))).text).toBe('Workers may enter.\nThey may stay.')
  })

  it('states title and language of the file, unless the title is the name of a file', async () => {
    const page = [block('Workers may enter.')]
    expect(
      (await read(plantedPdf(page, { title: 'Labour agreement', language: 'en-GB' }))).stated,
    ).toMatchObject({ title: 'Labour agreement' })
    expect((await read(plantedPdf(page, { title: 'Microsoft Word - a.doc' }))).stated.title).toBeNull()
  })

  it('says that a scan is one, and which pages have no text where others have', async () => {
    expect(await codeOf(read(scannedPdf(3)))).toBe('text/no-text-layer')
    const stamped = Array.from({ length: 4 }, (_, at) => head('Archive of treaties', at + 1))
    expect(await codeOf(read(plantedPdf(stamped)))).toBe('text/no-text-layer')
    const { remarks, pages } = await read(
      plantedPdf([block('Workers may enter.'), [], block('They may stay.')]),
    )
    expect(pages).toBe(3)
    expect(remarks).toEqual([
      '1 of 3 pages has no text (2): it may be blank, or an image of text that is not read.',
    ])
  })

  it('refuses a PDF with a password, and one with 100,000 pages', async () => {
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(iiiiiiiiiiiiiiii) (iiiiiiiiiiiiiiii)]`
    expect(await codeOf(read(plantedPdf([block('a')], { trailer })))).toBe('text/pdf-encrypted')
    expect(await codeOf(read(emptyPagesPdf(100_000)))).toBe('text/too-large')
    const few = { ...TEXT_LIMITS, characters: 1_000 }
    const long = plantedPdf([block(new Array<string>(40).fill(FILL).join('\n'))])
    expect(await codeOf(readDocument(long, 'a.pdf', { ...few, fileBytes: 1e6 }))).toBe('text/too-large')
  })

  it('refuses a PDF with a stream that unpacks too far, or is packed twice', async () => {
    expect(await codeOf(read(bombPdf(200 * 1024 ** 2)))).toBe('text/too-large')
    expect(await codeOf(read(bombPdf(1_000, '[/FlateDecode /FlateDecode]')))).toBe('text/too-large')
    expect(await codeOf(read(bombPdf(1_000_000)))).toBe('text/no-text-layer')
  })

  it('refuses a PDF that is cut short, at any place', async () => {
    const whole = plantedPdf([block(FILL), block(FILL), block(FILL)])
    for (let length = 20; length < whole.length - 8; length += 97)
      expect(await codeOf(read(whole.slice(0, length))), `cut to ${length}`).toBe('text/pdf-damaged')
  })
})
