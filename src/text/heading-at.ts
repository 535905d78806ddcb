import { HEADING_RULES, type HeadingRule } from './heading-rules.ts'
import { writtenNumber } from './written-number.ts'

/** A head read from a line: the rule, number and label, and what follows them on the line. Offsets count from the line's beginning. */
export interface HeadingLine {
  readonly rule: HeadingRule
  readonly number: string | null
  readonly label: string
  /** Where the rest begins: a heading, words of the article, or nothing. */
  readonly restStart: number
  readonly rest: string
}

const SEPARATOR = /^\s*(?:[.:]?\s*[-–—]+|[.:)]+)?\s*/u
const LONGEST_HEADING = 150
/** A page number behind dots or a wide gap: a line of a table of contents. */
const OF_CONTENTS = /(?:\.{3,}|…|(?:\s?\.\s){3,}|\t|\s{3,})\s*\d{1,4}$/u
const MODAL =
  /\b(?:shall|must|may|will|applies|apply|appl(?:ies|y|iquent?)|doit|doivent|peut|peuvent|deber[áa]n?|podr[áa]n?|est|sont|remains?|forms?|governs?|lists?|sets?)\b/iu

/**
 * Reads a line as the head of a numbered part, or gives null. A line is none where its rest goes on in lower case, with a comma, or as
 * a sentence without a separator (`Article 5 of the Agreement shall ...`), and where it ends with a page number behind dots.
 */
export function headingAt(line: string): HeadingLine | null {
  const marks = /^#{1,6}\s+/.exec(line)?.[0].length ?? 0
  const plain = line.slice(marks)
  for (const rule of HEADING_RULES) {
    const word = rule.word.exec(plain)
    if (word === null) continue
    const gap = /^\s*(?:[-–—:.]\s*)?/u.exec(plain.slice(word[0].length))?.[0].length ?? 0
    const number = writtenNumber(plain.slice(word[0].length + gap), rule.number !== 'needed')
    const labelEnd = word[0].length + (number === null ? 0 : gap + number.length)
    const heading = { rule, number: number?.value ?? null, label: plain.slice(0, labelEnd).trim() }
    if (number === null && !(rule.number === 'may-lack' && mayLack(plain, word[0].length))) return null
    const separator =
      number === null && rule.kind === 'declaration' ? '' : (SEPARATOR.exec(plain.slice(labelEnd))?.[0] ?? '')
    const rest = plain.slice(labelEnd + separator.length)
    return isHead(rest, /[.:)–—-]/u.test(separator), rule) && !OF_CONTENTS.test(plain)
      ? { ...heading, rest, restStart: marks + labelEnd + separator.length }
      : null
  }
  return null
}

/** Without a number the line is a head only where it is in capitals or says nothing else. */
function mayLack(line: string, wordLength: number): boolean {
  return line.length <= LONGEST_HEADING && (line.length === wordLength || line === line.toUpperCase())
}

function isHead(rest: string, separated: boolean, rule: HeadingRule): boolean {
  if (rest === '') return true
  if (/^[,;(/]/u.test(rest)) return false
  if (/^\p{Ll}/u.test(rest))
    return separated && rule.kind !== 'article' ? rest.length <= LONGEST_HEADING : false
  if (separated) return true
  return rest.length <= LONGEST_HEADING && !/[.;,:]$/u.test(rest) && !MODAL.test(rest)
}

/** Whether what stands behind a label is a heading and not already the words of the part: short and without the end of a sentence. */
export function isHeadingText(text: string): boolean {
  return (
    text !== '' &&
    text.length <= LONGEST_HEADING &&
    !/[.;,:]$/u.test(text.replace(/\b(?:etc|al)\.$/u, '')) &&
    !/[.;]\s+\p{L}/u.test(text)
  )
}
