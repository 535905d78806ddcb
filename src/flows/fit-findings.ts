import type { EffectLevels } from './effect-levels.ts'
import type { FlowRequest } from './estimate.ts'
import type { FlowFinding } from './finding.ts'
import type { Fit, FitInput } from './fit.ts'

/** What is worth knowing of regressors, levels and clusters of a fit, in words. Time O(rows · (regressors + effects)). */
export function findingsOfFit(
  { regressors }: FlowRequest,
  fit: Fit,
  input: FitInput,
  effects: readonly EffectLevels[],
  clusters: readonly EffectLevels[],
): FlowFinding[] {
  const findings: FlowFinding[] = []
  for (const { index, why } of fit.dropped) {
    const term = regressors[index]?.term ?? ''
    const values = input.regressors[index] ?? new Float64Array()
    const first = values[0]
    const isConstant = values.every((value) => value === first)
    if (isConstant && first === 0)
      findings.push({
        code: 'regressor-empty',
        message: `"${term}" is 0 in every row used: nobody receives this treatment, so it has no effect to estimate.`,
      })
    else if (isConstant)
      findings.push({
        code: 'regressor-constant',
        message: `"${term}" has the same value, ${first}, in every row used.`,
      })
    else if (why === 'absorbed')
      findings.push({
        code: 'regressor-absorbed',
        message: `"${term}" does not vary beyond the effects ${effects.map(({ name }) => name).join(', ')}, which absorb it.`,
      })
    else
      findings.push({
        code: 'regressor-collinear',
        message: `"${term}" is a combination of the effects and of regressors before it.`,
      })
  }
  for (const effect of effects.filter(({ count }) => count > 1)) {
    const constant = constantLevels(effect, input)
    if (constant > 0 && effect.name === 'od')
      findings.push({
        code: 'corridor-constant',
        message: `${constant.toLocaleString('en')} of ${effect.count.toLocaleString('en')} corridors have the same outcome in all their rows.`,
      })
  }
  for (const cluster of clusters) {
    const alone = levelsOfOneRow(cluster)
    if (alone > 0)
      findings.push({
        code: 'cluster-of-one',
        message: `${alone} of ${cluster.count} clusters by ${cluster.name} hold one row.`,
      })
  }
  if (!fit.converged)
    findings.push({
      code: 'not-converged',
      message: `The fit did not converge in ${fit.iterations} iterations: its numbers are not an estimate.`,
    })
  return findings
}

function constantLevels({ levelOfRow, count }: EffectLevels, { outcome }: FitInput): number {
  const first = new Float64Array(count).fill(Number.NaN)
  const varies = new Uint8Array(count)
  // `levelOfRow` and the outcome are in the same order.
  for (let row = 0; row < outcome.length; row++) {
    const level = levelOfRow[row] as number
    if (Number.isNaN(first[level])) first[level] = outcome[row] as number
    else if (first[level] !== outcome[row]) varies[level] = 1
  }
  return count - varies.reduce((sum, each) => sum + each, 0)
}

function levelsOfOneRow({ levelOfRow, count }: EffectLevels): number {
  const rows = new Uint32Array(count)
  for (const level of levelOfRow) rows[level] = (rows[level] as number) + 1
  return rows.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0)
}
