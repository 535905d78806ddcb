import type { Family, Instrument } from '../../model/instrument.ts'
import type { Alias } from '../../model/registry.ts'

/**
 * Families of each instrument with those it was merged from: an agreement that one data set holds as a labour agreement and another as a
 * migration partnership is one row of the registry, and belongs to both here. The family of a former id is that of the instruments whose
 * ids begin alike (`bla-`), where they are of one family.
 */
export function familiesOf(
  instruments: readonly Instrument[],
  aliases: readonly Alias[],
): ReadonlyMap<string, readonly Family[]> {
  const byPrefix = new Map<string, Set<Family>>()
  for (const { id, family } of instruments)
    byPrefix.set(prefixOf(id), (byPrefix.get(prefixOf(id)) ?? new Set()).add(family))
  const families = new Map(instruments.map(({ id, family }): [string, Family[]] => [id, [family]]))
  for (const { id, alias, kind } of aliases) {
    const [former, ...more] = kind === 'former-id' ? (byPrefix.get(prefixOf(alias)) ?? []) : []
    const held = families.get(id)
    if (former !== undefined && more.length === 0 && held?.includes(former) === false) held.push(former)
  }
  return families
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('-') + 1)
}
