import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlText } from '../../../src/model/xml-text.ts'
import type { PartHint } from '../../../src/text/extracted-text.ts'
import { readTotaXml } from '../../../src/text/read/read-tota-xml.ts'
import { readDocument } from '../../../src/text/read-document.ts'
import { TEXT_LIMITS } from '../../../src/text/text-limits.ts'
import { codeOf } from '../../registry/import/planted-zip.ts'
import { HAS_TOTA, TOTA_NOTE, totaBytes, totaNames } from '../corpus.ts'
import { hintFaults } from '../hint-faults.ts'

const META = `<meta><name>Northland - Southland</name><treaty_identifier>9001</treaty_identifier><date_signed>1999-05-04</date_signed>
  <parties_original><partyisocode n="1">NOR</partyisocode><partyisocode n="2">MAR</partyisocode></parties_original>
  <parties><partyisocode n="1">NOR</partyisocode></parties><language>en</language></meta>`

const treaty = (body: string, meta = META) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<treaty>\n${meta}\n<body>${body}</body></treaty>`

const read = (body: string, meta?: string) => readTotaXml(treaty(body, meta), 'pta_9001.xml', TEXT_LIMITS)

const parts = (body: string) => {
  const { text, hints } = read(body)
  return (hints as PartHint[]).map(({ kind, start, bodyStart, end }) => [
    kind,
    text.slice(start, bodyStart),
    text.slice(bodyStart, end),
  ])
}

describe('readTotaXml', () => {
  it('makes head and body of each chapter and article, one beginning where the one before it ends', () => {
    const body = `
      <chapter name="Preamble" chapter_identifier="1"><article article_identifier="1">The two lands,</article></chapter>
      <chapter number="TITLE I" name="Workers"><article number="ARTICLE 1" name="Entry"> 1. Workers may
enter.  </article><article number="ARTICLE 2">2.</article></chapter>`
    expect(parts(body)).toEqual([
      ['chapter', 'Preamble', '\n\nThe two lands,'],
      ['article', '\n\n', 'The two lands,'],
      [
        'chapter',
        '\n\nTITLE I\nWorkers',
        '\n\nARTICLE 1\nEntry\n\n 1. Workers may\nenter.  \n\nARTICLE 2\n\n2.',
      ],
      ['article', '\n\nARTICLE 1\nEntry\n\n', ' 1. Workers may\nenter.  '],
      ['article', '\n\nARTICLE 2\n\n', '2.'],
    ])
  })

  it('decodes entities, drops comments, joins sections of character data, and reads an article without words', () => {
    const body =
      '<chapter><article>a &lt; b &#38; c<!-- not this -->; <![CDATA[d <e>]]> f\r\ng</article><article/></chapter>'
    expect(parts(body).slice(1)).toEqual([
      ['article', '', 'a < b & c; d <e> f\ng'],
      ['article', '\n\n', ''],
    ])
  })

  it('keeps words outside of articles, and says so', () => {
    const { text, remarks } = read('<chapter>Before<article>one</article>between</chapter>')
    expect(text).toBe('Before\n\none\n\nbetween')
    expect(remarks).toEqual(['2 passages stand outside of articles.'])
  })

  it('states what the block meta says', () => {
    expect(read('<chapter/>').stated).toEqual({
      instrument: 'pta-9001',
      title: 'Northland - Southland',
      signed: '1999-05-04',
      parties: ['NOR', 'MAR'],
      language: 'en',
    })
    const odd = META.replace('1999-05-04', 'spring 1999').replace('>en<', '>English<')
    expect(read('<chapter/>', odd).stated).toMatchObject({ signed: null, language: null })
  })

  it.each([
    [
      'an external entity',
      treaty('').replace('<treaty>', '<!DOCTYPE treaty [<!ENTITY x SYSTEM "file:///etc/passwd">]><treaty>'),
    ],
    [
      'a billion laughs',
      treaty('').replace('<treaty>', '<!DOCTYPE treaty [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><treaty>'),
    ],
    ['an entity that nothing declares', treaty('<chapter><article>&lol;</article></chapter>')],
    ['10,000 levels', treaty('<chapter>'.repeat(10_000) + '</chapter>'.repeat(10_000))],
    ['an article in an article', treaty('<chapter><article>a<article>b</article></article></chapter>')],
    ['a body that breaks off', treaty('<chapter><article>a').slice(0, -20)],
    ['no block meta', treaty('<chapter/>', '')],
    ['a block meta without number', treaty('<chapter/>', '<meta><name>x</name></meta>')],
  ])('refuses %s', (_, xml) => {
    expect(codeOf(() => readTotaXml(xml, 'pta_9001.xml', TEXT_LIMITS))).toBe('import/xml-refused')
  })

  it('gives back any characters of an article as they were written', () => {
    const characters = fc
      .string({ unit: 'binary' })
      .map((text) => text.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD]/g, ''))
    const article = fc.record({ number: fc.option(characters), body: characters })
    fc.assert(
      fc.property(fc.array(fc.array(article)), (chapters) => {
        const xml = chapters
          .map(
            (articles) =>
              `<chapter>${articles.map(({ number, body }) => `<article${number === null ? '' : ` number="${xmlText(number)}"`}>${xmlText(body)}</article>`).join('\n')}</chapter>`,
          )
          .join('\n')
        const { text, hints } = read(xml)
        expect(hintFaults(text, hints)).toEqual([])
        const articles = hints.filter(({ kind }) => kind === 'article') as PartHint[]
        expect(articles.map(({ bodyStart, end }) => text.slice(bodyStart, end))).toEqual(
          chapters.flat().map(({ body }) => body),
        )
      }),
    )
  })

  it.runIf(HAS_TOTA)(`gives every article of ToTA verbatim${TOTA_NOTE}`, async () => {
    const names = totaNames()
    for (const name of names) {
      const bytes = totaBytes(name)
      const { text, hints, stated } = await readDocument(bytes, name)
      const articles = (hints as PartHint[]).filter(({ kind }) => kind === 'article')
      const found = articles.map(({ bodyStart, end }) => text.slice(bodyStart, end))
      expect(found, name).toEqual(articlesByHand(new TextDecoder().decode(bytes)))
      expect(hintFaults(text, hints), name).toEqual([])
      expect(stated.instrument).toBe(`pta-${/\d+/.exec(name)?.[0]}`)
    }
    expect(names).toHaveLength(386)
  })
})

/** Bodies of the articles by another way: by pattern, without a parser. ToTA has no comments, sections or numbered entities. */
function articlesByHand(xml: string): string[] {
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  return [...xml.matchAll(/<article\b[^>]*?(?:\/>|>([^<]*)<\/article>)/g)].map(([, body = '']) =>
    body.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
  )
}
