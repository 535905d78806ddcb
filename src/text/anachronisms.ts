import { parseEdtf, surelyBefore } from '../model/edtf-date.ts'
import type { CitedDate } from '../model/prepared-text.ts'

/**
 * The cited dates that are surely later than the signature of the text, in their order: a text that speaks of them as past is not, or not
 * only, what was signed. None where the date of signature is unknown or no date. They propose; a person decides whether a text is excluded.
 * @param signed EDTF
 */
export function anachronisms(cited: readonly CitedDate[], signed: string | null): CitedDate[] {
  const signature = signed === null ? null : parseEdtf(signed)
  if (signature === null) return []
  return cited.filter(({ date }) => {
    const parsed = parseEdtf(date)
    return parsed !== null && surelyBefore(signature, parsed)
  })
}
