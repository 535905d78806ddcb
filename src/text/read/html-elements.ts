import type { DefaultTreeAdapterTypes } from 'parse5'
import { type NumberStyle, writtenMarker } from './list-marker.ts'

type Parent = DefaultTreeAdapterTypes.ParentNode
type Element = DefaultTreeAdapterTypes.Element

/** In what HTML of different makers differs. */
export interface HtmlDialect {
  /** Whether numbers of ordered lists have to be written; where not, a `span` of class `marker` holds what is to be shown. */
  readonly marksItems: boolean
}

/** Elements that stand apart from what is before and behind them. */
export const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu ol p pre search section summary table caption ul'.split(
    ' ',
  ),
)

/** An item that holds a list and nothing before it. */
export function isWrapper(element: Element): boolean {
  const first = element.childNodes.find((node) => !('value' in node) || node.value.trim() !== '')
  return first !== undefined && (first.nodeName === 'ol' || first.nodeName === 'ul')
}

/** A footnote or endnote, as mammoth gives it. */
export function isNote(element: Element): boolean {
  return /^(foot|end)note-/.test(attribute(element, 'id') ?? '')
}

/** The arrow by which mammoth leads from a note to where it is called. */
export function isWayBack(element: Element): boolean {
  return element.tagName === 'a' && /^#(foot|end)note-ref-/.test(attribute(element, 'href') ?? '')
}

export function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((found) => found.name === name)?.value ?? null
}

export function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null) return true
  const style = attribute(element, 'style')
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
}

const TYPES: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const STYLES: Readonly<Record<string, NumberStyle | null>> = {
  none: null,
  decimal: 'decimal',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
}

/** How a list numbers its items, null where it does not. */
export function numberStyle(element: Element): NumberStyle | null {
  if (element.tagName !== 'ol') return null
  const css = /list-style(?:-type)?\s*:[^;]*?([a-z-]+)\s*(?:;|$)/i.exec(
    attribute(element, 'style') ?? '',
  )?.[1]
  const styled = css === undefined ? undefined : STYLES[css.toLowerCase()]
  return styled === undefined ? (TYPES[attribute(element, 'type') ?? '1'] ?? 'decimal') : styled
}

/** The marker that the text of an item begins with. */
export function markerIn(element: Element, dialect: HtmlDialect): string | null {
  if (dialect.marksItems) return writtenMarker(beginningOf(element))
  const first = firstElement(element)
  return first?.tagName === 'span' && attribute(first, 'class') === 'marker'
    ? beginningOf(first).trim()
    : null
}

function firstElement(element: Element): Element | null {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue
    return child.tagName === 'p' ? firstElement(child) : child
  }
  return null
}

const BEGINNING = 40

function beginningOf(parent: Parent): string {
  let text = ''
  for (const child of parent.childNodes) {
    if (child.nodeName === '#text') text += (child as DefaultTreeAdapterTypes.TextNode).value
    else if ('childNodes' in child) text += beginningOf(child)
    if (text.trimStart().length > BEGINNING) break
  }
  return text.trimStart().slice(0, BEGINNING)
}

export function blocksIn(element: Element): number {
  return element.childNodes.filter((child) => 'tagName' in child && BLOCKS.has(child.tagName)).length
}
