#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { registerAbout } from './about.ts'
import { registerActor } from './actor.ts'
import { registerApply } from './apply/register-apply.ts'
import { registerCheck } from './check.ts'
import { registerCorrect } from './correct.ts'
import { registerDiff } from './diff.ts'
import { registerEvents } from './events.ts'
import { registerExport } from './export/register-export.ts'
import { registerFetch } from './fetch/register-fetch.ts'
import { registerFlows } from './flows/register-flows.ts'
import { registerHistory } from './history.ts'
import { registerImport } from './import.ts'
import { registerInit } from './init.ts'
import { registerInstrument } from './instrument.ts'
import { registerLayers } from './layers.ts'
import { registerProcess } from './process.ts'
import { reportError } from './report-error.ts'
import { registerReuse } from './reuse/register-reuse.ts'
import { registerSearch } from './search.ts'
import { registerServe } from './serve.ts'
import { registerTexts } from './texts/register-texts.ts'
import { registerTopics } from './topics/register-topics.ts'

/** The program with all its verbs; parsing throws instead of ending the process. */
export function strataProgram(): Command {
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
  registerServe(program)
  registerLayers(program)
  registerActor(program)
  registerInstrument(program)
  registerProcess(program)
  registerSearch(program)
  registerEvents(program)
  registerAbout(program)
  registerTexts(program)
  registerTopics(program)
  registerReuse(program)
  registerFlows(program)
  registerCheck(program)
  registerFetch(program)
  registerImport(program)
  registerCorrect(program)
  registerHistory(program)
  registerDiff(program)
  registerApply(program)
  registerExport(program)
  registerInit(program)
  for (const verb of program.commands.flatMap((each) => [each, ...each.commands])) {
    verb.exitOverride()
    verb.options.find(({ long }) => long === '--json')?.conflicts('csv')
  }
  return program
}

/** Runs the command line; returns the exit status: 0, 1 where data are at fault, 2 where the call or the machine is. */
export async function run(argv: readonly string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader such as `head` has seen enough.
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    throw error
  })
  try {
    await strataProgram().parseAsync(argv)
  } catch (error) {
    process.exitCode = reportError(error)
  }
}

await run(process.argv)
