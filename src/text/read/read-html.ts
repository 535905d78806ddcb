import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import type { StatedMetadata } from '../../model/document.ts'
import { StrataError } from '../../model/error.ts'
import type { ExtractedText } from '../extracted-text.ts'
import type { TextLimits } from '../text-limits.ts'
import type { HtmlDialect } from './html-elements.ts'
import { HtmlWalk } from './html-walk.ts'
import { NOTHING_STATED } from './nothing-stated.ts'

type Element = DefaultTreeAdapterTypes.Element

const PAGE: HtmlDialect = { marksItems: true }

/**
 * Reads a page as a browser parses it (WHATWG HTML): the words that it shows, without scripts, styles, navigation, controls and
 * hidden parts; headings and list items as hints, list numbers as text, table rows as lines. Nothing is fetched or run.
 * Time O(characters × depth).
 * @throws StrataError `text/too-deep`
 */
export function readHtml(html: string, file: string, limits: TextLimits): ExtractedText {
  const { text, hints, remarks, root } = walkHtml(html, file, limits, PAGE)
  return { format: 'html', text, hints, stated: statedBy(root), pages: null, remarks }
}

/** What a page, or HTML made of another format, holds. */
export function walkHtml(
  html: string,
  file: string,
  limits: TextLimits,
  dialect: HtmlDialect,
): Pick<ExtractedText, 'text' | 'hints' | 'remarks'> & { readonly root: DefaultTreeAdapterTypes.Document } {
  const root = parse(html, { treeAdapter: boundedTree(file, limits.depth), scriptingEnabled: false })
  const walk = new HtmlWalk(dialect)
  walk.children(root)
  return { ...walk.writer.finish(), remarks: walk.remarks(), root }
}

/** Counts the open elements while the page is parsed: the parser looks through all of them at many tags. */
function boundedTree(file: string, most: number): typeof defaultTreeAdapter {
  let depth = 0
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      depth++
      if (depth > most) throw new StrataError('text/too-deep', { file, most })
    },
    onItemPop() {
      depth--
    },
  }
}

function statedBy(root: DefaultTreeAdapterTypes.Document): StatedMetadata {
  const html = root.childNodes.find((node): node is Element => node.nodeName === 'html')
  const head = html?.childNodes.find((node): node is Element => node.nodeName === 'head')
  const title = head?.childNodes.find((node): node is Element => node.nodeName === 'title')
  const words = title?.childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const language = html?.attrs
    .find(({ name }) => name === 'lang' || name === 'xml:lang')
    ?.value.slice(0, 2)
    .toLowerCase()
  return {
    ...NOTHING_STATED,
    title: words || null,
    language: language !== undefined && /^[a-z]{2}$/.test(language) ? language : null,
  }
}
