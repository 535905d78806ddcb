import countries from 'i18n-iso-countries'
import type { Registry } from '../../model/registry.ts'

/** Numeric codes that ISO 3166-1 has given up, and 900, which DESTA gives to Kosovo. */
const FORMER: readonly (readonly [code: number, actor: string])[] = [
  [200, 'CSK'],
  [278, 'DDR'],
  [280, 'DEU'],
  [530, 'ANT'],
  [720, 'YMD'],
  [736, 'SDN'],
  [810, 'SUN'],
  [886, 'YEM'],
  [890, 'YUG'],
  [891, 'SCG'],
  [900, 'XKX'],
]

/**
 * Finds the actor of a numeric country code: by the M49 codes of `regions.csv`, by ISO 3166-1, or as a former state. Null where
 * the registry has no such actor. Build it once per registry.
 */
export function isoNumericActors({
  actors,
  regions,
}: Pick<Registry, 'actors' | 'regions'>): (code: number) => string | null {
  const ids = new Set(actors.map(({ id }) => id))
  const byCode = new Map(FORMER.filter(([, actor]) => ids.has(actor)))
  for (const { actor, m49 } of regions)
    if (m49 !== null && ids.has(actor) && !byCode.has(Number(m49))) byCode.set(Number(m49), actor)
  return (code) => {
    const iso = countries.numericToAlpha3(String(code).padStart(3, '0'))
    return byCode.get(code) ?? (iso !== undefined && ids.has(iso) ? iso : null)
  }
}
