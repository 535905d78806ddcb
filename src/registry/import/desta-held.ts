import type { Registry } from '../../model/registry.ts'
import type { DestaEntry } from './desta-treaties.ts'
import { heldParties } from './held-parties.ts'

/** What the registry holds of a treaty of DESTA. */
export interface DestaHeld {
  /** The instrument under whose id or alias DESTA's number is recorded, null where none. */
  recorded(base: number): string | null
  /** Trade and association agreements of the same states and the same year of signature: perhaps it. */
  alike(entry: DestaEntry): readonly string[]
}

const RECORDED = /^(?:pta-)?desta[- ](\d+)$/i

/** Build it once per registry. Time O(instruments + participations). */
export function destaHeld(registry: Registry): DestaHeld {
  const recorded = new Map<number, string>()
  const record = (name: string, id: string): void => {
    const number = RECORDED.exec(name)?.[1]
    if (number !== undefined) recorded.set(Number(number), id)
  }
  for (const { table, alias, id } of registry.aliases) if (table === 'instruments') record(alias, id)
  for (const { id } of registry.instruments) record(id, id)

  const states = new Set(registry.actors.filter(({ kind }) => kind === 'state').map(({ id }) => id))
  const since = new Map(
    registry.participations.map(({ instrument, actor, from }) => [`${instrument} ${actor}`, from]),
  )
  const parties = heldParties(registry)
  const byPrint = new Map<string, string[]>()
  for (const { id, family, signed } of registry.instruments) {
    if ((family !== 'trade-agreement' && family !== 'association-agreement') || signed === null) continue
    const year = signed.slice(0, 4)
    const first = [...(parties.get(id)?.keys() ?? [])].filter((actor) => {
      const from = since.get(`${id} ${actor}`) ?? null
      return states.has(actor) && from !== null && from.slice(0, 4) <= year
    })
    const print = printOf(year, first)
    byPrint.set(print, [...(byPrint.get(print) ?? []), id])
  }
  return {
    recorded: (base) => recorded.get(base) ?? null,
    alike: ({ year, actors }) =>
      year === null || actors.size < 2 ? [] : (byPrint.get(printOf(String(year), [...actors])) ?? []),
  }
}

function printOf(year: string, actors: readonly string[]): string {
  return [year, ...actors.toSorted()].join(' ')
}
