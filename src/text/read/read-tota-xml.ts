import { readXmlText } from '../../formats/read-xml.ts'
import { totaMeta } from '../../formats/tota-meta.ts'
import type { StatedMetadata } from '../../model/document.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import type { ExtractedText, PartHint } from '../extracted-text.ts'
import type { TextLimits } from '../text-limits.ts'
import { type TotaPart, type TotaSink, totaBody } from './tota-body.ts'
import { totaHead } from './tota-head.ts'

/**
 * Reads a text of ToTA, Texts of Trade Agreements (github.com/mappingtreaties/tota): a chapter hint for each `chapter` and an article
 * hint for each `article` of `treaty/body`. The body of an article is its character data as it is; number and name, which are
 * attributes, make the head before it. Time O(characters), close to that of the XML parser alone.
 * @throws StrataError `import/xml-refused`
 */
export function readTotaXml(xml: string, file: string, limits: TextLimits): ExtractedText {
  const parts = new TotaParts()
  const { depth, characters } = limits
  readXmlText(xml, totaBody(parts, file), { file, part: 'The text' }, { depth, unbroken: characters })
  const remarks =
    parts.outsideCount === 0
      ? []
      : [
          `${parts.outsideCount} ${parts.outsideCount === 1 ? 'passage stands' : 'passages stand'} outside of articles.`,
        ]
  return {
    format: 'tota-xml',
    text: parts.written,
    hints: parts.hints,
    stated: statedBy(xml, file),
    pages: null,
    remarks,
  }
}

function statedBy(xml: string, file: string): StatedMetadata {
  const { number, fields, original } = totaMeta(totaHead(xml), file)
  const { name, date_signed: signed, language } = fields
  return {
    instrument: `pta-${number}`,
    title: name,
    signed: signed !== null && parseEdtf(signed) !== null ? signed : null,
    parties: original,
    language: language !== null && /^[a-z]{2}$/.test(language) ? language : null,
  }
}

/** Puts the text together while the elements of the body go by. */
class TotaParts implements TotaSink {
  written = ''
  outsideCount = 0
  readonly hints: PartHint[] = []
  /** Indices, in `hints`, of the parts that are open. */
  private readonly openParts: number[] = []

  begin(kind: TotaPart, attributes: Readonly<Record<string, string>>): void {
    const start = this.written.length
    const number = attributes['number'] || null
    const name = attributes['name'] || null
    const head = [number, name].filter((line) => line !== null).join('\n')
    if (head !== '') this.paragraph(head)
    if (kind === 'article' && this.written !== '') this.written += '\n\n'
    const bodyStart = this.written.length
    this.openParts.push(this.hints.length)
    this.hints.push({ kind, number, name, start, bodyStart, end: bodyStart })
  }

  words(text: string): void {
    this.written += text
  }

  end(): void {
    const at = this.openParts.pop()
    const hint = at === undefined ? undefined : this.hints[at]
    if (at !== undefined && hint !== undefined) this.hints[at] = { ...hint, end: this.written.length }
  }

  /** Words between articles are kept, as paragraphs of their own. */
  outside(words: string): void {
    this.outsideCount++
    this.paragraph(words)
  }

  private paragraph(words: string): void {
    this.written += this.written === '' ? words : `\n\n${words}`
  }
}
