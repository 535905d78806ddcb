import type { Command } from 'commander'
import { registerCoverage } from './coverage.ts'
import { registerCurve } from './curve.ts'
import { registerLineage } from './lineage.ts'
import { registerPassages } from './passages.ts'
import { registerSimilarity } from './similarity.ts'

/** `strata reuse`: who copies from whom, exactly. */
export function registerReuse(program: Command): void {
  const verb = program
    .command('reuse')
    .description('the words that texts share: who copies from whom, exactly')
  registerSimilarity(verb)
  registerCoverage(verb)
  registerCurve(verb)
  registerPassages(verb)
  registerLineage(verb)
}
