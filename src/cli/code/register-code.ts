import type { Command } from 'commander'
import { registerListCoded } from './list-coded.ts'
import { registerMoveCodings } from './move-codings.ts'
import { registerSayOfClause } from './say-of-clause.ts'
import { registerShowAgreement } from './show-agreement.ts'
import { registerShowClause } from './show-clause.ts'

/** `strata code`: what people say of clauses, beside what the rules read in them (METHOD §3). */
export function registerCode(program: Command): void {
  const verb = program
    .command('code')
    .description('clauses coded by people: blind, side by side, settled; agreement; import and export')
  registerListCoded(verb)
  registerShowClause(verb)
  registerSayOfClause(verb)
  registerShowAgreement(verb)
  registerMoveCodings(verb)
}
