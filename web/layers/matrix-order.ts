import type { ActorSummary } from '../../src/api/actors.ts'

/** Actors of one region, which stand side by side in a matrix. */
export interface MatrixBlock {
  /** Name of the UN M49 region; null for blocs and others without one. */
  readonly region: string | null
  readonly first: number
  readonly count: number
}

export interface MatrixOrder {
  /** Actors in the order of rows and columns. */
  readonly actors: readonly number[]
  readonly blocks: readonly MatrixBlock[]
}

/** Orders actors by region, subregion and name, so that the circles of neighbours stand as blocks; those without a region last. */
export function matrixOrder(
  drawn: readonly number[],
  actorOf: (actor: number) => Pick<ActorSummary, 'region' | 'subregion' | 'name'> | undefined,
): MatrixOrder {
  const compare = (a: string | null | undefined, b: string | null | undefined): number => {
    if (a === b) return 0
    if (a == null) return 1
    if (b == null) return -1
    return a < b ? -1 : 1
  }
  const actors = drawn.toSorted((a, b) => {
    const [one, other] = [actorOf(a), actorOf(b)]
    return (
      compare(one?.region, other?.region) ||
      compare(one?.subregion, other?.subregion) ||
      compare(one?.name, other?.name)
    )
  })
  const blocks: MatrixBlock[] = []
  actors.forEach((actor, place) => {
    const region = actorOf(actor)?.region ?? null
    const last = blocks.at(-1)
    if (last?.region === region) blocks[blocks.length - 1] = { ...last, count: last.count + 1 }
    else blocks.push({ region, first: place, count: 1 })
  })
  return { actors, blocks }
}
