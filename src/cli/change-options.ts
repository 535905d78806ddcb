import { userInfo } from 'node:os'
import type { Command } from 'commander'
import { StrataError } from '../model/error.ts'
import type { Author } from '../model/row-change.ts'

/** Who makes a change of the workspace and why, as given on the command line. */
export interface ChangeOptions {
  readonly by?: string
  readonly reason?: string
}

/** Adds `--by` and `--reason` to a verb that changes the workspace. */
export function addChangeOptions(command: Command): Command {
  return command
    .option('--by <name>', 'who makes the change; without it $STRATA_AUTHOR, else the name of the account')
    .option('--reason <text>', 'why, for the history')
}

/**
 * The author of a change, at this moment.
 * @param why the reason where none was given; null demands one
 * @throws StrataError `changes/author-missing`
 */
export function authorOf({ by, reason }: ChangeOptions, why: string | null, source: string | null): Author {
  const who = [by, process.env['STRATA_AUTHOR'], accountName()].find((name) => name?.trim())?.trim()
  if (who === undefined) throw new StrataError('changes/author-missing', { missing: 'an author (--by)' })
  const given = reason?.trim() || why
  if (given === null) throw new StrataError('changes/author-missing', { missing: 'a reason (--reason)' })
  return { who, when: new Date().toISOString(), why: given, source }
}

function accountName(): string | undefined {
  try {
    return userInfo().username
  } catch {
    return undefined
  }
}
