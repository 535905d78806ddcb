import { foldAccents } from '../../text/fold-accents.ts'

/** Words of partnership in English, French and Spanish (METHOD §3, Lexicon), folded. */
export const LEXICON: readonly { readonly word: string; readonly pattern: RegExp }[] = [
  { word: 'partnership', pattern: /\b(partnerships?|partenariats?|asociacion(es)?)\b/g },
  {
    word: 'shared responsibility',
    pattern:
      /\b(shared responsibilit(y|ies)|responsabilites? partagees?|responsabilidad(es)? compartidas?)\b/g,
  },
  { word: 'mutual', pattern: /\b(mutual(ly)?|mutuel(s|le|les|lement)?|mutu[oa]s?|mutuamente)\b/g },
  { word: 'win-win', pattern: /\b(win-win|gagnant-gagnant|beneficios? mutuos?)\b/g },
  { word: 'trust', pattern: /\b(trust|confiance|confianza)\b/g },
  { word: 'dialogue', pattern: /\b(dialogues?|dialogos?)\b/g },
  {
    word: 'capacity building',
    pattern: /\b(capacity[- ]building|renforcement des capacites|fortalecimiento de (las )?capacidades)\b/g,
  },
  { word: 'solidarity', pattern: /\b(solidarity|solidarite|solidaridad)\b/g },
]

export interface LexiconCount {
  readonly word: string
  readonly count: number
}

export interface LexiconDensity {
  readonly words: readonly LexiconCount[]
  /** Tokens read. */
  readonly tokens: number
  /** Words of partnership per 1,000 tokens; null where there is no token. */
  readonly perThousand: number | null
}

const SENTENCE_END = /[.!?:;"»”)]\s*$|^\s*$/

/**
 * How densely a text speaks of partnership, per 1,000 tokens (METHOD §3, Lexicon). Titles are left out by handing in bodies alone; a word that begins
 * with a capital inside a sentence is part of a proper name (*Partnership Council*, *Eastern Partnership*) and left out, at the head of a sentence where the
 * next word has one too; so are lines in capitals, which are titles. *Mutual* in *beneficio mutuo*
 * counts there alone. Time O(characters).
 */
export function lexiconDensity(bodies: readonly string[]): LexiconDensity {
  const counts = new Map(LEXICON.map(({ word }) => [word, 0]))
  let tokens = 0
  for (const given of bodies) {
    const body = given.split('\n').filter(isNoTitle).join('\n')
    tokens += body.match(/[\p{L}\p{Nd}]+/gu)?.length ?? 0
    const folded = [...body].map((character) => {
      const plain = foldAccents(character.toLowerCase())
      return plain.length === character.length ? plain : character
    })
    const words = folded.join('')
    const taken: [number, number][] = []
    for (const { word, pattern } of LEXICON.toSorted((a, b) => b.word.length - a.word.length)) {
      for (const match of words.matchAll(pattern)) {
        const from = match.index
        const to = from + match[0].length
        if (taken.some(([start, end]) => from < end && start < to) || isProperName(body, from, to)) continue
        taken.push([from, to])
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
  }
  const words = LEXICON.map(({ word }) => ({ word, count: counts.get(word) ?? 0 }))
  const all = words.reduce((sum, { count }) => sum + count, 0)
  return { words, tokens, perThousand: tokens === 0 ? null : (1000 * all) / tokens }
}

function isProperName(body: string, from: number, to: number): boolean {
  if (!/\p{Lu}/u.test(body[from] ?? '')) return false
  const isHead = SENTENCE_END.test(body.slice(Math.max(0, from - 12), from))
  return !isHead || /^[ -]\p{Lu}/u.test(body.slice(to, to + 4))
}

/** A line of two words or more, all in capitals, is a title. */
function isNoTitle(line: string): boolean {
  return /\p{Ll}/u.test(line) || !/\p{Lu}{2,}\P{L}+\p{Lu}{2,}/u.test(line)
}
