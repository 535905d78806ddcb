import type { SeededRandom } from './seeded-random.ts'

const CONSONANTS = [
  'b',
  'd',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'z',
  'br',
  'st',
  'tr',
  'pl',
  'gr',
  'kl',
]
const VOWELS = ['a', 'e', 'i', 'o', 'u']
const SYLLABLES = CONSONANTS.flatMap((consonant) => VOWELS.map((vowel) => consonant + vowel))

/** Words of no language: word k of a vocabulary, short where it is frequent; one in a hundred is a number. */
export function madeUpWord(rank: number): string {
  if (rank % 101 === 17) return String(rank)
  let word = ''
  for (let rest = rank + 1; rest > 0; rest = Math.floor((rest - 1) / SYLLABLES.length))
    word += SYLLABLES[(rest - 1) % SYLLABLES.length]
  return word
}

const STEPS = 1 << 20

/** Draws ranks of words as Zipf's law has them: rank k in proportion to 1/k. */
export class ZipfRanks {
  readonly #ranks = new Uint32Array(STEPS)

  constructor(vocabulary: number) {
    for (let step = 0; step < STEPS; step++)
      this.#ranks[step] = Math.min(vocabulary, Math.floor(vocabulary ** ((step + 0.5) / STEPS))) - 1
  }

  draw(random: SeededRandom): number {
    return this.#ranks[random.bits() & (STEPS - 1)] ?? 0
  }
}
