import { resolve } from 'node:path'
import { partnershipFactsReader } from '../../../src/collection/assess/partnership-facts.ts'
import { readRegistryFolder } from '../../../src/registry/files.ts'
import { registryLookup } from '../../../src/registry/registry-lookup.ts'
import type { PartnershipFacts } from '../../../src/report/partnership/partnership-facts.ts'

const { registry } = readRegistryFolder(resolve(import.meta.dirname, '../../../registry'))

/** The bundled registry. */
export const REAL = registryLookup(registry)

const read = partnershipFactsReader(REAL)

/** The facts of an instrument of the bundled registry. */
export function realFacts(id: string): PartnershipFacts {
  const instrument = REAL.instrument.get(id)
  if (instrument === undefined) throw new RangeError(`the registry has no ${id}`)
  return read(instrument)
}

/** The facts of every instrument of some families. */
export function realFamily(...families: string[]): PartnershipFacts[] {
  return registry.instruments.filter(({ family }) => families.includes(family)).map(read)
}
