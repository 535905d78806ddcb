import { type CloglogFit, type CloglogInput, cloglogFit } from './cloglog-fit.ts'
import type { HazardFinding } from './finding.ts'
import { separatedCells } from './separated-cells.ts'

/** A regressor by name. */
export interface Column {
  readonly term: string
  readonly values: Float64Array
}

/** A fit after all that has no finite estimate was left out, and what that was. */
export interface Maximum {
  readonly fit: CloglogFit
  /** 1 where a cell stays in the likelihood. */
  readonly isUsed: Uint8Array
  readonly findings: readonly HazardFinding[]
}

/**
 * Fits the model; rows that the regressors tell apart without error are left out with what tells them, as their part of the likelihood has no maximum
 * and does not bear on the rest. Time as in `cloglogFit`, for each such set once more.
 */
export function maximumOf(columns: readonly Column[], trials: Float64Array, events: Float64Array): Maximum {
  const isUsed = new Uint8Array(trials.length).fill(1)
  const findings: HazardFinding[] = []
  for (;;) {
    const cells = Uint32Array.from(trials.keys()).filter((cell) => isUsed[cell] === 1)
    const pick = (values: Float64Array): Float64Array =>
      Float64Array.from(cells, (cell) => values[cell] as number)
    const input: CloglogInput = {
      columns: columns.map(({ values }) => pick(values)),
      trials: pick(trials),
      events: pick(events),
    }
    const fit = cloglogFit(input)
    const separation = cells.length === 0 ? null : separatedCells(input, fit)
    if (separation === null) {
      for (const c of fit.collinear)
        findings.push({
          code: 'collinear',
          message: `"${columns[c]?.term}" is 0 throughout or a combination of the regressors before it, and was left out.`,
        })
      return { fit: overAll(fit, cells, trials.length), isUsed, findings }
    }
    const terms = separation.columns.map((c) => `"${columns[c]?.term}"`).join(', ')
    findings.push({
      code: 'separated',
      message: `${terms} tell ${separation.rows} rows apart without error: no finite coefficient fits them, and they were left out.`,
    })
    cells.forEach((cell, at) => {
      if (separation.isSeparated[at] === 1) isUsed[cell] = 0
    })
  }
}

/** The fit with its arrays over all cells, 0 where one is not in the likelihood. */
function overAll(fit: CloglogFit, cells: Uint32Array, count: number): CloglogFit {
  const spread = (values: Float64Array): Float64Array => {
    const whole = new Float64Array(count)
    cells.forEach((cell, at) => {
      whole[cell] = values[at] as number
    })
    return whole
  }
  return {
    ...fit,
    predictor: spread(fit.predictor),
    scoreWithout: spread(fit.scoreWithout),
    scoreWith: spread(fit.scoreWith),
  }
}
