const HYPHEN = /(\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*)([-\u00ad\u2010])$/u

const CONTINUED = /^([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)/u

/** The words of a text in lower case, those at the ends of lines whose hyphen is in question left out. */
export function knownWords(lines: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  let skipsFirst = false
  for (const line of lines) {
    const isBroken = HYPHEN.test(line)
    const found = line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []
    for (const [at, word] of found.entries()) {
      if ((at === 0 && skipsFirst) || (at === found.length - 1 && isBroken)) continue
      words.add(word)
      for (const part of word.split('-')) words.add(part)
    }
    skipsFirst = isBroken
  }
  return words
}

/** A line with the rest of the word that it ends with, and what is left of the next. */
export interface JoinedLines {
  readonly line: string
  readonly next: string
}

/**
 * Joins a word that is broken by a hyphen at the end of a line; null where none is. The hyphen stays where the text has the word
 * with it elsewhere, or has it nowhere but both its halves as words of their own (`third-` `country`); it goes where the text has the
 * word without it, and where it has neither. A soft hyphen always goes. A capital or figure behind the hyphen starts no rest of a word.
 */
export function joinHyphen(line: string, next: string, known: ReadonlySet<string>): JoinedLines | null {
  const [, head, sign] = HYPHEN.exec(line) ?? []
  const [, tail] = CONTINUED.exec(next) ?? []
  if (head === undefined || tail === undefined || !/^\p{Ll}/u.test(tail)) return null
  const stem = line.slice(0, -1)
  const rest = next.slice(tail.length)
  // Signs behind the word belong to it: `readmis-` `sion,`.
  const signs = /^[^\s\p{L}\p{N}]*/u.exec(rest)?.[0] ?? ''
  const word = keepsHyphen(head, tail, sign === '\u00ad', known) ? `${stem}-${tail}` : `${stem}${tail}`
  return { line: `${word}${signs}`, next: rest.slice(signs.length).trimStart() }
}

function keepsHyphen(head: string, tail: string, isSoft: boolean, known: ReadonlySet<string>): boolean {
  if (isSoft) return false
  const [first, second] = [head.toLowerCase(), tail.toLowerCase()]
  if (known.has(`${first}${second}`)) return false
  if (known.has(`${first}-${second}`)) return true
  return known.has(first) && known.has(second)
}
