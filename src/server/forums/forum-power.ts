import type { ActorSideAnswer, ForumPower, OfficeHolder } from '../../api/forum-power.ts'
import type { ProcessAnswer, ProcessPart } from '../../api/processes.ts'
import { chairShares } from '../../layers/forums/chair-shares.ts'
import { forumSides } from '../../layers/forums/forum-sides.ts'
import { officeStretches } from '../../layers/forums/office-stretches.ts'
import type { ActorKind } from '../../model/actor.ts'
import { splitIds } from '../../model/registry.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { Process } from '../process-parts.ts'

/** The years of a forum with their chairs, and between which they lie. */
export interface ForumYears {
  readonly chairYears: ProcessAnswer['chair_years']
  /** First and last year of the forum; null where its founding is not known. */
  readonly years: readonly [first: number, last: number] | null
}

/** Who chairs, hosts and pays in a forum, by side. Time O(its years × offices). */
export function forumPower(
  lookup: RegistryLookup,
  { instrument, memberships, offices }: Process,
  { chairYears, years }: ForumYears,
): ForumPower {
  const codings = lookup.codingsOf.get(instrument.id) ?? []
  const sides = forumSides(codings, new Set(memberships.map(({ part }) => part.actor)))
  const mix = codings.find(({ variable }) => variable === 'membership_mix')?.value ?? ''
  const nameOf = (actor: string): string => lookup.actor.get(actor)?.name ?? actor
  const kindOf = (actor: string): ActorKind => lookup.actor.get(actor)?.kind ?? 'state'
  const sideOf = (actor: string): ActorSideAnswer => {
    const { side, by, reason } = sides(actor, kindOf(actor))
    return { side, side_by: by, side_reason: reason }
  }
  const holdersOf = (role: ProcessPart['role']): OfficeHolder[] =>
    offices
      .filter((part) => part.role === role)
      .map(({ actor, name, kind, first_year, last_year, start, note }) => {
        return { actor, name, kind, ...sideOf(actor), first_year, last_year, start, note }
      })
  const shares = chairShares(chairYears, (actor) => sideOf(actor).side, mix.startsWith('homogeneous-'))
  const hosts = holdersOf('secretariat')
  const funders = holdersOf('funder')
  const paying = [...new Map(funders.map((row) => [row.actor, row])).values()]
  const bySide = {
    a: paying.filter(({ side }) => side === 'A').length,
    b: paying.filter(({ side }) => side === 'B').length,
    unknown: paying.filter(({ side }) => side === null).length,
  }
  return {
    chairs: {
      years: shares.years,
      recorded: shares.recorded,
      open: shares.open,
      actors: shares.actors.map(({ actor, ...row }) => {
        return { actor, name: nameOf(actor), kind: kindOf(actor), ...sideOf(actor), ...row }
      }),
      concentration: shares.concentration.index,
      concentration_with_open: shares.concentrationWithOpen.index,
      concentration_reason: shares.concentration.reason,
      sides: shares.sides,
      side_concentration: shares.sideConcentration.index,
      side_concentration_reason: shares.sideConcentration.reason,
      side_years: shares.sideYears,
      by_year: [...shares.byYear],
    },
    secretariat: {
      holders: hosts,
      coded_host: codings
        .filter(({ variable }) => variable === 'secretariat_host')
        .map(({ value, source }) => ({ value, names: splitIds(value).map(nameOf), source })),
      stretches: stretchesOf(hosts, years),
    },
    funders: { holders: funders, actors: bySide, ...allOfA(bySide) },
  }
}

function stretchesOf(
  holders: readonly OfficeHolder[],
  years: ForumYears['years'],
): ForumPower['secretariat']['stretches'] {
  const terms = holders.flatMap(({ actor, first_year, last_year, start }) =>
    first_year === null
      ? []
      : [{ actor, firstYear: first_year, lastYear: last_year, inferred: start !== 'known' }],
  )
  if (years === null) return []
  return officeStretches(terms, years).map(({ firstYear, lastYear, recorded, inferred }) => {
    return { first_year: firstYear, last_year: lastYear, recorded: [...recorded], inferred: [...inferred] }
  })
}

/** Whether all funders are of the destination side: no, as soon as one is of the other. */
function allOfA({
  a,
  b,
  unknown,
}: ForumPower['funders']['actors']): Pick<ForumPower['funders'], 'all_a' | 'all_a_reason'> {
  if (a + b + unknown === 0) return { all_a: null, all_a_reason: 'no-funder-recorded' }
  if (b > 0) return { all_a: false, all_a_reason: null }
  if (unknown > 0) return { all_a: null, all_a_reason: 'side-unknown' }
  return { all_a: true, all_a_reason: null }
}
