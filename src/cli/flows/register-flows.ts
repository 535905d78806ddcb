import type { Command } from 'commander'
import { registerCurve } from './curve.ts'
import { registerEstimate } from './estimate.ts'
import { registerEventStudy } from './event-study.ts'
import { registerPanel, registerPlaces } from './panel.ts'
import { registerShow } from './show.ts'

/** `strata flows`: what agreements do to movement. */
export function registerFlows(program: Command): void {
  const verb = program
    .command('flows')
    .description('what agreements do to movement: migrant stocks, panels, gravity models')
  registerShow(verb)
  registerPanel(verb)
  registerPlaces(verb)
  registerEstimate(verb)
  registerEventStudy(verb)
  registerCurve(verb)
}
