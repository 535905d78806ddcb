import type { Command } from 'commander'
import { registerEstimate } from './estimate.ts'
import { registerEventStudy } from './event-study.ts'

/** `strata flows`: what agreements do to movement. */
export function registerFlows(program: Command): void {
  const verb = program
    .command('flows')
    .description('what agreements do to movement: gravity models of migrant stocks')
  registerEstimate(verb)
  registerEventStudy(verb)
}
