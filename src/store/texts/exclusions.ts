import type { TextDecision } from '../../model/text-decision.ts'

/** Of whom it is asked whether he is on the exclusion list. */
export interface ExcludedOrNot {
  readonly sha256: string
  readonly instrument: string | null
}

/**
 * The decision by which a text is on the exclusion list or was kept off it, null where nobody decided: the last one about the
 * text or about its instrument. Build it once per list of decisions; each question takes O(1).
 */
export function exclusionOf(
  decisions: readonly TextDecision[],
): (text: ExcludedOrNot) => TextDecision | null {
  const byText = new Map<string, TextDecision>()
  const byInstrument = new Map<string, TextDecision>()
  for (const decision of decisions) {
    if (decision.kind !== 'exclude' && decision.kind !== 'include') continue
    if (decision.sha256 !== null) byText.set(decision.sha256, decision)
    else if (decision.instrument !== null) byInstrument.set(decision.instrument, decision)
  }
  return ({ sha256, instrument }) => {
    const own = byText.get(sha256) ?? null
    const common = instrument === null ? null : (byInstrument.get(instrument) ?? null)
    if (own === null || common === null) return own ?? common
    return own.id > common.id ? own : common
  }
}
