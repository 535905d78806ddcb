import type { CodingClause } from '../../src/api/clause-codings.ts'

/** A clause as it stands among those of its part: its chapeau only where the one before had another. */
export interface ClauseInPart {
  readonly clause: CodingClause
  readonly showsChapeau: boolean
}

/** The clauses of the part in which one stands, in their order. */
export function clausesOfPart(clauses: readonly CodingClause[], { part }: CodingClause): ClauseInPart[] {
  const own = clauses.filter((clause) => clause.part.address === part.address)
  return own.map((clause, place) => ({
    clause,
    showsChapeau: clause.chapeau !== '' && own[place - 1]?.chapeau !== clause.chapeau,
  }))
}

/** The place of the next clause after `from` for which `isWanted`, around to those before it; -1 where there is none. */
export function nextPlace(
  clauses: readonly CodingClause[],
  from: number,
  isWanted: (clause: CodingClause) => boolean,
): number {
  const after = clauses.findIndex((clause, place) => place > from && isWanted(clause))
  return after === -1 ? clauses.findIndex((clause, place) => place !== from && isWanted(clause)) : after
}
