import type { Command } from 'commander'
import { registerCoverage } from './coverage.ts'

/** `strata reuse`: whose words texts are made of. */
export function registerReuse(program: Command): void {
  registerCoverage(program.command('reuse').description('whose words texts are made of'))
}
