import { FIRST_YEAR } from '../layers/years.ts'
import { StrataError } from '../model/error.ts'
import type { RegistryService } from './registry-service.ts'
import { yearAsked } from './year-asked.ts'

/**
 * The years that a query asks for: one, or a series; without `from` it begins with the first year of every series, without `to` it goes to the last.
 * @throws StrataError `layers/year-out-of-range`, `layers/years-reversed`
 */
export function yearsAsked(
  service: Pick<RegistryService, 'lastYear'>,
  asked: { year?: number | undefined; from?: number | undefined; to?: number | undefined },
): [first: number, last: number] {
  if (asked.from === undefined && asked.to === undefined) {
    const year = yearAsked(service, asked.year)
    return [year, year]
  }
  const last = yearAsked(service, asked.to)
  const first = asked.from === undefined ? FIRST_YEAR : yearAsked(service, asked.from)
  if (first > last) throw new StrataError('layers/years-reversed', { first, last })
  return [first, last]
}
