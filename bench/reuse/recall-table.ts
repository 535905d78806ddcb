import { spawnSync } from 'node:child_process'
import { nearPassagesOfPair } from '../../src/reuse/near-passages.ts'
import { EDIT_SHARES, type PlantedPair, plantedPairs } from './planted-pairs.ts'
import { type Found, recallOf } from './recall.ts'

const PAIRS = 20
const ANCHOR = 6

interface Program {
  readonly name: string
  /** What it finds in each pair; null where it is not installed. */
  readonly find: (pairs: readonly PlantedPair[]) => readonly Found[] | null
}

const PROGRAMS: readonly Program[] = [
  {
    name: 'Strata, near-verbatim and verbatim',
    find: (pairs) => pairs.map((pair) => [...near(pair, ANCHOR), ...verbatim(pair)]),
  },
  {
    name: 'the same, anchors of four words',
    find: (pairs) => pairs.map((pair) => [...near(pair, 4), ...verbatim(pair)]),
  },
  { name: 'Strata, verbatim alone', find: (pairs) => pairs.map(verbatim) },
  { name: "Python's difflib, blocks of six words or more", find: difflib },
]

/** Recall and precision of planted passages by share of edited words, a row each, beside what is installed of others. */
export function recallTable(): string {
  const rows = EDIT_SHARES.map((share) => {
    const pairs = [...plantedPairs(1000 + Math.round(100 * share), PAIRS, share)]
    const cells = PROGRAMS.map(({ find }) => {
      const found = find(pairs)
      if (found === null) return 'not found'
      const { recall, precision } = recallOf(pairs, found)
      return `${recall.toFixed(3)} / ${precision.toFixed(3)}`
    })
    return `| ${Math.round(100 * share)} % | ${cells.join(' | ')} |`
  })
  return `| words edited | ${PROGRAMS.map(({ name }) => name).join(' | ')} |\n|---|${PROGRAMS.map(() => '---|').join('')}\n${rows.join('\n')}`
}

function near({ source, target }: PlantedPair, anchor: number): Found {
  return nearPassagesOfPair(target, source, { anchor }).map(({ start, end }) => [start, end] as const)
}

/** Stretches of six words or more that stand in the source, straight from the definition. */
function verbatim({ source, target }: PlantedPair): Found {
  const held = new Set<string>()
  for (let at = 0; at + ANCHOR <= source.length; at++) held.add(source.subarray(at, at + ANCHOR).join(' '))
  const found: [number, number][] = []
  for (let at = 0; at + ANCHOR <= target.length; at++)
    if (held.has(target.subarray(at, at + ANCHOR).join(' '))) found.push([at, at + ANCHOR])
  return found
}

function difflib(pairs: readonly PlantedPair[]): readonly Found[] | null {
  const script = new URL('recall_difflib.py', import.meta.url).pathname
  const input = pairs
    .map(({ source, target }) => JSON.stringify({ source: [...source], target: [...target] }))
    .join('\n')
  const { status, stdout } = spawnSync('python3', [script], { input, encoding: 'utf8', maxBuffer: 1 << 28 })
  return status === 0
    ? stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Found)
    : null
}
