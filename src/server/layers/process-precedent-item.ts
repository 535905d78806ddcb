import type { PrecedentCountsItem, ProcessPrecedentItem } from '../../api/layer-interplay.ts'
import { instrumentStart } from '../../layers/day-span.ts'
import type { PrecedentCounts } from '../../layers/interplay/dyad-precedent.ts'
import type { ProcessPrecedent } from '../../layers/interplay/process-precedents.ts'
import { dyadRuleOf } from '../../layers/interplay/relational-precedent.ts'
import type { TieStart } from '../../layers/membership-index.ts'
import type { Instrument } from '../../model/instrument.ts'

/** The relational precedent of a process under the names of the contract. */
export function processPrecedentItem(
  instrument: Instrument,
  tieStart: TieStart,
  { precedent, recordedAlone, chance, q }: ProcessPrecedent,
): ProcessPrecedentItem {
  return {
    instrument: instrument.id,
    title: instrument.title,
    family: instrument.family,
    layer: instrument.layer,
    began: instrumentStart(instrument, tieStart),
    members: precedent.members,
    undated_members: precedent.undatedMembers.length,
    founders: precedent.founders.length,
    joiners: precedent.joiners.length,
    dyads: dyadRuleOf(instrument),
    counted: countsItem(precedent.counted),
    recorded_alone: countsItem(recordedAlone),
    all_dyads: countsItem(precedent.allDyads),
    of_founders: countsItem(precedent.ofFounders),
    of_joiners: countsItem(precedent.ofJoiners),
    chance:
      chance.status === 'unavailable' || q === null
        ? { status: 'unavailable', reason: chance.status === 'unavailable' ? chance.reason : 'too-few-sets' }
        : {
            status: 'computed',
            founders: chance.founders,
            widened: chance.widened,
            dyads: chance.dyads,
            density: chance.density,
            mean: chance.mean,
            low: chance.low,
            high: chance.high,
            p: chance.p,
            q,
            distinct: Number.isFinite(chance.distinct) ? chance.distinct : null,
          },
  }
}

function countsItem({ possibleShare, ...counts }: PrecedentCounts): PrecedentCountsItem {
  return { ...counts, possible_share: possibleShare }
}
