import { balanceOfDuties } from '../../assess/measures/asymmetry.ts'
import { lexiconDensity } from '../../assess/measures/lexicon.ts'
import type { WeighedClause } from './clause-amounts.ts'
import type { SaidAndDone } from './say-do-gap.ts'

/** Words of partnership and 1 − |d| of a text; null where one of the two is not known. `bodies` are the words of all clauses as written. */
export function saidAndDone(
  instrument: string,
  onTopic: readonly WeighedClause[],
  bodies: readonly string[],
): SaidAndDone | null {
  const { d } = balanceOfDuties(onTopic.map(({ record }) => record))
  const { perThousand } = lexiconDensity(bodies)
  return d === null || perThousand === null
    ? null
    : { instrument, lexicon: perThousand, balance: 1 - Math.abs(d) }
}
