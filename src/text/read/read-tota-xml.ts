import { readXmlText } from '../../formats/read-xml.ts'
import { totaMeta } from '../../formats/tota-meta.ts'
import type { StatedMetadata } from '../../model/document.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import { StrataError } from '../../model/error.ts'
import type { ExtractedText, PartHint } from '../extracted-text.ts'
import type { TextLimits } from '../text-limits.ts'

/**
 * Reads a text of ToTA, Texts of Trade Agreements (github.com/mappingtreaties/tota): a chapter hint for each `chapter` and an article
 * hint for each `article` of `treaty/body`. The body of an article is its character data as it is; number and name, which are
 * attributes, make the head before it. Time O(characters), close to that of the XML parser alone.
 * @throws StrataError `import/xml-refused`
 */
export function readTotaXml(xml: string, file: string, limits: TextLimits): ExtractedText {
  const parts = new TotaParts(file)
  const { depth, characters } = limits
  readXmlText(xml, parts, { file, part: 'The text' }, { depth, unbroken: characters })
  const remarks =
    parts.outside === 0
      ? []
      : [`${parts.outside} ${parts.outside === 1 ? 'passage stands' : 'passages stand'} outside of articles.`]
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
  const { number, fields, original } = totaMeta(new TextEncoder().encode(xml.slice(0, metaEnd(xml))), file)
  const { name, date_signed: signed, language } = fields
  return {
    instrument: `pta-${number}`,
    title: name,
    signed: signed !== null && parseEdtf(signed) !== null ? signed : null,
    parties: original,
    language: language !== null && /^[a-z]{2}$/.test(language) ? language : null,
  }
}

const META_END = '</meta>'

function metaEnd(xml: string): number {
  const at = xml.indexOf(META_END)
  return at < 0 ? 0 : at + META_END.length
}

/** Puts the text together while the elements of the body go by. */
class TotaParts {
  written = ''
  outside = 0
  readonly hints: PartHint[] = []
  /** Indices, in `hints`, of the parts that are open. */
  private readonly openParts: number[] = []
  private readonly file: string
  private isInBody = false
  private isInArticle = false
  private gap = ''

  constructor(file: string) {
    this.file = file
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (!this.isInBody) this.isInBody = name === 'body'
    else if (name === 'chapter' || name === 'article') this.begin(name, attributes)
  }

  close(name: string): void {
    if (name === 'body') {
      this.keepGap()
      this.isInBody = false
    } else if (this.isInBody && (name === 'chapter' || name === 'article')) this.finish(name)
  }

  text(text: string): void {
    if (this.isInArticle) this.written += text
    else if (this.isInBody) this.gap += text
  }

  private begin(kind: PartHint['kind'], attributes: Readonly<Record<string, string>>): void {
    if (this.isInArticle)
      throw new StrataError('import/xml-refused', {
        file: this.file,
        part: 'The text',
        why: `an article holds a further ${kind}`,
      })
    this.keepGap()
    const start = this.written.length
    const number = attributes['number'] || null
    const name = attributes['name'] || null
    const head = [number, name].filter((line) => line !== null).join('\n')
    if (head !== '') this.paragraph(head)
    if (kind === 'article' && this.written !== '') this.written += '\n\n'
    this.isInArticle = kind === 'article'
    const bodyStart = this.written.length
    this.openParts.push(this.hints.length)
    this.hints.push({ kind, number, name, start, bodyStart, end: bodyStart })
  }

  private finish(kind: PartHint['kind']): void {
    if (kind === 'chapter') this.keepGap()
    this.isInArticle = false
    const at = this.openParts.pop()
    const hint = at === undefined ? undefined : this.hints[at]
    if (at !== undefined && hint !== undefined) this.hints[at] = { ...hint, end: this.written.length }
  }

  /** Words between articles are kept, as paragraphs of their own. */
  private keepGap(): void {
    const words = this.gap.trim()
    this.gap = ''
    if (words === '') return
    this.outside++
    this.paragraph(words)
  }

  private paragraph(words: string): void {
    this.written += this.written === '' ? words : `\n\n${words}`
  }
}
