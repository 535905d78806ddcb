import type { DefaultTreeAdapterTypes } from 'parse5'
import {
  attribute,
  BLOCKS,
  blocksIn,
  counted,
  type HtmlDialect,
  isHidden,
  isNote,
  isWayBack,
  isWrapper,
  markerIn,
  numberStyle,
} from './html-elements.ts'
import { listNumber, type NumberStyle } from './list-marker.ts'
import { TextWriter } from './text-writer.ts'

type Node = DefaultTreeAdapterTypes.Node
type Parent = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

const SCRIPTS = new Set(['script', 'style', 'noscript', 'template'])

/** Without words of the page: what is fetched from elsewhere, and controls. */
const OTHER = new Set(
  'head iframe object embed svg math canvas audio video picture img map select button input textarea datalist progress meter'.split(
    ' ',
  ),
)

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

interface List {
  readonly style: NumberStyle | null
  next: number
}

interface Row {
  hasWords: boolean
  hasParagraphs: boolean
}

/** Goes through a parsed page and writes what it shows. */
export class HtmlWalk {
  readonly writer = new TextWriter()
  private readonly dialect: HtmlDialect
  private readonly lists: List[] = []
  private row: Row | null = null
  /** Nothing was written yet in the cell: blocks at its beginning part nothing. */
  private isAtCellStart = false
  private preformatted = 0
  private readonly leftOut = { scripts: 0, navigation: 0, hidden: 0, deleted: 0 }

  constructor(dialect: HtmlDialect) {
    this.dialect = dialect
  }

  children(parent: Parent): void {
    for (const node of parent.childNodes) this.node(node)
  }

  /** What was left out, in a sentence. */
  remarks(): string[] {
    const { scripts, navigation, hidden, deleted } = this.leftOut
    const parts = [
      counted(scripts, 'script or style', 'scripts and styles'),
      counted(navigation, 'navigation block', 'navigation blocks'),
      counted(hidden, 'hidden part', 'hidden parts'),
      counted(deleted, 'passage marked as deleted', 'passages marked as deleted'),
    ].filter((part) => part !== null)
    return parts.length === 0 ? [] : [`Left out: ${parts.join(', ')}.`]
  }

  private node(node: Node): void {
    if (node.nodeName === '#text') this.text((node as DefaultTreeAdapterTypes.TextNode).value)
    else if ('tagName' in node) this.element(node)
  }

  private text(value: string): void {
    if (/[^ \t\n\r\f]/.test(value)) this.noteWords()
    if (this.preformatted > 0) this.writer.lines(value)
    else this.writer.words(value)
  }

  private noteWords(): void {
    this.isAtCellStart = false
    if (this.row !== null) this.row.hasWords = true
  }

  private element(element: Element): void {
    const name = element.tagName
    if (this.isLeftOut(element)) return
    if (name === 'br') this.writer.lineBreak()
    else if (name === 'table') this.table(element)
    else if (name === 'tr') this.tableRow(element)
    else if (name === 'td' || name === 'th') this.cell(element)
    else if (name === 'sup') this.superscript(element)
    else if (BLOCKS.has(name)) this.block(element)
    else this.children(element)
  }

  private isLeftOut(element: Element): boolean {
    const name = element.tagName
    if (OTHER.has(name)) return true
    if (!this.dialect.marksItems && isWayBack(element)) return true
    const reason = SCRIPTS.has(name)
      ? 'scripts'
      : name === 'nav' || attribute(element, 'role') === 'navigation'
        ? 'navigation'
        : isHidden(element)
          ? 'hidden'
          : name === 'del'
            ? 'deleted'
            : null
    if (reason === null) return false
    this.leftOut[reason]++
    return true
  }

  private block(element: Element): void {
    const name = element.tagName
    this.part()
    const level = /^h([1-6])$/.exec(name)?.[1]
    if (level !== undefined)
      this.hinted(() => this.writer.begin({ kind: 'heading', level: Number(level) }), element)
    else if (name === 'ol' || name === 'ul') this.list(element)
    else if (name === 'li') this.item(element)
    else if (name === 'pre') {
      this.preformatted++
      this.children(element)
      this.preformatted--
    } else this.children(element)
    this.part()
  }

  /** A break between blocks. */
  private part(): void {
    if (this.isAtCellStart) return
    this.writer.break('\n\n')
  }

  private hinted(begin: () => void, element: Element): void {
    begin()
    this.children(element)
    this.writer.end()
  }

  private list(element: Element): void {
    const start = Number(attribute(element, 'start') ?? 1)
    this.lists.push({ style: numberStyle(element), next: Number.isSafeInteger(start) ? start : 1 })
    this.children(element)
    this.lists.pop()
  }

  private item(element: Element): void {
    // Mammoth wraps a list whose outer items have no words into items without words.
    if (isWrapper(element)) {
      this.children(element)
      return
    }
    const list = this.lists.at(-1)
    const value = Number(attribute(element, 'value') ?? Number.NaN)
    if (list !== undefined && Number.isSafeInteger(value)) list.next = value
    const number = list?.next ?? 1
    if (list !== undefined) list.next++
    const written = markerIn(element, this.dialect)
    const made = written === null ? this.madeMarker(element, number, list?.style ?? null) : null
    this.writer.begin({ kind: 'item', depth: Math.max(1, this.lists.length), marker: written ?? made })
    if (made !== null) {
      this.text(`${made} `)
      // A paragraph within the item goes on behind its number.
      this.isAtCellStart = true
    }
    this.children(element)
    this.isAtCellStart = false
    this.writer.end()
  }

  /** The marker that the page shows and that is not in its text: the number of an item, or of a note of Word. */
  private madeMarker(element: Element, number: number, style: NumberStyle | null): string | null {
    if (this.dialect.marksItems) return style === null ? null : `${listNumber(number, style)}.`
    return isNote(element) ? `[${number}]` : null
  }

  private table(element: Element): void {
    const outer = this.row
    this.part()
    this.row = null
    this.children(element)
    this.row = outer
    if (outer !== null) outer.hasParagraphs = true
    this.writer.break('\n\n')
  }

  private tableRow(element: Element): void {
    const outer = this.row
    const row: Row = { hasWords: false, hasParagraphs: false }
    this.row = row
    if (!this.isAtCellStart) this.writer.break('\n')
    this.children(element)
    this.row = outer
    this.isAtCellStart = false
    if (row.hasWords) this.writer.setBreak(row.hasParagraphs ? '\n\n' : '\n')
  }

  private cell(element: Element): void {
    const row = this.row
    if (row?.hasWords === true) this.writer.setBreak('\t')
    this.isAtCellStart = row !== null
    const before = this.writer.offset
    this.children(element)
    if (row !== null && blocksIn(element) > 1 && this.writer.offset > before) row.hasParagraphs = true
    this.isAtCellStart = false
  }

  /** Numbers above the line stay apart from those on it: `Article 5¹` is not `Article 51`. */
  private superscript(element: Element): void {
    const only = element.childNodes.length === 1 ? element.childNodes[0] : undefined
    const value = only?.nodeName === '#text' ? (only as DefaultTreeAdapterTypes.TextNode).value : ''
    if (/^\d+$/.test(value)) this.text(value.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit))))
    else this.children(element)
  }
}
