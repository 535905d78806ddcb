import type { ChairYear } from '../chair-years.ts'
import type { Side } from './forum-sides.ts'

/** Why there is no number of how concentrated the chair is. */
export const CONCENTRATION_REASONS = ['no-chair-dated', 'side-unknown', 'one-side-alone'] as const

export type ConcentrationReason = (typeof CONCENTRATION_REASONS)[number]

/** The Herfindahl index: Σ share², 1 where one holds all; null with the reason where it cannot be told. */
export type Concentration =
  | { readonly index: number; readonly reason: null }
  | { readonly index: null; readonly reason: ConcentrationReason }

/** A year's chair by side: parts of the year that add up to 1, or all 0 where no chair is recorded. */
export interface SideYear {
  readonly year: number
  readonly known: 'recorded' | 'open' | 'none'
  readonly a: number
  readonly b: number
  readonly unknown: number
}

export interface ChairShares {
  /** Years of the forum. */
  readonly years: number
  /** Of these, with a recorded chair; and more with one whose term has no recorded end. */
  readonly recorded: number
  readonly open: number
  /** Who held how many of the recorded years, most first. */
  readonly actors: readonly { readonly actor: string; readonly years: number; readonly share: number }[]
  /** Over the actors of the recorded years, and of the open ones besides. */
  readonly concentration: Concentration
  readonly concentrationWithOpen: Concentration
  /** Recorded years by side. */
  readonly sides: { readonly a: number; readonly b: number; readonly unknown: number }
  /** Over the two sides, of the recorded years in which the side of every chair is known. */
  readonly sideConcentration: Concentration
  /** How many years that are. */
  readonly sideYears: number
  readonly byYear: readonly SideYear[]
}

/**
 * How the chair of a forum is shared out (METHOD §3, horizontality: chairs spread over sides, 1 − Herfindahl). The unit is the year; a
 * year with several chairs is split among them equally, whatever part of it each held. Years without a recorded chair count
 * in no share, and those of open terms apart.
 *
 * @param oneSided the forum has members of one side alone, so that there is no spread over sides to be told
 *
 * Time O(years × chairs).
 */
export function chairShares(
  chairYears: readonly ChairYear[],
  sideOf: (actor: string) => Side | null,
  oneSided: boolean,
): ChairShares {
  const recorded = chairYears.filter(({ held }) => held.length > 0)
  const open = chairYears.filter((row) => row.held.length === 0 && row.open.length > 0)
  const byYear = chairYears.map((row) => sideYear(row, sideOf))
  const sided = byYear.filter(({ known, unknown }) => known === 'recorded' && unknown === 0)
  const sum = (of: (year: SideYear) => number): number =>
    byYear.reduce((total, year) => total + (year.known === 'recorded' ? of(year) : 0), 0)
  const held = sharesOf(recorded.map((row) => row.held))
  return {
    years: chairYears.length,
    recorded: recorded.length,
    open: open.length,
    actors: [...held]
      .map(([actor, years]) => ({ actor, years, share: years / recorded.length }))
      .toSorted((one, other) => other.years - one.years || (one.actor < other.actor ? -1 : 1)),
    concentration: concentrationOf([...held.values()], 'no-chair-dated'),
    concentrationWithOpen: concentrationOf(
      [...sharesOf([...recorded.map((row) => row.held), ...open.map((row) => row.open)]).values()],
      'no-chair-dated',
    ),
    sides: { a: sum(({ a }) => a), b: sum(({ b }) => b), unknown: sum(({ unknown }) => unknown) },
    sideConcentration:
      recorded.length === 0
        ? { index: null, reason: 'no-chair-dated' }
        : oneSided
          ? { index: null, reason: 'one-side-alone' }
          : concentrationOf(
              [sided.reduce((total, { a }) => total + a, 0), sided.reduce((total, { b }) => total + b, 0)],
              'side-unknown',
            ),
    sideYears: sided.length,
    byYear,
  }
}

/** The Herfindahl index of some amounts; the reason where they add up to nothing. */
export function concentrationOf(amounts: readonly number[], reason: ConcentrationReason): Concentration {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (total === 0) return { index: null, reason }
  return { index: amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0), reason: null }
}

/** Years of each actor, where those of a year share it equally. */
function sharesOf(years: readonly (readonly string[])[]): Map<string, number> {
  const shares = new Map<string, number>()
  for (const actors of years) {
    for (const actor of actors) shares.set(actor, (shares.get(actor) ?? 0) + 1 / actors.length)
  }
  return shares
}

function sideYear({ year, held, open }: ChairYear, sideOf: (actor: string) => Side | null): SideYear {
  const chairs = held.length > 0 ? held : open
  const part = (side: Side | null): number =>
    chairs.length === 0 ? 0 : chairs.filter((actor) => sideOf(actor) === side).length / chairs.length
  return {
    year,
    known: held.length > 0 ? 'recorded' : open.length > 0 ? 'open' : 'none',
    a: part('A'),
    b: part('B'),
    unknown: part(null),
  }
}
