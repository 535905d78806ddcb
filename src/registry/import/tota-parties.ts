import type { TotaMeta } from '../../formats/tota-meta.ts'
import { parseEdtf } from '../../model/edtf-date.ts'
import type { Registry } from '../../model/registry.ts'
import type { Cells } from '../../model/row-change.ts'
import { blocSides } from './bloc-sides.ts'
import type { FindAt } from './import-finding.ts'

/** Codes of ToTA that are none of ISO 3166. */
const CODES: Readonly<Record<string, string>> = { RKS: 'XKX' }

export interface TotaParties {
  readonly blocs: readonly string[]
  /** A row for each party: the blocs that the title names, their members as `member`, the others as `party`. */
  readonly rows: readonly Cells[]
}

/**
 * Finds the parties of an agreement. Those that signed have taken part since the day of signature; of those that are listed only
 * today the day is not known, unless they came in as members of a bloc. Build it once per registry.
 */
export function totaParties(
  registry: Registry,
): (
  meta: TotaMeta,
  place: { instrument: string; source: string; name: string },
  find: FindAt,
) => TotaParties {
  const actors = new Set(registry.actors.map(({ id }) => id))
  const sides = blocSides(registry)
  return (meta, { instrument, source, name }, find) => {
    const day = meta.fields.date_signed
    const signed = day !== null && parseEdtf(day) !== null ? day : null
    const blocs = sides.inTitle(meta.fields.name ?? '')
    const row = (
      actor: string,
      role: 'party' | 'member',
      from: string | null,
      note: string | null,
    ): Cells => {
      const start = from === null ? 'unknown' : 'known'
      return { instrument, actor, role, from, to: null, source, note, start }
    }
    const rows = blocs.map((bloc) =>
      row(
        bloc,
        'party',
        signed,
        "the group is named in the agreement's title; its states are listed as well",
      ),
    )
    for (const code of new Set([...meta.original, ...meta.current])) {
      const actor = CODES[code] ?? code
      if (!actors.has(actor)) {
        find(
          'warning',
          'actor-unknown',
          { column: 'partyisocode', value: `${name}: ${code}` },
          'a code of actors.csv',
          'Add the actor to bring it in; it was left out.',
        )
        continue
      }
      const isOriginal = meta.original.includes(code)
      const side = sides.of(actor, blocs, signed)
      const joined = !isOriginal && side !== null ? side.from : null
      const later = isOriginal ? null : 'current signatory, not an original one'
      const note = joined === null ? later : `${later}; from = accession to the bloc`
      rows.push(row(actor, side === null ? 'party' : 'member', isOriginal ? signed : joined, note))
    }
    return { blocs, rows }
  }
}
