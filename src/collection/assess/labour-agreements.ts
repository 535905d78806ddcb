import type { CodebookVariable } from '../../model/coding.ts'
import { parseEdtf, yearOfDay } from '../../model/edtf-date.ts'
import type { RegistryLookup } from '../../registry/registry-lookup.ts'
import type { LabourAgreement } from '../../report/partnership/labour/agreement-ledger.ts'
import {
  type LabourLedger,
  type LedgerVariable,
  labourLedger,
} from '../../report/partnership/labour/labour-ledger.ts'
import {
  LEDGER_BENEFITS,
  type LedgerBenefit,
  type LedgerWeights,
} from '../../report/partnership/labour/ledger-weights.ts'
import { provisionReader } from './coded-provisions.ts'

/** Every labour agreement that is coded by the codebook, of whatever family the registry makes it, in the order of the registry. Time O(codings). */
export function labourAgreements(lookup: RegistryLookup): LabourAgreement[] {
  const provisionsOf = provisionReader(lookup.registry.codebook)
  return lookup.registry.instruments.flatMap(({ id, title, signed, in_force }): LabourAgreement[] => {
    const provisions = provisionsOf(lookup.codingsOf.get(id) ?? [])
    if (provisions.length === 0) return []
    return [{ instrument: id, title, year: yearOf(signed ?? in_force), provisions }]
  })
}

/** The ledger of a registry. Time O(codings + draws × agreements). */
export function labourLedgerOf(lookup: RegistryLookup, weights: LedgerWeights = 'split'): LabourLedger {
  return labourLedger(labourAgreements(lookup), ledgerVariables(lookup.registry.codebook), weights)
}

/** The provisions of the codebook that serve somebody and are coded as had or not. */
function ledgerVariables(codebook: readonly CodebookVariable[]): LedgerVariable[] {
  return codebook.flatMap((row): LedgerVariable[] => {
    const { variable, label, benefits, values, reason, count_yes, count_coded } = row
    if (values !== 'yes;no' || !isBenefit(benefits)) return []
    return [{ variable, label, benefits, reason, publishedYes: count_yes, publishedCoded: count_coded }]
  })
}

function isBenefit(text: string | null): text is LedgerBenefit {
  return (LEDGER_BENEFITS as readonly (string | null)[]).includes(text)
}

/** The year in which a date surely lies; null where it may lie in several. */
function yearOf(date: string | null): number | null {
  const found = date === null ? null : parseEdtf(date)
  if (found === null || !Number.isFinite(found.earliestDay) || !Number.isFinite(found.latestDay)) return null
  const year = yearOfDay(found.earliestDay)
  return year === yearOfDay(found.latestDay) ? year : null
}
