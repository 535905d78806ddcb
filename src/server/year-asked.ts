import { FIRST_YEAR } from '../layers/years.ts'
import { StrataError } from '../model/error.ts'
import type { RegistryService } from './registry-service.ts'

/**
 * The year that a query asks for, the last of the series where it names none.
 * @throws StrataError `layers/year-out-of-range`
 */
export function yearAsked({ lastYear }: Pick<RegistryService, 'lastYear'>, year: number | undefined): number {
  if (year !== undefined && (year < FIRST_YEAR || year > lastYear)) {
    throw new StrataError('layers/year-out-of-range', { found: year, first: FIRST_YEAR, last: lastYear })
  }
  return year ?? lastYear
}
