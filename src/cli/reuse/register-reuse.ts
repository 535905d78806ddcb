import type { Command } from 'commander'
import { registerLineage } from './lineage.ts'
import { registerPassages } from './passages.ts'

/** `strata reuse`: who copies from whom, exactly. */
export function registerReuse(program: Command): void {
  const verb = program
    .command('reuse')
    .description('the words that texts share: who copies from whom, exactly')
  registerLineage(verb)
  registerPassages(verb)
}
