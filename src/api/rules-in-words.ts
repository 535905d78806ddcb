/** The rules that figures of the layered view depend on, as answers name them; what does not apply is left out. */
export interface RulesNamed {
  readonly year?: number | null | undefined
  readonly blocs?: 'node' | 'expanded' | undefined
  readonly scope?: 'coded' | 'all' | undefined
  readonly start?: 'acted' | 'in-force' | undefined
  readonly inferred?: 'with' | 'without' | undefined
}

const WORDS = {
  blocs: { node: 'blocs as one node', expanded: 'blocs as their members' },
  scope: { coded: 'trade agreements only where coded for migration', all: 'every row' },
  start: { acted: 'ties from the day both acted', 'in-force': 'ties from entry into force' },
  inferred: { with: 'inferred starts counted', without: 'recorded starts alone' },
} as const

/** The rules of a figure in words, to stand beside it (METHOD §1); empty where none applies. */
export function rulesInWords({ year, blocs, scope, start, inferred }: RulesNamed): string {
  return [
    year === undefined || year === null ? undefined : `year ${year}`,
    blocs && WORDS.blocs[blocs],
    scope && WORDS.scope[scope],
    start && WORDS.start[start],
    inferred && WORDS.inferred[inferred],
  ]
    .filter((part) => part !== undefined)
    .join('; ')
}
