#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { reportError } from './report-error.ts'

/** How each verb is loaded, in the order of the help. */
const VERBS = {
  serve: async () => (await import('./serve.ts')).registerServe,
  layers: async () => (await import('./layers/layers.ts')).registerLayers,
  actor: async () => (await import('./actor.ts')).registerActor,
  instrument: async () => (await import('./instrument.ts')).registerInstrument,
  process: async () => (await import('./process.ts')).registerProcess,
  search: async () => (await import('./search.ts')).registerSearch,
  events: async () => (await import('./events.ts')).registerEvents,
  about: async () => (await import('./about.ts')).registerAbout,
  texts: async () => (await import('./texts/register-texts.ts')).registerTexts,
  topics: async () => (await import('./topics/register-topics.ts')).registerTopics,
  reuse: async () => (await import('./reuse/register-reuse.ts')).registerReuse,
  assess: async () => (await import('./assess/register-assess.ts')).registerAssess,
  code: async () => (await import('./code/register-code.ts')).registerCode,
  flows: async () => (await import('./flows/register-flows.ts')).registerFlows,
  check: async () => (await import('./check.ts')).registerCheck,
  fetch: async () => (await import('./fetch/register-fetch.ts')).registerFetch,
  import: async () => (await import('./import.ts')).registerImport,
  correct: async () => (await import('./correct.ts')).registerCorrect,
  history: async () => (await import('./history.ts')).registerHistory,
  diff: async () => (await import('./diff.ts')).registerDiff,
  apply: async () => (await import('./apply/register-apply.ts')).registerApply,
  export: async () => (await import('./export/register-export.ts')).registerExport,
  init: async () => (await import('./init.ts')).registerInit,
} satisfies Readonly<Record<string, () => Promise<(program: Command) => void>>>

/**
 * The program with the verb that is called, or with all of them where the help or an unknown verb needs them: what the others import is not
 * waited for. Parsing throws instead of ending the process.
 */
async function strataProgram(argv: readonly string[]): Promise<Command> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  const program = new Command('strata')
    .description('An open workbench for multilayered migration governance')
    .version(version)
    .option(
      '--workspace <file>',
      'the workspace; without it $STRATA_WORKSPACE, else default.strata in your data folder',
    )
    .exitOverride()
    .showHelpAfterError('(strata help <verb> shows the options)')
  const called = verbCalled(argv)
  for (const load of isVerb(called) ? [VERBS[called]] : Object.values(VERBS)) {
    const register = await load()
    register(program)
  }
  for (const verb of program.commands.flatMap((each) => [each, ...each.commands])) {
    verb.exitOverride()
    verb.options.find(({ long }) => long === '--json')?.conflicts('csv')
  }
  return program
}

/** The first word that is neither an option nor the value of `--workspace`. */
function verbCalled([, , ...words]: readonly string[]): string {
  return words.find((word, at) => !word.startsWith('-') && words[at - 1] !== '--workspace') ?? ''
}

function isVerb(word: string): word is keyof typeof VERBS {
  return Object.hasOwn(VERBS, word)
}

/** Runs the command line; returns the exit status: 0, 1 where data are at fault, 2 where the call or the machine is. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` has seen enough.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  try {
    const program = await strataProgram(argv)
    await program.parseAsync(argv)
  } catch (error) {
    process.exitCode = reportError(error)
  }
}

await run(process.argv)
