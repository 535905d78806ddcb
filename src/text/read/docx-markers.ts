import { xmlText } from '../../model/xml-text.ts'
import type { DocxNumbering } from './docx-numbering.ts'

/** Id of the character style by which a marker is known in what the converter gives. */
export const MARKER_STYLE = 'StrataMarker'

/** A Word document whose markers stand in it as text, and what its authors marked as changes. */
export interface MarkedDocument {
  readonly xml: string
  readonly insertions: number
  readonly deletions: number
}

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(w:pPr|w:ins|w:del|mc:Choice)(?=[\s/>])([^>]*)>/g

/**
 * Writes the marker of each numbered paragraph into it, as a run of the style `MARKER_STYLE`. Paragraphs whose mark is deleted
 * belong to the one behind them and have none. Time O(characters).
 * @param xml the part document.xml, known to be well-formed
 */
export function withMarkers(xml: string, numbering: DocxNumbering): MarkedDocument {
  const pieces: string[] = []
  let written = 0
  let properties: { readonly from: number; depth: number } | null = null
  let choices = 0
  let insertions = 0
  let deletions = 0
  for (const match of xml.matchAll(TAG)) {
    const [tag, slash, name, attributes = ''] = match
    if (name === undefined) continue
    const isEnd = slash === '/'
    const isWhole = attributes.endsWith('/')
    const after = match.index + tag.length
    if (name === 'mc:Choice') choices += isEnd ? -1 : isWhole ? 0 : 1
    else if (name === 'w:pPr') {
      if (properties === null) {
        if (!isEnd && !isWhole) properties = { from: after, depth: 1 }
        continue
      }
      properties.depth += isEnd ? -1 : isWhole ? 0 : 1
      if (properties.depth > 0) continue
      const marker = choices === 0 ? markerOf(xml.slice(properties.from, match.index), numbering) : null
      properties = null
      if (marker === null) continue
      pieces.push(xml.slice(written, after), run(marker))
      written = after
    } else if (properties !== null || isEnd || isWhole) continue
    else if (name === 'w:ins') insertions++
    else if (name === 'w:del') deletions++
  }
  pieces.push(xml.slice(written))
  return { xml: pieces.join(''), insertions, deletions }
}

function markerOf(properties: string, numbering: DocxNumbering): string | null {
  // What the paragraph was before a tracked change.
  const own = properties.replace(/<w:pPrChange[\s>][\s\S]*?<\/w:pPrChange>/g, '')
  const mark = /<w:rPr>([\s\S]*?)<\/w:rPr>/.exec(own)?.[1] ?? ''
  if (/<w:del[\s/>]/.test(mark)) return null
  const numPr = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(own)?.[1] ?? ''
  const level = valOf('w:ilvl', numPr)
  return numbering.next({
    style: valOf('w:pStyle', own),
    list: valOf('w:numId', numPr),
    level: level === null ? null : Number(level),
  })
}

function valOf(element: string, xml: string): string | null {
  return new RegExp(`<${element}\\s[^>]*?w:val\\s*=\\s*["']([^"']*)["']`).exec(xml)?.[1] ?? null
}

function run(marker: string): string {
  const style = `<w:rPr><w:rStyle w:val="${MARKER_STYLE}"/></w:rPr>`
  const text = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`
  return `<w:r>${style}${text(xmlText(marker))}</w:r><w:r>${text(' ')}</w:r>`
}
