import { parseEdtf } from '../../model/edtf-date.ts'
import type { Registry } from '../../model/registry.ts'
import { foldName } from '../resolve-name.ts'

/** Names of blocs in titles of agreements, by the bloc's id. */
const IN_TITLES: Readonly<Record<string, readonly string[]>> = {
  asean: ['ASEAN'],
  eaeu: ['EAEU', 'Eurasian Economic Union'],
  efta: ['EFTA'],
  eu: ['EU', 'EC', 'EEC', 'European Union', 'European Community', 'European Communities'],
  gcc: ['GCC', 'Gulf Cooperation Council'],
  mercosur: ['MERCOSUR'],
  sacu: ['SACU', 'Southern African Customs Union'],
}

/** A state's membership of a bloc on a side of an agreement. */
export interface BlocSide {
  readonly bloc: string
  /** First day of membership, null where not recorded. */
  readonly from: string | null
}

export interface BlocSides {
  /** Blocs that a title such as "EFTA - Egypt" names as one of its sides. */
  inTitle(title: string): string[]
  /** The bloc, of those given, to which a state belonged on a day or joined later; null where to none. */
  of(state: string, blocs: readonly string[], signed: string | null): BlocSide | null
}

/** Build it once per registry. Time O(members). */
export function blocSides({ actors, bloc_members }: Pick<Registry, 'actors' | 'bloc_members'>): BlocSides {
  const ids = new Set(actors.map(({ id }) => id))
  const byName = new Map<string, string>()
  for (const [bloc, names] of Object.entries(IN_TITLES))
    if (ids.has(bloc)) for (const name of names) byName.set(foldName(name), bloc)
  return {
    inTitle(title) {
      const sides = title.split(/\s+-\s+/)
      if (sides.length < 2) return []
      return [...new Set(sides.flatMap((side) => byName.get(foldName(side.replace(/\(.*?\)/g, ''))) ?? []))]
    },
    of(state, blocs, signed) {
      const day = signed === null ? null : parseEdtf(signed)
      for (const { bloc, actor, from, to } of bloc_members) {
        if (actor !== state || !blocs.includes(bloc)) continue
        const end = to === null ? null : parseEdtf(to)
        if (day !== null && end !== null && end.latestDay < day.earliestDay) continue
        return { bloc, from }
      }
      return null
    },
  }
}
