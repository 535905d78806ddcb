import type { Command } from 'commander'
import { registerDecideTexts } from './decide-texts.ts'
import { registerListTexts } from './list-texts.ts'
import { registerReviewTexts } from './review-texts.ts'
import { registerShowText } from './show-text.ts'

/** `strata texts`: the texts of the workspace, their review and the decisions about them. */
export function registerTexts(program: Command): void {
  const verb = program
    .command('texts')
    .description('the texts of instruments in the workspace; `strata import texts` brings them')
  registerListTexts(verb)
  registerReviewTexts(verb)
  registerDecideTexts(verb)
  registerShowText(verb)
}
