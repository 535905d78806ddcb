import type { StatedMetadata } from '../../model/document.ts'
import type { ExtractedText } from '../extracted-text.ts'
import { markdownInline } from './markdown-inline.ts'
import { NOTHING_STATED } from './nothing-stated.ts'
import { plainParagraphs } from './read-plain-text.ts'
import { TextWriter } from './text-writer.ts'

/**
 * Reads Markdown (CommonMark, with the tables, notes and front matter in use) as the words that it shows: headings and list items as
 * hints, marks of emphasis, links and quotation taken off. Numbers of lists stay as written; bullets do not. Time O(characters).
 */
export function readMarkdown(source: string): ExtractedText {
  const { stated, body } = frontMatter(source.replace(/\r\n?/g, '\n'))
  const scripts = /<(script|style)\b[\s\S]*?<\/\1\s*>/gi
  const struck = / ?~~(?=\S)([^~\n]{1,2000}?)~~/g
  const blocks = new MarkdownBlocks()
  const words = body.replace(/<!--[\s\S]*?-->/g, '').replace(scripts, '')
  for (const line of words.replace(struck, '').split('\n')) blocks.line(line)
  const { text, hints } = blocks.finish()
  const remarks = [
    ...said(body.match(scripts)?.length ?? 0, 'script or style', 'scripts and styles'),
    ...said(words.match(struck)?.length ?? 0, 'passage struck through', 'passages struck through'),
  ]
  return { format: 'markdown', text, hints, stated, pages: null, remarks }
}

function said(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`Left out: ${count} ${count === 1 ? one : many}.`]
}

/** Lines `key: value` between two lines `---` at the beginning, of which title and language are taken. */
function frontMatter(source: string): { readonly stated: StatedMetadata; readonly body: string } {
  const match = /^\s*---\n((?:[^\n]*:[^\n]*\n|\s+[^\n]*\n){1,100})---\n/.exec(source)
  if (match === null) return { stated: NOTHING_STATED, body: source }
  const value = (key: string): string | null =>
    new RegExp(`^${key}:\\s*["']?(.*?)["']?\\s*$`, 'im').exec(match[1] ?? '')?.[1] || null
  const language = value('lang(?:uage)?')?.toLowerCase() ?? null
  return {
    stated: {
      ...NOTHING_STATED,
      title: value('title'),
      language: language !== null && /^[a-z]{2}\b/.test(language) ? language.slice(0, 2) : null,
    },
    body: source.slice(match[0].length),
  }
}

const ITEM = /^(\s*)(?:([-*+])|(\d{1,9}[.)]))(?:\s+(.*)|$)/

/** Takes the lines one by one and writes each block when it is whole. */
class MarkdownBlocks {
  private readonly writer = new TextWriter()
  private paragraph: string[] = []
  private fence: string | null = null
  private readonly code: string[] = []
  /** Indents of the open list items, outermost first. */
  private readonly items: number[] = []
  private wasBlank = false

  line(source: string): void {
    if (this.fence !== null) {
      this.codeLine(source)
      return
    }
    const line = source.replace(/^ {0,3}(?:> ?)+/, '').replace(/\t/g, '    ')
    const blank = line.trim() === ''
    if (!blank) this.closeItems(line)
    if (blank) this.flush()
    else if (/^\s*(`{3,}|~{3,})/.test(line)) {
      this.flush()
      this.fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? null
    } else this.wordsLine(line)
    this.wasBlank = blank
  }

  finish(): ReturnType<TextWriter['finish']> {
    this.flush()
    this.writeCode()
    return this.writer.finish()
  }

  private wordsLine(line: string): void {
    const heading = /^ {0,3}(#{1,6})(?:\s+(.*?))?(?:\s+#+)?\s*$/.exec(line)
    const underline = /^ {0,3}(=+|-+)\s*$/.exec(line)?.[1]
    const item = ITEM.exec(line)
    if (heading !== null) {
      this.flush()
      this.heading(heading[1]?.length ?? 1, heading[2] ?? '')
    } else if (underline !== undefined && this.paragraph.length > 0) {
      const words = this.paragraph.join('\n')
      this.paragraph = []
      this.heading(underline.startsWith('=') ? 1 : 2, words)
    } else if (/^ {0,3}([-*_])(?:\s*\1){2,}\s*$/.test(line)) this.flush()
    else if (/^ {0,3}\[[^\]^]{1,200}\]:\s*\S+/.test(line) && this.paragraph.length === 0) return
    else if (
      item !== null &&
      (this.paragraph.length === 0 || this.items.length > 0 || /^\s*([-*+]|1[.)])/.test(line))
    )
      this.item(item)
    else if (/^\s*\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?)?\s*$/.test(line)) return
    else if (/^\s*\|.*\|\s*$/.test(line)) this.paragraph.push(row(line))
    else this.paragraph.push(line.trim().replace(/^\[\^([^\]\s]+)\]:/, '[$1]'))
  }

  private heading(level: number, words: string): void {
    this.writer.break('\n\n')
    this.writer.begin({ kind: 'heading', level })
    this.writer.lines(markdownInline(words))
    this.writer.end()
    this.writer.break('\n\n')
  }

  private item([, indent = '', , number, words = '']: RegExpExecArray): void {
    this.flush()
    while (this.items.length > 0 && (this.items.at(-1) as number) >= indent.length) this.endItem()
    this.items.push(indent.length)
    this.writer.break('\n\n')
    this.writer.begin({ kind: 'item', depth: this.items.length, marker: number ?? null })
    this.paragraph.push([number, words].filter((part) => part !== undefined && part !== '').join(' '))
  }

  /** Words behind an empty line that stand no further in than a list item end it. */
  private closeItems(line: string): void {
    if (!this.wasBlank || ITEM.test(line)) return
    const indent = line.length - line.trimStart().length
    while (this.items.length > 0 && (this.items.at(-1) as number) >= indent) this.endItem()
  }

  private endItem(): void {
    this.flush()
    this.items.pop()
    this.writer.end()
  }

  private flush(): void {
    if (this.paragraph.length === 0) return
    this.writer.lines(markdownInline(this.paragraph.join('\n')))
    this.writer.break('\n\n')
    this.paragraph = []
  }

  private codeLine(line: string): void {
    if (this.fence !== null && line.trim().startsWith(this.fence)) this.writeCode()
    else this.code.push(line)
  }

  private writeCode(): void {
    this.fence = null
    if (this.code.length === 0) return
    this.writer.break('\n\n')
    this.writer.lines(plainParagraphs(this.code.join('\n')))
    this.writer.break('\n\n')
    this.code.length = 0
  }
}

function row(line: string): string {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t')
}
