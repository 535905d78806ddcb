import { isTyingRole, type Role } from '../../model/participation.ts'
import type { Registry } from '../../model/registry.ts'
import type { Finding } from '../finding.ts'
import type { IncomingTables } from './incoming.ts'

/**
 * New instruments that may be held already under another id: same family, same parties, same year of signature. They are named,
 * never merged, since two agreements of one year are no rarity. Time O(rows).
 */
export function sameInstruments(registry: Registry, { tables }: IncomingTables): Finding[] {
  const rows = tables.get('instruments') ?? []
  const known = new Set(registry.instruments.map(({ id }) => id))
  const added = rows.filter(({ cells }) => !known.has(String(cells['id'])))
  if (added.length === 0) return []
  const heldParties = partiesOf(registry.participations)
  const held = new Map<string, string>()
  for (const { id, family, signed } of registry.instruments) {
    const print = printOf(family, signed, heldParties.get(id))
    if (print !== null && !held.has(print)) held.set(print, id)
  }
  const parties = partiesOf((tables.get('participations') ?? []).map(({ cells }) => cells))
  return added.flatMap(({ file, row, cells }): Finding[] => {
    const id = String(cells['id'])
    const print = printOf(cells['family'], cells['signed'], parties.get(id))
    const twin = print === null ? undefined : held.get(print)
    if (twin === undefined) return []
    return [
      {
        level: 'warning',
        rule: 'maybe-held',
        file,
        row,
        column: 'id',
        value: id,
        expected: `an instrument that is not held yet; ${twin} has its family, parties and year`,
        mend: `If it is the same, give it the id ${twin}; else leave it.`,
      },
    ]
  })
}

interface TakesPart {
  readonly instrument?: unknown
  readonly actor?: unknown
  readonly role?: unknown
}

function partiesOf(rows: readonly TakesPart[]): Map<string, Set<string>> {
  const parties = new Map<string, Set<string>>()
  for (const { instrument, actor, role } of rows) {
    // The parties of labour agreements stand as origin and destination.
    if (!isTyingRole(role as Role) && role !== 'origin' && role !== 'destination') continue
    const of = parties.get(String(instrument)) ?? new Set()
    parties.set(String(instrument), of.add(String(actor)))
  }
  return parties
}

function printOf(family: unknown, signed: unknown, parties: ReadonlySet<string> | undefined): string | null {
  if (typeof signed !== 'string' || parties === undefined || parties.size < 2) return null
  return JSON.stringify([family, signed.slice(0, 4), [...parties].toSorted()])
}
