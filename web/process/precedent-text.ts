import type { PrecedentCountsItem } from '../../src/api/layer-interplay.ts'

/** A share as it is written in a table: `0.42`, or `0.42–0.60` where uncertain dates may raise it; null where no pair is dated. */
export function precedentText({ share, possible_share }: PrecedentCountsItem): string | null {
  if (share === null) return null
  return possible_share !== null && possible_share > share
    ? `${share.toFixed(2)}–${possible_share.toFixed(2)}`
    : share.toFixed(2)
}
