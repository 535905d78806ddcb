import { readXmlText, type XmlLimits } from '../../formats/read-xml.ts'
import { listNumber, type NumberStyle } from './list-marker.ts'

/** A level of a list as Word describes it (ECMA-376 part 1, 17.9). */
interface Level {
  start: number
  format: string
  /** Text of the marker, with `%1` for the number of the outermost level. */
  text: string
  /** Style whose paragraphs are of this level. */
  style: string | null
  isLegal: boolean
}

interface List {
  readonly abstract: string
  /** Numbers at which the list starts anew, by level. */
  readonly starts: ReadonlyMap<number, number>
}

interface Style {
  readonly basedOn: string | null
  readonly list: string | null
  readonly level: number | null
}

/** What a paragraph says of its numbering; null where it leaves it to its style. */
export interface ParagraphNumbering {
  readonly style: string | null
  readonly list: string | null
  readonly level: number | null
}

const DEEPEST_LEVEL = 8

const FORMATS: Readonly<Record<string, NumberStyle>> = {
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
}

/** The markers of a Word document's paragraphs, which stand nowhere in it and have to be counted in the order of the paragraphs. */
export class DocxNumbering {
  private readonly levels = new Map<string, Map<number, Level>>()
  private readonly lists = new Map<string, List>()
  private readonly styles = new Map<string, Style>()
  private readonly counters = new Map<string, Map<number, number>>()
  private readonly begun = new Set<string>()

  /**
   * @param numberingXml the part numbering.xml, null where there is none; `stylesXml` likewise
   * @throws StrataError `import/xml-refused`
   */
  constructor(numberingXml: string | null, stylesXml: string | null, file: string, limits: XmlLimits) {
    if (numberingXml !== null) this.readNumbering(numberingXml, file, limits)
    if (stylesXml !== null) this.readStyles(stylesXml, file, limits)
  }

  /** The marker of the next paragraph, null for one without number; bullets are none. */
  next(paragraph: ParagraphNumbering): string | null {
    const styled = this.styled(paragraph.style)
    const id = paragraph.list ?? styled.list
    const list = id === null ? undefined : this.lists.get(id)
    const levels = list === undefined ? undefined : this.levels.get(list.abstract)
    if (id === null || list === undefined || levels === undefined) return null
    const ofStyle = [...levels].find(([, { style }]) => style !== null && style === paragraph.style)?.[0]
    const at = Math.min(DEEPEST_LEVEL, paragraph.level ?? ofStyle ?? styled.level ?? 0)
    const level = levels.get(at)
    if (level === undefined) return null
    const counters = this.counters.get(list.abstract) ?? new Map<number, number>()
    this.counters.set(list.abstract, counters)
    const anew = this.begun.has(`${id} ${at}`) ? undefined : list.starts.get(at)
    this.begun.add(`${id} ${at}`)
    const before = counters.get(at)
    counters.set(at, anew ?? (before === undefined ? level.start : before + 1))
    for (let deeper = at + 1; deeper <= DEEPEST_LEVEL; deeper++) counters.delete(deeper)
    if (level.format === 'bullet') return null
    const marker = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const outer = Number(digit) - 1
      const { start = 1, format = 'decimal' } = levels.get(outer) ?? {}
      const style = level.isLegal ? 'decimal' : (FORMATS[format] ?? 'decimal')
      return listNumber(counters.get(outer) ?? start, style)
    })
    return marker.trim() || null
  }

  /** What a style and those that it is based on say; a chain that leads back to itself ends. */
  private styled(style: string | null): { readonly list: string | null; readonly level: number | null } {
    const seen = new Set<string>()
    for (let at = style; at !== null && !seen.has(at); at = this.styles.get(at)?.basedOn ?? null) {
      seen.add(at)
      const { list = null, level = null } = this.styles.get(at) ?? {}
      if (list !== null) return { list, level }
    }
    return { list: null, level: null }
  }

  private readNumbering(xml: string, file: string, limits: XmlLimits): void {
    let abstract = new Map<number, Level>()
    let level: Level | null = null
    let list: { id: string; abstract: string; starts: Map<number, number> } | null = null
    let override = 0
    readXmlText(
      xml,
      {
        open: (name, attributes) => {
          const value = attributes['w:val'] ?? ''
          if (name === 'abstractNum') {
            abstract = new Map()
            this.levels.set(attributes['w:abstractNumId'] ?? '', abstract)
          } else if (name === 'lvl' && list === null) {
            level = { start: 1, format: 'decimal', text: '', style: null, isLegal: false }
            abstract.set(Number(attributes['w:ilvl'] ?? 0), level)
          } else if (name === 'num') {
            level = null
            list = { id: attributes['w:numId'] ?? '', abstract: '', starts: new Map() }
          } else if (name === 'abstractNumId' && list !== null) list.abstract = value
          else if (name === 'lvlOverride') override = Number(attributes['w:ilvl'] ?? 0)
          else if (name === 'startOverride') list?.starts.set(override, Number(value))
          else if (level === null) return
          else if (name === 'start') level.start = Number(value)
          else if (name === 'numFmt') level.format = value
          else if (name === 'lvlText') level.text = value
          else if (name === 'pStyle') level.style = value
          else if (name === 'isLgl') level.isLegal = value !== '0' && value !== 'false'
        },
        close: (name) => {
          if (name === 'lvl') level = null
          if (name !== 'num' || list === null) return
          this.lists.set(list.id, list)
          list = null
        },
      },
      { file, part: 'The numbering' },
      limits,
    )
  }

  private readStyles(xml: string, file: string, limits: XmlLimits): void {
    let id: string | null = null
    let style: { basedOn: string | null; list: string | null; level: number | null } | null = null
    readXmlText(
      xml,
      {
        open: (name, attributes) => {
          const value = attributes['w:val'] ?? ''
          if (name === 'style') {
            id = attributes['w:styleId'] ?? ''
            style = { basedOn: null, list: null, level: null }
            this.styles.set(id, style)
          } else if (style === null) return
          else if (name === 'basedOn') style.basedOn = value
          else if (name === 'numId') style.list = value
          else if (name === 'ilvl') style.level = Number(value)
        },
        close: (name) => {
          if (name === 'style') style = null
        },
      },
      { file, part: 'The styles' },
      limits,
    )
  }
}
