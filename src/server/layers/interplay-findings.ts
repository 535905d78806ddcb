import type { InterplayQuery } from '../../api/layer-interplay.ts'
import type { InferredRule } from '../../layers/entries.ts'
import { type FirstTied, firstTied } from '../../layers/interplay/first-tied.ts'
import { type OrderChance, orderChances } from '../../layers/interplay/order-null.ts'
import { type ProcessPrecedents, processPrecedents } from '../../layers/interplay/process-precedents.ts'
import { type MembershipIndex, membershipIndex } from '../../layers/membership-index.ts'
import { FIRST_YEAR } from '../../layers/years.ts'
import type { Layer } from '../../model/layer.ts'
import type { Registry } from '../../model/registry.ts'
import { hasPrecedent } from './has-precedent.ts'

/** What the tables say of the interplay of layers by one set of rules. Each part is computed when it is first asked for. */
export interface FoundInterplay {
  readonly index: MembershipIndex
  readonly precedents: ProcessPrecedents
  readonly chances: readonly OrderChance[]
  firstTied(inferred: InferredRule): FirstTied
  layerOf(instrumentId: string): Layer | null
}

export type InterplayRules = InterplayQuery & { readonly lastYear: number }

/** As many sets of rules as are kept of a registry: what follows one set asks mostly for the same again. */
const KEPT = 4

const keptOf = new WeakMap<Registry, Map<string, FoundInterplay>>()

/**
 * The interplay of the layers of a registry, kept while the registry is. Some seconds for the first question of a set of rules on the bundled
 * registry, nothing for the next.
 */
export function interplayFindings(registry: Registry, rules: InterplayRules): FoundInterplay {
  const kept = keptOf.get(registry) ?? new Map<string, FoundInterplay>()
  keptOf.set(registry, kept)
  const key = JSON.stringify(rules)
  const before = kept.get(key)
  if (before !== undefined) return before
  const found = foundInterplay(registry, rules)
  const [oldest] = kept.keys()
  if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, found)
  return found
}

function foundInterplay(registry: Registry, rules: InterplayRules): FoundInterplay {
  const { blocs, scope, start, inferred, draws, seed, lastYear } = rules
  const byId = new Map(registry.instruments.map((instrument) => [instrument.id, instrument]))
  const isProcess = new Set(registry.instruments.filter(hasPrecedent).map(({ id }) => id))
  const index = membershipIndex(registry, start)
  const tied = new Map<InferredRule, FirstTied>()
  const firstTiedBy = (rule: InferredRule): FirstTied => {
    const found =
      tied.get(rule) ??
      firstTied(registry, {
        tieStart: start,
        blocRule: blocs,
        scope,
        inferred: rule,
        firstYear: FIRST_YEAR,
        lastYear,
      })
    tied.set(rule, found)
    return found
  }
  let precedents: ProcessPrecedents | null = null
  let chances: OrderChance[] | null = null
  return {
    index,
    get precedents() {
      precedents ??= processPrecedents(registry, index, (id) => isProcess.has(id), {
        scope,
        inferred,
        draws,
        seed,
      })
      return precedents
    },
    get chances() {
      chances ??= orderChances(firstTiedBy(inferred), { draws, seed })
      return chances
    },
    firstTied: firstTiedBy,
    layerOf: (id) => byId.get(id)?.layer ?? null,
  }
}
