import type { Command } from 'commander'
import { registerCodeTopics } from './code-topics.ts'
import { registerCountTopics } from './count-topics.ts'

/** `strata topics`: the topics of the codebook in texts, and the coding that they propose. */
export function registerTopics(program: Command): void {
  const verb = program
    .command('topics')
    .description('topics of the codebook in texts, and the migration clauses that they propose')
  registerCountTopics(verb)
  registerCodeTopics(verb)
}
